import type { Block, Paragraph } from './blocks.ts'
import { ProgrammeFormatError } from './format-error.ts'
import { type Marker, POINT_LETTERS, toRoman } from './marker.ts'

/** A marked block at its place in the document. */
export type TreeNode = {
  readonly id: string
  readonly marker: Marker
  /** What is said for it: "III", "1.7", "3", "a". */
  readonly spoken: string
  readonly line: number
  readonly paragraphs: readonly Paragraph[]
  readonly children: readonly TreeNode[]
}

type Growing = Omit<TreeNode, 'children'> & { readonly children: Growing[] }

const styleOf = (marker: Marker): string =>
  marker.kind === 'point' || marker.kind === 'bullet' ? marker.style : marker.kind

/** The open node that a block belongs to; `open` is left holding that node and those above it. */
const openParent = (open: Growing[], block: Block): Growing => {
  const { marker, line } = block
  const part = open[0]
  if (!part)
    throw new ProgrammeFormatError(line, `“${marker.printed}” đứng trước phần đầu tiên (I-, I., PHẦN I)`)
  if (marker.kind === 'number') {
    const above = marker.numbers.slice(0, -1).join('.')
    const depth =
      above === '' ? 0 : open.findLastIndex((node) => node.marker.kind === 'number' && node.spoken === above)
    if (depth < 0)
      throw new ProgrammeFormatError(line, `mục “${marker.printed}” không nằm trong mục ${above} nào`)
    open.length = depth + 1
    return open[depth] ?? part
  }
  const sibling = open.findLastIndex((node) => styleOf(node.marker) === styleOf(marker))
  if (sibling > 0) open.length = sibling
  // Bullets hold no lettered or numbered points: one that follows them belongs above them.
  else if (marker.kind === 'point') {
    while (open.at(-1)?.marker.kind === 'bullet') open.pop()
  }
  return open.at(-1) ?? part
}

/** The ordinal a block takes among its siblings; throws when the printed one does not follow. */
const ordinalOf = (parent: Growing, { marker, line }: Block): string => {
  const before = parent.children.filter((child) => styleOf(child.marker) === styleOf(marker)).length
  if (marker.kind === 'bullet') return String(before + 1)
  const expected =
    marker.kind === 'point' && marker.style === 'letter' ? POINT_LETTERS[before] : String(before + 1)
  const printed =
    marker.kind === 'number' ? String(marker.numbers.at(-1)) : marker.kind === 'point' ? marker.value : ''
  if (printed !== expected) {
    throw new ProgrammeFormatError(
      line,
      `số thứ tự “${marker.printed}” không liền mạch; ở đây phải là “${expected ?? ''}”`,
    )
  }
  return printed
}

/**
 * Puts blocks at their places and gives each its id.
 * @throws ProgrammeFormatError when a number does not follow the one before it, stands under no heading,
 *   repeats an id, or has no words.
 */
export const growTree = (blocks: readonly Block[]): readonly TreeNode[] => {
  const parts: Growing[] = []
  const lineOfId = new Map<string, number>()
  let open: Growing[] = []
  for (const block of blocks) {
    const { marker, line, paragraphs } = block
    if (paragraphs[0]?.text === '')
      throw new ProgrammeFormatError(line, `sau “${marker.printed}” không có nội dung`)
    if (marker.kind === 'part') {
      const expected = parts.length + 1
      const id = toRoman(marker.number)
      if (marker.number !== expected) {
        throw new ProgrammeFormatError(
          line,
          `phần ${id} không liền mạch; ở đây phải là phần ${toRoman(expected)}`,
        )
      }
      const part = { id, marker, spoken: id, line, paragraphs, children: [] }
      parts.push(part)
      open = [part]
      continue
    }
    const parent = openParent(open, block)
    const ordinal = ordinalOf(parent, block)
    const id = `${parent.id}.${ordinal}`
    const sameId = lineOfId.get(id)
    if (sameId !== undefined) throw new ProgrammeFormatError(line, `mã ${id} đã dùng ở dòng ${sameId}`)
    lineOfId.set(id, line)
    const spoken = marker.kind === 'number' ? marker.numbers.join('.') : ordinal
    const node = { id, marker, spoken, line, paragraphs, children: [] }
    parent.children.push(node)
    open.push(node)
  }
  const empty = parts.find(({ paragraphs, children }) => paragraphs.length === 1 && children.length === 0)
  if (empty) throw new ProgrammeFormatError(empty.line, `phần ${empty.id} chỉ có tiêu đề, không có nội dung`)
  return parts
}
