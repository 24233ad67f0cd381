import type { ClauseKind } from './clause.ts'
import type { TreeNode } from './tree.ts'

/** Short enough to be a title that stands alone on its line, and to be repeated in a label. */
const SHORT_TITLE = 12
const ENDED = /[.:;!?…]["”)]*$/u

const syllables = (text: string): number => text.split(/\s+/u).length

/** The words of a node's first paragraph. */
export const titleOf = (node: TreeNode): string => node.paragraphs[0]?.text ?? ''

/** A leaf whose first line is a title and whose words follow it: "2.2. Đến năm 2045", then a paragraph. */
export const isTitled = (node: TreeNode): boolean => {
  const title = titleOf(node)
  return (
    node.marker.kind === 'number' &&
    node.children.length === 0 &&
    node.paragraphs.length > 1 &&
    syllables(title) <= SHORT_TITLE &&
    !ENDED.test(title)
  )
}

const isHeading = (node: TreeNode): boolean => node.children.length > 0 || isTitled(node)

/** Whether a title opens the tasks ("NHIỆM VỤ, GIẢI PHÁP") or something else; null when it does not say. */
export const opensTasks = (node: TreeNode): boolean | null => {
  const title = titleOf(node).toLowerCase()
  if (node.marker.kind === 'part') return /nhiệm vụ|giải pháp/u.test(title)
  if (/^(?:các |những )?(?:nhiệm vụ|giải pháp)/u.test(title) && syllables(title) <= SHORT_TITLE) return true
  if (/^(?:quan điểm|mục tiêu|mục đích|yêu cầu|nguyên tắc|chỉ tiêu)/u.test(title)) return false
  return null
}

/** A heading that only holds further headings is for navigation; among the tasks every group is cited. */
export const isSection = (node: TreeNode, amongTasks: boolean): boolean =>
  node.marker.kind === 'number' &&
  !amongTasks &&
  node.paragraphs.length === 1 &&
  node.children.length > 0 &&
  node.children.every((child) => child.marker.kind === 'number' && isHeading(child))

/** The kind of a node that is a clause. `underGroup`: a task group stands above it. */
export const kindOf = (node: TreeNode, amongTasks: boolean, underGroup: boolean): ClauseKind => {
  if (node.marker.kind !== 'number') return 'point'
  if (amongTasks) return node.children.length > 0 && !underGroup ? 'task-group' : 'task'
  return node.children.length > 0 ? 'heading' : 'item'
}

/** The title to show beside a number of two levels or a titled item, when it is short: "Đến năm 2030". */
export const shownTitle = (node: TreeNode): string | null => {
  const title = titleOf(node)
  const ambiguous =
    node.marker.kind === 'number' && node.marker.numbers.length > 1 && node.children.length > 0
  if (!ambiguous && !isTitled(node)) return null
  return syllables(title) <= SHORT_TITLE ? title.replace(/[.:;]+$/u, '') : null
}
