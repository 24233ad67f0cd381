import type { LanguageModel } from 'ai'
import type { Clause } from '../../programme/clause.ts'
import { startDeadline, type Timeouts } from '../generative/deadline.ts'
import type { ModelFailure } from '../generative/failure.ts'
import { readModel } from '../generative/read-model.ts'
import { type Prompt, renderPrompt } from '../prompt.ts'

/** What `prompts/expand.md` takes. */
export const EXPANSION_VARIABLES = ['title', 'count', 'clause', 'known'] as const

export type WriteQuestionsOptions = {
  readonly model: LanguageModel
  readonly prompt: Prompt<(typeof EXPANSION_VARIABLES)[number]>
  /** Of the programme. */
  readonly title: string
  readonly timeouts: Timeouts
  readonly signal?: AbortSignal
}

/** Of those it knows, so many are shown to the model; it need not see them all to write others. */
const MOST_KNOWN = 20
const TOKENS_PER_QUESTION = 60

/**
 * Asks the model for questions that a clause answers.
 * @param known questions that the clause has already
 * @returns the lines it wrote, or why it wrote none
 */
export const writeQuestions = async (
  { model, prompt, title, timeouts, signal }: WriteQuestionsOptions,
  clause: Clause,
  count: number,
  known: readonly string[],
): Promise<
  | { readonly kind: 'written'; readonly lines: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: ModelFailure }
> => {
  const deadline = startDeadline(timeouts, signal)
  let written = ''
  try {
    for await (const event of readModel({
      model,
      prompt: renderPrompt(prompt, {
        title,
        count: String(count),
        clause: [...clause.path, `${clause.label}: ${clause.text}`].join('\n'),
        known: known.slice(-MOST_KNOWN).join('\n'),
      }),
      deadline,
      maxOutputTokens: count * TOKENS_PER_QUESTION,
      clock: Date.now,
    })) {
      if (event.kind === 'failed') return { kind: 'failed', failure: event.failure }
      if (event.kind === 'text') written += event.text
    }
    return { kind: 'written', lines: linesOf(written) }
  } finally {
    deadline.close()
  }
}

/** Without the bullets, numbers and quotation marks that models put around lines all the same. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/u, '')
        .replace(/^["“«]+|["”»]+$/gu, '')
        .trim(),
    )
    .filter((line) => /\p{L}/u.test(line))
