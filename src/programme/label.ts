import type { ClauseKind } from './clause.ts'
import { shownTitle, titleOf } from './place.ts'
import type { TreeNode } from './tree.ts'

export const PREAMBLE_LABEL = 'Đoạn mở đầu'
export const LETTERHEAD_LABEL = 'Phần đầu văn bản'
export const RECIPIENTS_LABEL = 'Nơi nhận'

export const partLabel = (partId: string): string => `Phần ${partId}`

/** Names of things that a heading counts: the points under "1. Quan điểm" are "Quan điểm 1", "Quan điểm 2"… */
const COUNTED =
  /^(?:quan điểm|mục tiêu|mục đích|yêu cầu|nhiệm vụ|giải pháp|chỉ tiêu|nguyên tắc)(?!\p{L}|[,;])/iu

const pointNoun = (node: TreeNode, parent: TreeNode | undefined): string => {
  if (node.marker.kind === 'bullet') return node.marker.style === 'dash' ? 'Gạch đầu dòng' : 'Ý'
  const counted =
    parent && node.marker.kind === 'point' && node.marker.style === 'digit' && COUNTED.exec(titleOf(parent))
  return counted ? counted[0] : 'Điểm'
}

const numberNoun = (kind: ClauseKind): string => {
  if (kind === 'task-group') return 'Nhóm nhiệm vụ'
  return kind === 'task' ? 'Nhiệm vụ' : 'Mục'
}

const withTitle = (node: TreeNode, kind: ClauseKind): string => {
  const title = kind === 'task' || kind === 'task-group' ? null : shownTitle(node)
  return title ? ` (${title})` : ''
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** A node as a label names it, without what stands above: "Nhiệm vụ 1.7", "Gạch đầu dòng 3". */
export const ownLabel = (node: TreeNode, kind: ClauseKind, parent: TreeNode | undefined): string =>
  node.marker.kind === 'number'
    ? `${numberNoun(kind)} ${node.spoken}${withTitle(node, kind)}`
    : `${pointNoun(node, parent)} ${node.spoken}`

/** Joins labels from the innermost outwards: "Gạch đầu dòng 3, mục 2.1 (Đến năm 2030), Phần II". */
export const fullLabel = (innermostFirst: readonly string[], partId: string): string =>
  [
    ...innermostFirst.map((label, index) => (index === 0 ? label : lowerFirst(label))),
    partLabel(partId),
  ].join(', ')
