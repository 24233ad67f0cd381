import type { Check } from './answer.ts'
import type { Draft } from './draft.ts'
import { findCitationMarks } from './verify/citation-marks.ts'
import { foldForQuote } from './verify/fold-for-quote.ts'
import { checkMessages } from './verify/messages.ts'

/**
 * Holds an extractive answer to the text: every clause cited is among those quoted, and every quotation stands
 * verbatim in its clause. Its other sentences are fixed wordings of ours; what they count is the document's structure.
 */
export const verifyDraft = ({ body, quotations }: Draft): readonly Check[] => {
  const quoted = new Set(quotations.map(({ clause }) => clause.id))
  const unknown = findCitationMarks(body).flatMap(({ ids, text }) =>
    ids
      .filter((id) => !quoted.has(id))
      .map((id): Check => ({ kind: 'unknown-citation', text, message: checkMessages.unknownId(id) })),
  )
  const altered = quotations
    .filter(
      ({ clause, quote }) => !foldForQuote(clause.text).includes(foldForQuote(quote.replace(/…$/u, ''))),
    )
    .map(
      ({ clause, quote }): Check => ({
        kind: 'altered-quote',
        text: quote,
        message: checkMessages.quoteAltered(clause.id),
      }),
    )
  return [...unknown, ...altered]
}
