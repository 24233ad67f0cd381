import type { Clause } from '../../programme/clause.ts'

/** A stretch of a clause's text that is shown in one way. */
export type ClauseSpan = {
  readonly text: string
  /** The words that an answer quotes. */
  readonly quoted: boolean
  /** What the printed text has here, where a certain slip was mended. */
  readonly original: string | null
}

type Range = { readonly start: number; readonly end: number; readonly original: string | null }

/** Mends are listed in the order of the text, so each is looked for after the one before it. */
const locateMends = (clause: Pick<Clause, 'text' | 'mends'>): readonly Range[] => {
  let from = 0
  return clause.mends.flatMap(({ original, mended }) => {
    const start = clause.text.indexOf(mended, from)
    if (start < 0) return []
    from = start + mended.length
    return [{ start, end: from, original }]
  })
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A quote may have been cut with other white space, an ellipsis at its ends, or quotation marks around it. */
const locateQuote = (text: string, quote: string): Range | null => {
  const words = quote
    .replace(/^[\s«“"…]+|[\s»”"…]+$/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  const match = new RegExp(words.map(escapePattern).join(String.raw`\s+`), 'iu').exec(text)
  return match === null ? null : { start: match.index, end: match.index + match[0].length, original: null }
}

const covers = (range: Range | null, start: number, end: number): boolean =>
  range !== null && range.start <= start && end <= range.end

/**
 * Cuts a clause's text where its look changes: at the words quoted and at each mended slip. The spans joined are
 * the text itself. A quote that does not stand in the text highlights nothing.
 */
export const splitClauseWords = (
  clause: Pick<Clause, 'text' | 'mends'>,
  options: { readonly quote?: string | null } = {},
): readonly ClauseSpan[] => {
  const { text } = clause
  const mends = locateMends(clause)
  const quote = options.quote == null ? null : locateQuote(text, options.quote)
  const ranges = quote === null ? mends : [...mends, quote]
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])].sort(
    (left, right) => left - right,
  )
  return cuts.slice(0, -1).flatMap((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const mend = mends.find((range) => covers(range, start, end))
    return [
      { text: text.slice(start, end), quoted: covers(quote, start, end), original: mend?.original ?? null },
    ]
  })
}
