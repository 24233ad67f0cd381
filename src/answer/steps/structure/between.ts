import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { showClauses } from '../show-clauses.ts'

/**
 * What stands between two clauses named by number: "giữa 5.10 với 5.14 còn những nhiệm vụ nào".
 * @param text the question, folded
 */
export const answerBetweenNumbers = (context: AnswerContext, text: string): Draft | null => {
  const { question, outline } = context
  if (!/(?<!\w)(giua|between|xen|kep)(?!\w)/.test(text)) return null
  const named = question.references.flatMap((reference) =>
    reference.kind === 'clause' ? [reference.id] : [],
  )
  const [one = '', other = ''] = named
  const row = outline.siblings(one)
  const [start = -1, end = -1] = [one, other]
    .map((id) => row.findIndex((clause) => clause.id === id))
    .sort((left, right) => left - right)
  const found = start < 0 ? [] : row.slice(start + 1, end)
  return named.length !== 2 || found.length === 0 ? null : showClauses(context, found)
}
