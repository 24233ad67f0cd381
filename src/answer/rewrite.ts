import type { LanguageModel } from 'ai'
import { readNumbers, supportedKeys } from '../vietnamese/numbers.ts'
import type { Turn } from './assistant.ts'
import type { CircuitBreaker } from './generative/circuit-breaker.ts'
import { startDeadline } from './generative/deadline.ts'
import type { FallbackCause } from './generative/failure.ts'
import { historyAsText } from './generative/prompt-data.ts'
import { readModel, type TokenUsage } from './generative/read-model.ts'
import { type Prompt, renderPrompt } from './prompt.ts'

/** What `prompts/rewrite-follow-up.md` and `prompts/rewrite-question.md` take. */
export const FOLLOW_UP_VARIABLES = ['title', 'history', 'question'] as const
export const QUESTION_VARIABLES = ['title', 'question'] as const

export type RewriteRequest = {
  readonly question: string
  /** Oldest first; empty for a question that stands alone. */
  readonly history: readonly Turn[]
}

/**
 * Other wordings of a question, for retrieval only: never shown, never taken for fact. Never rejects; whatever
 * goes wrong, there are just no other wordings.
 */
export type Rewrite = (request: RewriteRequest) => Promise<readonly string[]>

export type RewriteOptions = {
  readonly model: LanguageModel
  readonly followUp: Prompt<(typeof FOLLOW_UP_VARIABLES)[number]>
  readonly alone: Prompt<(typeof QUESTION_VARIABLES)[number]>
  readonly title: string
  /** The reader waits for it before the first clause is shown. */
  readonly timeoutMs: number
  readonly breaker: CircuitBreaker
  readonly clock: () => number
  readonly signal?: AbortSignal
  readonly onUsage: (usage: TokenUsage) => void
  readonly onFailure: (cause: FallbackCause, detail: string) => void
}

/** Below this chance that the programme answers, the question's own words may not be the programme's. */
const UNSURE = 0.75
const MOST_WORDINGS = 3
const LONGEST_WORDING = 200
const MAX_OUTPUT_TOKENS = 200
const LONGEST_REPLY = 2_000

/** Whether the embedded reading of a question is unsure enough to be worth asking a model for other words. */
export const isUnsure = ({
  leans,
  answerable,
}: {
  readonly leans: boolean
  readonly answerable: number
}): boolean => leans || answerable < UNSURE

const keysOf = (text: string): ReadonlySet<string> => supportedKeys(readNumbers(text).mentions)

/** Lines that could be a question: short, and with no number or clause of their own. */
const wordingsIn = (text: string, { question, history }: RewriteRequest): readonly string[] => {
  const known = keysOf([question, ...history.map(({ content }) => content)].join('\n'))
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((line) => /\p{L}/u.test(line) && line.length <= LONGEST_WORDING)
    .filter((line) => [...keysOf(line)].every((key) => known.has(key)))
    .slice(0, MOST_WORDINGS)
}

/** Asks the model for other wordings: a follow-up made to stand alone, or a question in the programme's own terms. */
export const rewriteQuestion = async (
  options: RewriteOptions,
  request: RewriteRequest,
): Promise<readonly string[]> => {
  const { model, title, timeoutMs, breaker, clock, signal, onUsage, onFailure } = options
  if (!breaker.allows()) return []
  const { question, history } = request
  const prompt =
    history.length > 0
      ? renderPrompt(options.followUp, { title, history: historyAsText(history), question })
      : renderPrompt(options.alone, { title, question })
  const deadline = startDeadline({ firstTokenMs: timeoutMs, totalMs: timeoutMs }, signal)
  let written = ''
  try {
    for await (const event of readModel({
      model,
      prompt,
      deadline,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      clock,
    })) {
      if (event.kind === 'text') written += event.text
      if (event.kind === 'end') {
        breaker.succeeded()
        onUsage(event.usage)
      }
      if (event.kind === 'failed') {
        const { cause, detail } = event.failure
        // A slow rewriting says little about the service: the answer has far more time.
        if (deadline.reason() === null) breaker.failed(cause)
        onFailure(cause, detail)
        return []
      }
      if (written.length > LONGEST_REPLY) return []
    }
    return wordingsIn(written, request)
  } finally {
    deadline.close()
  }
}
