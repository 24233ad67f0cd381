import type { Clause } from '../../programme/clause.ts'
import type { Check } from '../answer.ts'
import { replaceCitationMarks } from './citation-marks.ts'
import { factsOf } from './clause-facts.ts'
import { foldForQuote } from './fold-for-quote.ts'
import { checkMessages } from './messages.ts'

// A quote that is never closed runs to the end of the piece.
const QUOTE = /«([^»]+)(?:»|$)|[“„]([^”“]+)(?:[”“]|$)|"([^"]+)(?:"|$)/gu
const ELLIPSIS = /\s*(?:\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)|…|\.\.\.)\s*/u
const EDGES = /^[\s.,;:!?'"-]+|[\s.,;:!?'"-]+$/gu

/** The words between quotation marks («…», “…”, "…") in `text`, without the marks. */
export const findQuotes = (text: string): readonly string[] =>
  [...replaceCitationMarks(text, () => '').matchAll(QUOTE)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((quote) => /[\p{L}\p{N}]/u.test(quote))

/** Whether `needle` stands in `text` from `from` on, neither end inside a word; the index after it, or -1. */
const endOfWords = (text: string, needle: string, from: number): number => {
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
    const around = [
      text.slice(0, at).at(-1) ?? ' ',
      text.slice(at + needle.length, at + needle.length + 1) || ' ',
    ]
    if (!around.some((character) => /[\p{L}\p{N}\p{M}]/u.test(character))) return at + needle.length
  }
  return -1
}

/**
 * Whether `quote` stands in `folded` (a text after `foldForQuote`) word for word. "…" stands for words left out:
 * the parts around it must stand in that order.
 */
export const standsIn = (quote: string, folded: string): boolean => {
  if (endOfWords(folded, foldForQuote(quote).replace(EDGES, ''), 0) >= 0) return true
  let from = 0
  for (const part of quote
    .split(new RegExp(ELLIPSIS, 'gu'))
    .map((piece) => foldForQuote(piece).replace(EDGES, ''))) {
    if (part === '') continue
    from = endOfWords(folded, part, from)
    if (from < 0) return false
  }
  return true
}

export type QuoteCheckOptions = {
  readonly text: string
  /** The clauses cited with the quote. */
  readonly cited: readonly Clause[]
  /** Other texts that may be quoted: the programme's title, or the question where the piece denies it. */
  readonly also: readonly string[]
}

/** Every quote must stand, word for word, in one of the clauses cited with it. */
export const checkQuotes = ({ text, cited, also }: QuoteCheckOptions): readonly Check[] => {
  const sources = [...cited.flatMap((clause) => factsOf(clause).quotable), ...also.map(foldForQuote)]
  return findQuotes(text)
    .filter((quote) => !sources.some((source) => standsIn(quote, source)))
    .map((quote) => ({
      kind: 'altered-quote',
      text: quote,
      message:
        cited.length === 0
          ? checkMessages.quoteWithoutSource
          : checkMessages.quoteAltered(cited.map(({ id }) => id).join(', ')),
    }))
}
