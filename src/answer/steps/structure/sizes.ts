import type { Clause } from '../../../programme/clause.ts'
import { SPOKEN, toNumber } from '../../../vietnamese/ordinals.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { quotation, shortLabel, titleOf } from '../../show.ts'
import { asksCount } from './asks-count.ts'
import { groupNamed } from './named-container.ts'

// All on folded text.
const OF_GROUPS = /(?<!\w)(nhom|cum|chum|groups?|clusters?)(?!\w)/
const OF_SIZE =
  /(?<!\w)(nhiem vu|dau viec|so viec|(?:nhieu|it|lam|mot) viec|viec|muc con|so luong|tasks?|items?|dong|mong|day|nang|nhe|gon)(?!\w)/
const LARGEST =
  /(?<!\w)(nhieu|dong|day|nang|lon|dai|lam|om)( \w+){0,4} nhat(?!\w)|(?<!\w)(most|largest|biggest|longest)(?!\w)/
const SMALLEST =
  /(?<!\w)(it|mong|ngan|nho|nhe|gon)( \w+){0,4} nhat(?!\w)|(?<!\w)(fewest|least|smallest|shortest|thinnest)(?!\w)/
const SECOND = /(?<!\w)(thu (hai|nhi|2)|a quan|second)(?!\w)/
const SORTED = /(?<!\w)(xep|sap xep|sap|rank|sort)(?!\w).{0,60}(tu nhieu|tu it|theo so|giam dan|tang dan|by)/
const EQUAL =
  /(?<!\w)(bang nhau|nhu nhau|giong nhau|cung so|ngang nhau|bang chan chan|ngang ngua|equal|same (number|size))(?!\w)/
const BOUND = new RegExp(
  `(?<!\\w)(nhieu hon|tren|qua|vuot qua|vuot|hon|it hon|chua toi|chua den|khong toi|khong qua|duoi|dung|co dung|more than|over|fewer than|less than|under|exactly) (${SPOKEN}|\\d{1,2})(?= (?:nhiem vu|viec|dau viec|muc|cai|tasks?|items?))|>\\s?(\\d+)`,
)
const ABOVE = /(?<!\w)(lam|nhieu)( \w+){0,2} (hon|nhat)|bang nhau|hon may|chenh/
const SUM = /(?<!\w)(cong|tong( cong| so)?|gop|ca (hai|ba)|together|in all|total)(?!\w)/
const SUM_OF = new RegExp(
  `(?<!\\w)(?:cong|gop|tong)(?!\\w).{0,40}(?<!\\w)(${SPOKEN}|\\d) nhom (dau|cuoi)|(?<!\\w)(${SPOKEN}|\\d) nhom (dau|cuoi).{0,30}(?<!\\w)(?:cong|gop|tong)(?!\\w)`,
)

/**
 * Questions about how many tasks the groups have: the largest and smallest, above or below a number, alike, in order,
 * together, one against another.
 * @param text the question, folded
 */
export const answerSizes = (context: AnswerContext, text: string): Draft | null => {
  const { outline } = context
  const groups = outline.taskGroups
  const size = (group: Clause) => outline.children(group.id).length
  const bySize = [...groups].sort((left, right) => size(right) - size(left))
  const sides = sidesOf(context, text)
  const isSum = SUM.test(text)
  if (
    sides.length > 1 &&
    OF_SIZE.test(text) &&
    (ABOVE.test(text) || isSum || asksCount(context.question, text))
  )
    return showSizes(context, sides, isSum ? sides.reduce((sum, group) => sum + size(group), 0) : undefined)
  // Places are what such a number names; a clause named by number is asked about itself.
  if (context.question.references.some(({ kind }) => kind === 'clause') || !OF_GROUPS.test(text)) return null
  const [, count, end, ofCount, ofEnd] = SUM_OF.exec(text) ?? []
  if (count !== undefined || ofCount !== undefined) {
    const many = Number(toNumber(count ?? ofCount ?? ''))
    const chosen = (end ?? ofEnd) === 'dau' ? groups.slice(0, many) : groups.slice(-many)
    return showSizes(
      context,
      chosen,
      chosen.reduce((sum, group) => sum + size(group), 0),
    )
  }
  if (!OF_SIZE.test(text)) return null
  if (SORTED.test(text)) return showSizes(context, bySize)
  const [, relation = '', bounded, above] = BOUND.exec(text) ?? []
  const bound = bounded ?? above
  if (bound !== undefined) {
    const limit = Number(toNumber(bound))
    const fits = (group: Clause) =>
      /dung|exactly/.test(relation)
        ? size(group) === limit
        : /^(it|chua|khong toi|duoi|fewer|less|under)/.test(relation)
          ? size(group) < limit
          : /^khong qua/.test(relation)
            ? size(group) <= limit
            : size(group) > limit
    const found = groups.filter(fits)
    return found.length === 0 ? null : showSizes(context, found)
  }
  if (EQUAL.test(text))
    return showSizes(
      context,
      groups.filter((group) => groups.some((other) => other !== group && size(other) === size(group))),
    )
  const isLargest = LARGEST.test(text)
  const isSmallest = SMALLEST.test(text)
  if (SECOND.test(text) && /(?<!\w)so luong|nhieu|it(?!\w)/.test(text))
    return showSizes(context, at(isSmallest ? [...bySize].reverse() : bySize, 1))
  if (!isLargest && !isSmallest) return null
  const named = new RegExp(`(?<!\\w)(${SPOKEN}|\\d) nhom`).exec(text)?.[1]
  const many = named === undefined || toNumber(named) === String(groups.length) ? 1 : Number(toNumber(named))
  return showSizes(context, [
    ...(isLargest ? bySize.slice(0, many) : []),
    ...(isSmallest ? [...bySize].reverse().slice(0, many) : []),
  ])
}

const at = <T>(row: readonly T[], place: number): readonly T[] => row.slice(place, place + 1)

/** Two groups that the words set side by side: "bên hạ tầng với bên thể chế". */
const sidesOf = (context: AnswerContext, text: string): readonly Clause[] => {
  const numbered = context.question.references.flatMap((reference) =>
    reference.kind === 'clause' ? context.outline.taskGroups.filter(({ id }) => id === reference.id) : [],
  )
  if (numbered.length > 1) return numbered
  const parts = text.split(/(?<!\w)(?:voi|va|so voi|vs|hay|and)(?!\w)/)
  const found = parts.slice(0, 2).flatMap((part) => groupNamed(context, part) ?? [])
  return new Set(found).size === 2 ? found : []
}

/** A line each: the group, its number of tasks, its title. */
const showSizes = ({ outline, say }: AnswerContext, groups: readonly Clause[], sum?: number): Draft => ({
  outcome: 'answered',
  body: [
    ...(sum === undefined ? [] : [say.total(sum)]),
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
})
