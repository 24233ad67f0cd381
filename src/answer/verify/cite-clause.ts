import type { Clause } from '../../programme/clause.ts'
import { splitUnits } from '../../programme/sentences.ts'
import type { Citation } from '../answer.ts'
import { findQuotes, standsIn } from './check-quotes.ts'
import { contentWords, shareFoundIn } from './content-words.ts'
import { foldForQuote } from './fold-for-quote.ts'
import { plainText } from './plain-text.ts'

/** Where a reader finds the clause. */
const clauseUrl = (id: string): string => `/programme#${id}`

/**
 * The clause as a citation of `sentence`: its quote is the part of the clause that holds the sentence's quotes,
 * or else the part most of whose words the sentence shares.
 */
export const citeClause = ({
  clause,
  sentence,
}: {
  readonly clause: Clause
  readonly sentence: string
}): Citation => {
  const quotes = findQuotes(sentence)
  const said = new Set(contentWords(plainText(sentence)))
  const units = splitUnits(clause.text).map(({ text }) => text)
  const score = (unit: string) => {
    const folded = foldForQuote(unit)
    const quoted = quotes.filter((quote) => standsIn(quote, folded)).length
    return quoted + shareFoundIn(said, new Set(contentWords(unit)))
  }
  let best = { unit: units[0] ?? clause.text, score: -1 }
  for (const unit of units) {
    const reached = score(unit)
    if (reached > best.score) best = { unit, score: reached }
  }
  return { id: clause.id, label: clause.label, quote: best.unit, url: clauseUrl(clause.id) }
}
