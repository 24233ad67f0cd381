import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { bullet, quotation, titleOf } from '../../show.ts'
import { showClauses } from '../show-clauses.ts'
import { isAboutDocument } from './is-about-document.ts'
import { groupNamed } from './named-container.ts'

// All on folded text.
const ALL_GROUPS =
  /(may|bao nhieu|nhung|cac|\d|how many|what|which|all)( the)? (nhom|groups)|(nhom|groups) .{0,20}(nao|gi)$|ten (cac|nhung|7|bay) nhom|(liet ke|ke ten|list) .{0,12}nhom|so nhom/
/** "tiêu đề các nhóm nhiệm vụ": so plain that other words beside it only say how. */
const ALL_TITLES =
  /groups? (titles|names)|(tieu de|ten|ke|liet ke|doc|list)( ten| tieu de)? (cac|tung|nhung|bay|7|all)( the)? (nhom|groups)|tong (so|cong)? ?(bao nhieu|may)? ?nhiem vu (cu the )?(cua |trong )?(ca|toan) (chuong trinh|van ban)/
const ALL_TASKS =
  /(may|bao nhieu|tong so|tong cong|so luong|how many)( .{0,15})? (nhiem vu|tasks)|(nhiem vu|tasks)( .{0,20})? (may|bao nhieu) (cai|nhiem vu)/
const WHERE = /(?<!\w)(o|trong|tai) (may|bao nhieu|nhung) (nhiem vu|muc|nhom|cho|dieu khoan)(?! nao co)/
/** "nhóm nào có đoạn dẫn". */
const INTRODUCED = /(?<!\w)nhom( nhiem vu)? (nao|gi).{0,20}(?<!\w)(doan|loi) (dan|mo dau|gioi thieu)(?!\w)/
/** All counts together tell which groups are alike, and their order by size. */
const COUNTS_OF_GROUPS =
  /nhom.{0,40}(so (luong )?nhiem vu|bang nhau|nhu nhau|giong nhau)|so (luong )?nhiem vu.{0,40}nhom|rank the groups/

/**
 * All groups: "có mấy nhóm", "liệt kê các nhóm".
 * @param text the question, folded
 */
export const answerAllGroups = (context: AnswerContext, text: string): Draft | null => {
  if (INTRODUCED.test(text)) {
    const introduced = context.outline.taskGroups.filter((group) => group.text.length > titleOf(group).length)
    if (introduced.length > 0) return showClauses(context, introduced)
  }
  // "du lịch được nói tới ở mấy nhiệm vụ" asks where a subject stands.
  if (WHERE.test(text)) return null
  // "nhóm hạ tầng có mấy nhiệm vụ" asks about one.
  if (/(?<!\w)nhom (?!nhiem|nv|nao|may|gi)/.test(text) && groupNamed(context, text) !== undefined) return null
  if (
    !holdsGroups(context) ||
    !isAboutDocument(text, ALL_TITLES.test(text) || COUNTS_OF_GROUPS.test(text) ? 5 : 1)
  )
    return null
  if (COUNTS_OF_GROUPS.test(text)) return listGroups(context, 'tasks')
  if (ALL_TASKS.test(text) && !ALL_GROUPS.test(text)) return listGroups(context, 'tasks')
  return ALL_GROUPS.test(text) ? listGroups(context, 'groups') : null
}

/** No number is named, or only that of the part with the task groups. */
const holdsGroups = ({ question, outline }: AnswerContext): boolean =>
  question.references.every(
    (reference) =>
      reference.kind === 'section' && outline.taskGroups.some(({ id }) => id.startsWith(`${reference.id}.`)),
  )

/** Every group with its number of tasks; the question decides which total comes first. */
export const listGroups = (context: AnswerContext, what: 'tasks' | 'groups'): Draft => {
  const { outline, say } = context
  const groups = outline.taskGroups
  const tasks = groups.reduce((sum, group) => sum + outline.children(group.id).length, 0)
  return {
    outcome: 'answered',
    body: [
      what === 'tasks' ? say.tasksCount(tasks, groups.length) : say.groupsCount(groups.length, tasks),
      groups
        .map(
          (group) =>
            `${bullet(context, group, [titleOf(group)]).replace(/\.$/, '')} (${say.tasks(outline.children(group.id).length)}).`,
        )
        .join('\n'),
    ].join('\n\n'),
    quotations: groups.map((group) => quotation(group, [titleOf(group)])),
    completeness: 'full',
    confidence: 1,
  }
}
