import { leansOnHistory } from '../question/follow-up.ts'
import type { Understand } from '../question/understand.ts'
import type { AskRequest } from './assistant.ts'
import { composeExtractive } from './compose-extractive.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { prepare, type Toolbox } from './prepare.ts'
import { isUnsure, type Rewrite } from './rewrite.ts'

/** A question understood, its clauses found, and the extractive answer drafted from them. */
export type ReadRequest = { readonly context: AnswerContext; readonly draft: Draft }

/** The words typed count for more than what a model takes them to mean. */
const REWRITTEN_WEIGHT = 0.5

const withWordings =
  (understand: Understand, typed: string, wordings: readonly string[]): Understand =>
  (question) => {
    const understood = understand(question)
    if (question !== typed) return understood
    const { query } = understood
    return {
      ...understood,
      query: {
        ...query,
        text: [query.text, ...wordings].join(' '),
        wordings: [...query.wordings, ...wordings.map((text) => ({ text, weight: REWRITTEN_WEIGHT }))],
      },
    }
  }

/**
 * Reads a request by embedded means and, where these are unsure of it and there is a `rewrite`, a second time with
 * the question's other wordings beside its own.
 */
export const readRequest = async (
  tools: Toolbox,
  { question, history = [] }: AskRequest,
  rewrite: Rewrite | null,
): Promise<ReadRequest> => {
  const context = await prepare(tools, question, history)
  const draft = await composeExtractive(context)
  // A refusal is only as certain as the words that were not understood.
  const isCertain =
    draft.outcome === 'smalltalk' || (draft.outcome !== 'refused' && draft.confidence !== undefined)
  const leans = history.length > 0 && leansOnHistory(context.question.text)
  if (rewrite === null || isCertain || !isUnsure({ leans, answerable: context.answerable }))
    return { context, draft }
  const wordings = await rewrite({ question, history: leans ? history : [] })
  if (wordings.length === 0) return { context, draft }
  const understand = withWordings(tools.understand, question, wordings)
  const again = await prepare({ ...tools, understand }, question, history)
  return { context: again, draft: await composeExtractive(again) }
}
