import type { Clause } from '../../../programme/clause.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { bullet, quotation, shortLabel, titleOf } from '../../show.ts'
import { asksCount } from './asks-count.ts'
import { isAboutDocument } from './is-about-document.ts'
import { showTitle } from './show-titles.ts'

// All on folded text.
const ALL_GROUPS =
  /(may|bao nhieu|nhung|cac|\d|how many|what|which|all)( the)? (nhom|groups)|(nhom|groups) .{0,20}(nao|gi)$|ten (cac|nhung|7|bay) nhom|(liet ke|ke ten|list) .{0,12}nhom|so nhom/
/** "tiêu đề các nhóm nhiệm vụ": so plain that other words beside it only say how. */
const ALL_TITLES =
  /(tieu de|ten|ke|liet ke|doc|list)( ten| tieu de)? (cac|tung|nhung|bay|7|all)( the)? (nhom|groups)|tong (so|cong)? ?(bao nhieu|may)? ?nhiem vu (cu the )?(cua |trong )?(ca|toan) (chuong trinh|van ban)/
const ALL_TASKS =
  /(may|bao nhieu|tong so|tong cong|so luong|how many)( .{0,15})? (nhiem vu|tasks)|(nhiem vu|tasks)( .{0,20})? (may|bao nhieu) (cai|nhiem vu)/
const SUM = /(?<!\w)(cong|tong( cong| so)?|gop|ca (hai|ba)|together|in all|total)(?!\w)/
const MOST = /(?<!\w)(nhieu|it)( \w+){0,3} nhat(?!\w)|(?<!\w)(most|fewest)(?!\w)/
/** All counts together tell which groups are alike, and their order by size. */
const COUNTS_OF_GROUPS =
  /nhom.{0,40}(so (luong )?nhiem vu|bang nhau|nhu nhau|giong nhau)|so (luong )?nhiem vu.{0,40}nhom|rank the groups/

/**
 * Groups named by number, by size: "nhóm 1 với nhóm 4, nhóm nào nhiều nhiệm vụ hơn".
 * @param text the question, folded
 */
export const answerGroupCounts = (context: AnswerContext, text: string): Draft | null => {
  const { question, outline, say } = context
  const groups = question.references.flatMap((reference) =>
    reference.kind === 'clause' ? (outline.taskGroups.find(({ id }) => id === reference.id) ?? []) : [],
  )
  if (groups.length < 2 || !(asksCount(question, text) || question.cues.compare)) return null
  return {
    outcome: 'answered',
    body: [
      ...(SUM.test(text)
        ? [say.total(groups.reduce((sum, group) => sum + outline.children(group.id).length, 0))]
        : []),
      groups
        .map(
          (group) =>
            `- ${say.childrenCount(shortLabel(group), outline.children(group.id).length, 'nhiệm vụ').replace(/:$/, '')}: ${titleOf(group)} [${group.id}].`,
        )
        .join('\n'),
    ].join('\n\n'),
    quotations: groups.map((group) => quotation(group, [titleOf(group)])),
    completeness: 'full',
    confidence: 1,
  }
}

/**
 * All groups, or the largest or smallest: "có mấy nhóm", "nhóm nào nhiều nhiệm vụ nhất".
 * @param text the question, folded
 */
export const answerAllGroups = (context: AnswerContext, text: string): Draft | null => {
  if (!holdsGroups(context) || !isAboutDocument(text, ALL_TITLES.test(text) || COUNTS_OF_GROUPS.test(text) ? 5 : 1))
    return null
  if (MOST.test(text) && /nhom|group/.test(text))
    return extremeGroup(context, /(?<!\w)(it|fewest)(?!\w)/.test(text))
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

/** The group with the most or fewest tasks. */
const extremeGroup = ({ outline, say }: AnswerContext, fewest: boolean): Draft | null => {
  const size = (group: Clause) => outline.children(group.id).length
  const [found] = [...outline.taskGroups].sort((left, right) =>
    fewest ? size(left) - size(right) : size(right) - size(left),
  )
  if (found === undefined) return null
  return {
    ...showTitle(found),
    body: `${say.childrenCount(shortLabel(found), size(found), 'nhiệm vụ')} ${titleOf(found)} [${found.id}].`,
  }
}

/** Every group with its number of tasks; the question decides which total comes first. */
const listGroups = (context: AnswerContext, what: 'tasks' | 'groups'): Draft => {
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
            `${bullet(context, group, [titleOf(group)]).replace(/\.$/, '')} (${outline.children(group.id).length} nhiệm vụ).`,
        )
        .join('\n'),
    ].join('\n\n'),
    quotations: groups.map((group) => quotation(group, [titleOf(group)])),
    completeness: 'full',
    confidence: 1,
  }
}
