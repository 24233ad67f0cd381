import type { QuizOutcome, QuizRequest } from './generate.ts'
import type { QuizMaker } from './maker.ts'

/** What the surfaces (HTTP, terminal) need to make quizzes. */
export type QuizSource = {
  /** Made on first use, then kept. */
  maker(): QuizMaker
  /** Has a language model write the items; absent when none is configured. Rejects only when `signal` aborts. */
  readonly write?: (request: QuizRequest, options?: { readonly signal?: AbortSignal }) => Promise<QuizOutcome>
}
