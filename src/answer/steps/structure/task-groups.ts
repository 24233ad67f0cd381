import type { Clause } from '../../../programme/clause.ts'
import { toNumber } from '../../../vietnamese/ordinals.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { bullet, quotation, shortLabel, titleOf } from '../../show.ts'
import { showClauses } from '../show-clauses.ts'
import { asksCount } from './asks-count.ts'
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
/** "nhóm nào có đoạn dẫn". */
const INTRODUCED = /(?<!\w)nhom( nhiem vu)? (nao|gi).{0,20}(?<!\w)(doan|loi) (dan|mo dau|gioi thieu)(?!\w)/
const SUM = /(?<!\w)(cong|tong( cong| so)?|gop|ca (hai|ba)|together|in all|total)(?!\w)/
const MOST =
  /(?<!\w)(nhieu|it|ngan|dai|nho|lon)( \w+){0,3} nhat(?!\w)|(?<!\w)(most|fewest|longest|largest|biggest|shortest|smallest)(?!\w)/
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
  const counts = countsOf(context, groups)
  if (!SUM.test(text)) return counts
  const sum = groups.reduce((total, group) => total + outline.children(group.id).length, 0)
  return { ...counts, body: `${say.total(sum)}\n\n${counts.body}` }
}

/**
 * All groups, or the largest or smallest: "có mấy nhóm", "nhóm nào nhiều nhiệm vụ nhất".
 * @param text the question, folded
 */
export const answerAllGroups = (context: AnswerContext, text: string): Draft | null => {
  if (INTRODUCED.test(text)) {
    const introduced = context.outline.taskGroups.filter((group) => group.text.length > titleOf(group).length)
    if (introduced.length > 0) return showClauses(context, introduced)
  }
  // "nhóm hạ tầng có mấy nhiệm vụ" asks about one.
  if (/(?<!\w)nhom (?!nhiem|nv|nao|may|gi)/.test(text) && groupNamed(context, text) !== undefined) return null
  if (
    !holdsGroups(context) ||
    !isAboutDocument(text, ALL_TITLES.test(text) || COUNTS_OF_GROUPS.test(text) ? 5 : 1)
  )
    return null
  if (MOST.test(text) && /nhom|group/.test(text)) return extremeGroups(context, text)
  const some = groupsBySize(context, text)
  if (some !== null) return some
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

const EQUAL = /(?<!\w)(bang nhau|nhu nhau|giong nhau|cung so|ngang nhau|equal|same number)(?!\w)/
const BOUND =
  /(?<!\w)(nhieu hon|tren|qua|hon|it hon|duoi|dung|co dung|more than|fewer than|less than|exactly) (\d{1,2}|hai|ba|bon|nam|sau|bay)(?= (nhiem vu|viec|tasks))/

/** The groups whose sizes are alike, or above or below a number that the question names. */
const groupsBySize = (context: AnswerContext, text: string): Draft | null => {
  const { outline } = context
  const size = (group: Clause) => outline.children(group.id).length
  const [, relation = '', number] = BOUND.exec(text) ?? []
  const isBelow = /^(it hon|duoi|fewer|less)/.test(relation)
  const groups = outline.taskGroups.filter((group, _at, all) => {
    if (number !== undefined && /dung|exactly/.test(relation)) return size(group) === Number(toNumber(number))
    if (number !== undefined)
      return isBelow ? size(group) < Number(toNumber(number)) : size(group) > Number(toNumber(number))
    return EQUAL.test(text) && all.some((other) => other !== group && size(other) === size(group))
  })
  return groups.length === 0 ? null : countsOf(context, groups)
}

/** A line each: the group, its number of tasks, its title. */
const countsOf = ({ outline, say }: AnswerContext, groups: readonly Clause[]): Draft => ({
  outcome: 'answered',
  body: groups
    .map(
      (group) =>
        `- ${say.childrenCount(shortLabel(group), outline.children(group.id).length, 'nhiệm vụ').replace(/:$/, '')}: ${titleOf(group)} [${group.id}].`,
    )
    .join('\n'),
  quotations: groups.map((group) => quotation(group, [titleOf(group)])),
  completeness: 'full',
  confidence: 1,
})

const SMALLEST = /(?<!\w)(it|ngan|nho|fewest|smallest|shortest)(?!\w)/

/** The group, or as many as the question names, with the most or fewest tasks. */
const extremeGroups = (context: AnswerContext, text: string): Draft | null => {
  const { outline } = context
  const size = (group: Clause) => outline.children(group.id).length
  const named = /(?<!\w)(hai|ba|bon|\d) nhom/.exec(text)?.[1]
  const sign = SMALLEST.test(text) ? 1 : -1
  const found = [...outline.taskGroups]
    .sort((left, right) => sign * (size(left) - size(right)))
    .slice(0, named === undefined ? 1 : Number(toNumber(named)))
  return found.length === 0 ? null : countsOf(context, found)
}

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
            `${bullet(context, group, [titleOf(group)]).replace(/\.$/, '')} (${outline.children(group.id).length} nhiệm vụ).`,
        )
        .join('\n'),
    ].join('\n\n'),
    quotations: groups.map((group) => quotation(group, [titleOf(group)])),
    completeness: 'full',
    confidence: 1,
  }
}
