import { askedAttributes } from '../../question/missing-attribute.ts'
import { ANSWERABLE } from '../answerability.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { asksForMentions } from '../plurality.ts'
import { openingOf, shortLabel } from '../show.ts'
import { findTopics } from './topic.ts'

/** Below this not even the nearest clauses have to do with the question. */
const FAR = 0.03

/** Below this, even what the programme names is asked about for something else. */
const NOT_SURELY_OUTSIDE = 0.1
/** A subject of so many syllables ("quỹ đầu tư mạo hiểm") is the programme's own, not a common word. */
const OWN_SUBJECT = 4

/** A deadline, a sum or the like is asked of a subject that the best clause names in full. */
const asksOfNamed = (context: AnswerContext): boolean =>
  askedAttributes(context.question.text).length > 0 &&
  findTopics(context).some(
    ({ typed, phrase, clauses }) =>
      typed &&
      phrase.split(' ').length >= OWN_SUBJECT &&
      clauses.some(({ id }) => id === context.retrieved[0]?.clause.id),
  )

/** Out of scope: says so plainly and offers what comes nearest. Nothing is cited, for nothing answers. */
export const refuse = (context: AnswerContext): Draft | null => {
  const { question, retrieved, answerable, say } = context
  if (question.references.some(({ kind }) => kind !== 'section') || answerable >= ANSWERABLE) return null
  // Asked where a subject stands that does stand here, its words are all that can be judged by.
  if (!context.ofAnother && asksForMentions(question) && findTopics(context).some(({ typed }) => typed))
    return null
  if (!context.ofAnother && answerable >= NOT_SURELY_OUTSIDE && asksOfNamed(context)) return null
  const nearest =
    answerable < FAR ? [] : retrieved.filter(({ clause }) => clause.kind !== 'heading').slice(0, 3)
  return {
    outcome: 'refused',
    body: [
      say.refused,
      ...(nearest.length === 0 ? [] : [say.nearest]),
      nearest.map(({ clause }) => `- ${clause.label}: ${openingOf(clause)}`).join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    quotations: [],
    completeness: 'none',
    confidence: 1 - answerable,
    suggestions:
      nearest.length === 0
        ? [say.next.targets, say.next.groups, say.next.boards]
        : nearest.map(({ clause }) =>
            say.next.whole(clause.kind === 'task' ? shortLabel(clause) : clause.label),
          ),
  }
}
