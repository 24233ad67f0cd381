import { type Paragraph, readBlocks } from './blocks.ts'
import type { Clause, ClauseKind, Programme, Section } from './clause.ts'
import { type Erratum, ErratumError, mendText } from './errata.ts'
import { ProgrammeFormatError } from './format-error.ts'
import { readHead } from './head.ts'
import {
  fullLabel,
  LETTERHEAD_LABEL,
  ownLabel,
  PREAMBLE_LABEL,
  partLabel,
  RECIPIENTS_LABEL,
} from './label.ts'
import { isSection, isTitled, kindOf, opensTasks, titleOf } from './place.ts'
import { readSource } from './source-lines.ts'
import { growTree, type TreeNode } from './tree.ts'

export { ProgrammeFormatError } from './format-error.ts'

type Draft = Omit<Clause, 'text' | 'mends' | 'source'> & { readonly paragraphs: readonly Paragraph[] }

/** What a node's children need to know of what stands above them. */
type Above = {
  readonly partId: string
  readonly node: TreeNode
  readonly path: readonly string[]
  /** Labels from the innermost outwards, without the part; only the innermost number is said. */
  readonly labels: readonly string[]
  readonly clauseId: string | null
  readonly amongTasks: boolean
  readonly underGroup: boolean
}

const joined = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join('\n')

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
    throw new ProgrammeFormatError(
      source.lines[0]?.number ?? 1,
      'không có phần nào đánh số La Mã (I-, I., PHẦN I)',
    )
  }
  const parts = growTree(body)
  const { letterhead, title, subtitle, opening } = readHead(head, firstPart.line)

  const clauses: Clause[] = []
  const sections: { id: string; label: string; title: string; clauseIds: string[] }[] = []

  const addClause = ({ paragraphs, ...draft }: Draft, words: string): Clause => {
    const mended = mendText(
      words,
      errata.filter(({ clause }) => clause === draft.id),
    )
    const firstLine = paragraphs[0]?.firstLine ?? 1
    const lastLine = paragraphs.at(-1)?.lastLine ?? firstLine
    const verbatim = source.raw.slice(firstLine - 1, lastLine).join('\n')
    const clause = { ...draft, ...mended, source: { text: verbatim, firstLine, lastLine } }
    clauses.push(clause)
    return clause
  }

  const addAside = (
    aside: { id: string; label: string; kind: ClauseKind; path?: readonly string[] },
    paragraphs: readonly Paragraph[],
  ) => {
    if (paragraphs.length > 0) addClause({ path: [], ...aside, parent: null, paragraphs }, joined(paragraphs))
  }

  const section = (id: string, label: string, sectionTitle: string, fill: () => void): void => {
    const first = clauses.length
    const entry: Section & { clauseIds: string[] } = { id, label, title: sectionTitle, clauseIds: [] }
    sections.push(entry)
    fill()
    entry.clauseIds.push(...clauses.slice(first).map((clause) => clause.id))
  }

  const addNode = (node: TreeNode, above: Above): void => {
    const { partId } = above
    const amongTasks = above.amongTasks
    const kind = kindOf(node, amongTasks, above.underGroup)
    const labels = [ownLabel(node, kind, above.node), ...(node.marker.kind === 'number' ? [] : above.labels)]
    const label = fullLabel(labels, partId)
    const printed = `${node.marker.printed} ${titleOf(node)}`
    const below = {
      partId,
      node,
      path: [...above.path, printed],
      labels,
      amongTasks: opensTasks(node) ?? amongTasks,
      underGroup: above.underGroup || kind === 'task-group',
    }
    if (isSection(node, below.amongTasks && amongTasks)) {
      section(node.id, label, titleOf(node), () => {
        for (const child of node.children) addNode(child, { ...below, clauseId: above.clauseId })
      })
      return
    }
    const titled = isTitled(node)
    const clause = addClause(
      {
        id: node.id,
        label,
        path: titled ? below.path : above.path,
        kind,
        parent: above.clauseId,
        paragraphs: node.paragraphs,
      },
      joined(titled ? node.paragraphs.slice(1) : node.paragraphs),
    )
    const [mendedTitle = ''] = clause.text.split('\n')
    const path = [...above.path, `${node.marker.printed} ${mendedTitle}`]
    for (const child of node.children) addNode(child, { ...below, path, clauseId: node.id })
  }

  addAside({ id: 'dau-van-ban', label: LETTERHEAD_LABEL, kind: 'preamble' }, letterhead)
  addAside({ id: 'mo-dau', label: PREAMBLE_LABEL, kind: 'preamble' }, opening)
  for (const part of parts) {
    const path = [`${part.marker.printed} ${titleOf(part)}`]
    section(part.id, partLabel(part.id), titleOf(part), () => {
      const label = fullLabel([PREAMBLE_LABEL], part.id)
      addAside({ id: `${part.id}.mo-dau`, label, kind: 'preamble', path }, part.paragraphs.slice(1))
      for (const child of part.children) {
        addNode(child, {
          partId: part.id,
          node: part,
          path,
          labels: [],
          clauseId: null,
          amongTasks: opensTasks(part) ?? false,
          underGroup: false,
        })
      }
    })
  }
  addAside({ id: 'noi-nhan', label: RECIPIENTS_LABEL, kind: 'recipients' }, closing)

  const stray = errata.find((erratum) => !clauses.some(({ id }) => id === erratum.clause))
  if (stray) throw new ErratumError(stray, 'không có điều khoản này')
  return { title, subtitle, sections, clauses }
}
