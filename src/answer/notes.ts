import type { ConflictingDates } from '../programme/document-dates.ts'
import { readNumbers, supportedKeys } from '../vietnamese/numbers.ts'
import type { AnswerContext } from './context.ts'
import type { Draft, Quotation } from './draft.ts'

/**
 * Adds what a reader must be told of the words shown: that a wording is suspected to be a slip, and that the programme
 * dates a document in two ways. The words themselves are never changed.
 */
export const withNotes = (
  context: AnswerContext,
  conflicts: readonly ConflictingDates[],
  draft: Draft,
): Draft => {
  if (draft.outcome !== 'answered' && draft.outcome !== 'absent') return draft
  // A list is read for what it holds, not for its wording.
  if (draft.quotations.length > FEW) return draft
  const { say, suspicions, question } = context
  const dated = conflicts.find(({ key }) => asksAbout(question.text, key) || shows(draft, key))
  const suspected = suspicions.filter(
    ({ clause, original, concerns }) =>
      concerns === 'meaning' &&
      !(
        dated !== undefined &&
        original.includes('ngày') &&
        dated.mentions.some((mention) => mention.clause.id === clause)
      ) &&
      draft.body.includes(original),
  )
  const dates = dated === undefined ? [] : [datesNote(context, dated)]
  return {
    ...draft,
    body: [draft.body, ...suspected.map(({ original, why }) => say.suspected(original, why)), ...dates].join(
      '\n\n',
    ),
    quotations: [...draft.quotations, ...(dated === undefined ? [] : quotationsOf(dated))],
  }
}

const FEW = 2

const asksAbout = (question: string, key: string): boolean =>
  supportedKeys(readNumbers(question).mentions).has(key)

const shows = ({ body }: Draft, key: string): boolean => {
  const { mentions } = readNumbers(body)
  return mentions.some((mention, at) => mention.key === key && mentions[at + 1]?.kind === 'date')
}

const datesNote = ({ say }: AnswerContext, { document, mentions }: ConflictingDates): string =>
  [
    say.conflictingDates(document),
    mentions.map(({ clause, words }) => `- ${words} [${clause.id}]`).join('\n'),
  ].join('\n\n')

const quotationsOf = ({ mentions }: ConflictingDates): readonly Quotation[] =>
  mentions.map(({ clause, words }) => ({ clause, quote: words }))
