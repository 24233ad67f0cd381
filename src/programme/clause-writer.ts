import type { Paragraph } from './blocks.ts'
import type { Clause } from './clause.ts'
import { type Erratum, ErratumError, mendText } from './errata.ts'

/** A clause whose words are not mended and whose source is not cut out yet. */
type Draft = Omit<Clause, 'text' | 'mends' | 'source'> & {
  /** What becomes the clause's text. */
  readonly words: readonly Paragraph[]
  /** Where it stands in the source, when that is more than its words (a title of its own). */
  readonly span?: readonly Paragraph[]
}

export type ClauseWriter = (draft: Draft) => Clause

/**
 * Makes clauses from drafts: joins their paragraphs with line breaks, mends them, and keeps the source verbatim.
 * @param rawLines every line of the source as it stands in the file
 */
export const createClauseWriter =
  (rawLines: readonly string[], errata: readonly Erratum[]): ClauseWriter =>
  ({ words, span = words, ...draft }) => {
    const firstLine = span[0]?.firstLine ?? 1
    const lastLine = span.at(-1)?.lastLine ?? firstLine
    const text = words.map((paragraph) => paragraph.text).join('\n')
    const mended = mendText(
      text,
      errata.filter(({ clause }) => clause === draft.id),
    )
    const verbatim = rawLines.slice(firstLine - 1, lastLine).join('\n')
    return { ...draft, ...mended, source: { text: verbatim, firstLine, lastLine } }
  }

/** @throws ErratumError when an erratum names a clause that is not there. */
export const checkErrataPlaced = (errata: readonly Erratum[], clauses: readonly Clause[]): void => {
  const ids = new Set(clauses.map(({ id }) => id))
  const stray = errata.find(({ clause }) => !ids.has(clause))
  if (stray) throw new ErratumError(stray, 'không có điều khoản này')
}
