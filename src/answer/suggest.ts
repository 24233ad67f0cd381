import type { ExpansionQuestion } from '../retrieval/index-source.ts'
import { hasAccents } from '../vietnamese/fold.ts'
import { tokenise } from '../vietnamese/tokenise.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'

/** A question that reads well as a button: accented, a whole question, neither clipped nor long. */
const reads = (question: string): boolean => {
  const length = tokenise(question).length
  return (
    question.endsWith('?') && hasAccents(question) && /^\p{Lu}/u.test(question) && length >= 5 && length <= 14
  )
}

const MOST = 3

/** Up to three next questions: of the clauses found but not shown, one question each, in their own wording. */
export const suggestNext = (
  { retrieved, outline }: AnswerContext,
  draft: Draft,
  questions: readonly ExpansionQuestion[],
): readonly string[] => {
  if (draft.suggestions !== undefined) return draft.suggestions.slice(0, MOST)
  const shown = new Set(draft.quotations.map(({ clause }) => clause.id))
  const siblings = draft.quotations.flatMap(({ clause }) => outline.siblings(clause.id).map(({ id }) => id))
  const order = [...retrieved.slice(0, 8).map(({ clause }) => clause.id), ...siblings]
  const found = [...new Set(order)]
    .filter((id) => !shown.has(id))
    .flatMap(
      (id) => questions.find(({ clause, question }) => clause === id && reads(question))?.question ?? [],
    )
  return found.slice(0, MOST)
}
