import { ANSWERABLE } from '../answerability.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { openingOf, shortLabel } from '../show.ts'

/** Out of scope: says so plainly and offers what comes nearest. Nothing is cited, for nothing answers. */
export const refuse = ({ question, retrieved, answerable, say }: AnswerContext): Draft | null => {
  if (question.references.some(({ kind }) => kind !== 'section') || answerable >= ANSWERABLE) return null
  const nearest = retrieved.slice(0, 3)
  return {
    outcome: 'refused',
    body: [
      say.refused,
      say.nearest,
      nearest.map(({ clause }) => `- ${clause.label}: ${openingOf(clause)}`).join('\n'),
    ].join('\n\n'),
    quotations: [],
    completeness: 'none',
    confidence: 1 - answerable,
    suggestions: nearest.map(({ clause }) => say.next.whole(clause.kind === 'task' ? shortLabel(clause) : clause.label)),
  }
}
