import { type Paragraph, readBlocks } from './blocks.ts'
import type { Clause, ClauseKind, Programme } from './clause.ts'
import { checkErrataPlaced, createClauseWriter } from './clause-writer.ts'
import type { Erratum } from './errata.ts'
import { ProgrammeFormatError } from './format-error.ts'
import { readHead } from './head.ts'
import { LETTERHEAD_LABEL, PREAMBLE_LABEL, RECIPIENTS_LABEL } from './label.ts'
import { readSource } from './source-lines.ts'
import { growTree } from './tree.ts'
import { writePart } from './write-part.ts'

export { ProgrammeFormatError } from './format-error.ts'

/**
 * Reads a programme of this genre: parts in Roman numerals, numbered groups, tasks, points and bullets.
 * @param text the document as plain text; CRLF, BOM, NFD, page numbers and page breaks do not matter
 * @param errata certain slips to mend; each must fit its clause
 * @returns the clauses in document order, with the source of each kept verbatim
 * @throws ProgrammeFormatError naming the line and the reason, when the text has another shape
 * @throws ErratumError when an erratum does not fit
 */
export const parseProgramme = (text: string, errata: readonly Erratum[]): Programme => {
  const source = readSource(text)
  const { head, body, closing } = readBlocks(source.lines)
  const firstPart = body.find(({ marker }) => marker.kind === 'part')
  if (!firstPart) {
    const line = body[0]?.line ?? source.lines[0]?.number ?? 1
    throw new ProgrammeFormatError(line, 'không có phần nào đánh số La Mã (I-, I., PHẦN I)')
  }
  const tree = growTree(body)
  const { letterhead, title, subtitle, opening } = readHead(head, firstPart.line)

  const write = createClauseWriter(source.raw, errata)
  const aside = (
    id: string,
    label: string,
    kind: ClauseKind,
    words: readonly Paragraph[],
  ): readonly Clause[] =>
    words.length > 0 ? [write({ id, label, path: [], kind, parent: null, words })] : []
  const parts = tree.map((part) => writePart(part, write))
  const clauses = [
    ...aside('dau-van-ban', LETTERHEAD_LABEL, 'preamble', letterhead),
    ...aside('mo-dau', PREAMBLE_LABEL, 'preamble', opening),
    ...parts.flatMap((part) => part.clauses),
    ...aside('noi-nhan', RECIPIENTS_LABEL, 'recipients', closing),
  ]
  checkErrataPlaced(errata, clauses)
  return { title, subtitle, sections: parts.flatMap((part) => part.sections), clauses }
}
