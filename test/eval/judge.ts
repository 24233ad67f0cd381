import { type LanguageModel, Output, streamText } from 'ai'
import { z } from 'zod'
import { clausesAsText } from '../../src/answer/generative/prompt-data.ts'
import { type Prompt, renderPrompt } from '../../src/answer/prompt.ts'
import type { Programme } from '../../src/programme/clause.ts'
import { firstCitationRight } from './metrics/citations.ts'
import { expectsClauses } from './metrics/outcome.ts'
import { containsAll } from './metrics/wording.ts'
import { citedIds, type Observation } from './observation.ts'

/** What `prompts/judge.md` takes. */
export const JUDGE_VARIABLES = ['title', 'clauses', 'question', 'answer'] as const

const criteria = ['groundedness', 'completeness', 'citations'] as const
type Criterion = (typeof criteria)[number]

const BEST = 2
const points = z.int().min(0).max(BEST)
const judgementSchema = z.object({
  groundedness: points,
  completeness: points,
  citations: points,
  reason: z.string(),
})
export type Judgement = z.infer<typeof judgementSchema>

export type Judge = {
  readonly model: LanguageModel
  readonly prompt: Prompt<(typeof JUDGE_VARIABLES)[number]>
  readonly programme: Programme
}

const TIMEOUT_MS = 120_000

/** What a language model thinks of one answer; null when it gave no judgement of the form asked for. */
export const judgeAnswer = async (
  { model, prompt, programme }: Judge,
  { question, answer }: Observation,
): Promise<Judgement | null> => {
  const { instructions, message } = renderPrompt(prompt, {
    title: programme.title,
    clauses: clausesAsText(programme.clauses),
    question: [...question.history.map(({ content }) => content), question.question].join('\n\n'),
    answer: answer.answer,
  })
  try {
    const { output } = streamText({
      model,
      instructions,
      messages: [{ role: 'user', content: message }],
      output: Output.object({ schema: judgementSchema }),
      temperature: 0,
      abortSignal: AbortSignal.timeout(TIMEOUT_MS),
      telemetry: { isEnabled: false },
      onError: () => {},
    })
    return await output
  } catch {
    return null
  }
}

/** The same three things as the deterministic measures see them; null where they do not apply. */
const deterministic: Readonly<Record<Criterion, (observation: Observation) => boolean | null>> = {
  groundedness: ({ answer }) => answer.checks.length === 0,
  completeness: ({ question, answer }) => {
    const says = containsAll(answer.answer, question.mustContain)
    return says === null ? null : says === 1
  },
  citations: (observation) =>
    expectsClauses(observation)
      ? firstCitationRight(citedIds(observation), observation.question) === 1
      : null,
}

export type JudgementSummary = {
  readonly judged: number
  /** Answers for which the model gave no judgement. */
  readonly failed: number
  /** `score`: mean, 0…1. `agreement`: share of answers to which model and deterministic measure give or deny full marks alike. */
  readonly criteria: Readonly<
    Record<Criterion, { readonly score: number; readonly agreement: number | null }>
  >
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

export const summariseJudgements = (
  judged: readonly { readonly observation: Observation; readonly judgement: Judgement | null }[],
): JudgementSummary => {
  const given = judged.flatMap(({ observation, judgement }) =>
    judgement === null ? [] : [{ observation, judgement }],
  )
  const summaryOf = (criterion: Criterion) => {
    const alike = given.flatMap(({ observation, judgement }) => {
      const measured = deterministic[criterion](observation)
      return measured === null ? [] : [measured === (judgement[criterion] === BEST) ? 1 : 0]
    })
    return {
      score: mean(given.map(({ judgement }) => judgement[criterion] / BEST)),
      agreement: alike.length === 0 ? null : mean(alike),
    }
  }
  return {
    judged: given.length,
    failed: judged.length - given.length,
    criteria: {
      groundedness: summaryOf('groundedness'),
      completeness: summaryOf('completeness'),
      citations: summaryOf('citations'),
    },
  }
}

const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`)

export const formatJudgements = ({ judged, failed, criteria: all }: JudgementSummary): string =>
  [
    `Judged by the language model: ${judged} answers${failed > 0 ? `; no judgement of ${failed}` : ''}`,
    '',
    '| criterion | mean score | agreement with the deterministic measure |',
    '| --- | ---: | ---: |',
    ...criteria.map((name) => `| ${name} | ${percent(all[name].score)} | ${percent(all[name].agreement)} |`),
  ].join('\n')
