import type { Clause, Section } from './clause.ts'
import type { ClauseWriter } from './clause-writer.ts'
import { fullLabel, ownLabel, PREAMBLE_LABEL, partLabel } from './label.ts'
import { isSection, isTitled, kindOf, opensTasks, titleOf } from './place.ts'
import type { TreeNode } from './tree.ts'

/** Sections and clauses, each in document order. */
export type Written = { readonly sections: readonly Section[]; readonly clauses: readonly Clause[] }

/** What stands above a node, as far as the node needs to know. */
type Above = {
  readonly partId: string
  readonly node: TreeNode
  readonly path: readonly string[]
  /** Own labels above, innermost first, up to the nearest number: the outer numbers are part of that one. */
  readonly labels: readonly string[]
  readonly clauseId: string | null
  readonly amongTasks: boolean
  readonly underGroup: boolean
}

const NOTHING: Written = { sections: [], clauses: [] }

const inOrder = (written: readonly Written[]): Written => ({
  sections: written.flatMap(({ sections }) => sections),
  clauses: written.flatMap(({ clauses }) => clauses),
})

const asSection = (section: Omit<Section, 'clauseIds'>, below: Written): Written => ({
  sections: [{ ...section, clauseIds: below.clauses.map(({ id }) => id) }, ...below.sections],
  clauses: below.clauses,
})

const printed = (node: TreeNode, title: string): string => `${node.marker.printed} ${title}`

const writeNode = (node: TreeNode, above: Above, write: ClauseWriter): Written => {
  const { partId, amongTasks } = above
  const kind = kindOf(node, amongTasks, above.underGroup)
  const labels = [ownLabel(node, kind, above.node), ...(node.marker.kind === 'number' ? [] : above.labels)]
  const label = fullLabel(labels, partId)
  const ownPath = [...above.path, printed(node, titleOf(node))]
  const below: Above = {
    ...above,
    node,
    path: ownPath,
    labels,
    amongTasks: opensTasks(node) ?? amongTasks,
    underGroup: above.underGroup || kind === 'task-group',
  }
  const writeChildren = (from: Above): Written =>
    inOrder(node.children.map((child) => writeNode(child, from, write)))

  if (isSection(node, amongTasks)) {
    return asSection({ id: node.id, label, title: titleOf(node) }, writeChildren(below))
  }
  const titled = isTitled(node)
  const clause = write({
    id: node.id,
    label,
    path: titled ? ownPath : above.path,
    kind,
    parent: above.clauseId,
    words: titled ? node.paragraphs.slice(1) : node.paragraphs,
    span: node.paragraphs,
  })
  const [mendedTitle = ''] = clause.text.split('\n')
  const children = writeChildren({
    ...below,
    path: [...above.path, printed(node, mendedTitle)],
    clauseId: node.id,
  })
  return inOrder([{ sections: [], clauses: [clause] }, children])
}

/** A part as its section, the words before its first number (if it has any) and its clauses. */
export const writePart = (part: TreeNode, write: ClauseWriter): Written => {
  const path = [printed(part, titleOf(part))]
  const words = part.paragraphs.slice(1)
  const unnumbered = { path, parent: null, words }
  const opening = (): Clause =>
    part.children.length > 0
      ? write({
          ...unnumbered,
          id: `${part.id}.mo-dau`,
          label: fullLabel([PREAMBLE_LABEL], part.id),
          kind: 'preamble',
        })
      : write({ ...unnumbered, id: `${part.id}.noi-dung`, label: partLabel(part.id), kind: 'item' })
  const above: Above = {
    partId: part.id,
    node: part,
    path,
    labels: [],
    clauseId: null,
    amongTasks: opensTasks(part) ?? false,
    underGroup: false,
  }
  return asSection(
    { id: part.id, label: partLabel(part.id), title: titleOf(part) },
    inOrder([
      words.length > 0 ? { sections: [], clauses: [opening()] } : NOTHING,
      ...part.children.map((child) => writeNode(child, above, write)),
    ]),
  )
}
