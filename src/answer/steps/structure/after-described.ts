import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { groupNamed } from './named-container.ts'
import { groupsAfter } from './neighbour.ts'
import { showNeighbour } from './show-neighbour.ts'
import { showTitles } from './show-titles.ts'
import { GROUP, UNIT } from './units.ts'

// All on folded text. The side is named before what is described ("sau khi hết X thì tới nhiệm vụ gì"), or the unit asked
// for first ("nhiệm vụ liền trước việc X").
const UNIT_NOUN = '(?:cai|viec|muc|nhiem vu|nhom|gach|phan|khoan|luot|cho|nv|task|group)'
const AFTER = `(?:ngay sau|lien sau|ke sau|sat sau|tiep sau|tiep theo|ke tiep|qua khoi|het|xong|right after|(?:sau|duoi|after)(?= ${UNIT_NOUN} ))`
const BEFORE = `(?:ngay truoc|lien truoc|ke truoc|sat truoc|lien tren|ngay tren|right before|(?:truoc|tren|before)(?= ${UNIT_NOUN} ))`
const ASKED = `(?:${UNIT}|${GROUP}|cai|co quan|to chuc|don vi|nv)`
const SIDE_FIRST = new RegExp(
  `(?:^|[,.] ?|(?<!\\w))(?:(${AFTER})|(${BEFORE})) (?:cai |cho |viec |muc |luot |nhiem vu |nhom |gach |khoan )*(.{4,80}?) (?:la|thi|toi|den|sang|chuyen|se|con|is|comes)(?: \\w+){0,3} (${ASKED})(?: \\w+){0,3} (?:gi|nao|ai|may|which|what)(?!\\w)`,
)
const UNIT_FIRST = new RegExp(
  `(?<!\\w)(${ASKED}) (?:nao |gi )?(?:nam |dung |o )*(?:((?:lien|ngay|ke|sat) (?:sau|duoi)|sau(?= ${UNIT_NOUN} ))|((?:lien|ngay|ke|sat) (?:truoc|tren)|truoc(?= ${UNIT_NOUN} ))) (?:cai |cho |viec |muc |nhiem vu |nhom |gach |nv )*(.{3,80}?)(?: (?:la|thi|noi|ghi|quy dinh|viet)(?: \\w+){0,3} (?:gi|nao|ai|j)|$)`,
)
/** "hết phần tổ chức thực hiện thì còn gì". */
const PART_OVER =
  /(?<!\w)(het|xong|qua khoi|sau|after)( khi)?( muc| cai)? (phan|part)(?!\w).{0,60}(?<!\w)(con|toi|den|sang|la|what|comes)(?!\w)/
/** The description must fit one clause this well. */
const CLEAR = 0.12
/** A year, a period or an event is no place. */
const NO_PLACE = /^(?:khi|luc|nam|ngay|thang|moc|do|nay|ay|no)(?!\w)|^\d+(?!\.\d)/

/**
 * What stands before or after something described by its subject: "hết nhóm thể chế thì sang nhóm gì", "nhiệm vụ liền
 * trước việc STEM".
 * @param text the question, folded
 */
export const answerAfterDescribed = async (context: AnswerContext, text: string): Promise<Draft | null> => {
  const { outline, question, search } = context
  if (question.references.some(({ kind }) => kind !== 'section')) return null
  const [part] = question.references
  if (part?.kind === 'section' && PART_OVER.test(text)) {
    const last = outline.section(part.id)?.clauseIds.at(-1)
    const next = last === undefined ? null : outline.next(last)
    return next === null ? null : showNeighbour(context, 'next', outline.section(part.id)?.label ?? '', next)
  }
  const plain = text
    .replace(/[^\w\s,.%-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [, , before, describedFirst, unitAsked] = SIDE_FIRST.exec(plain) ?? []
  const isSideFirst = describedFirst !== undefined
  const [, unitFirst, behind, , describedLast] = isSideFirst ? [] : (UNIT_FIRST.exec(plain) ?? [])
  const described = describedFirst ?? describedLast
  const unit = unitAsked ?? unitFirst
  if (described === undefined || unit === undefined || NO_PLACE.test(described)) return null
  const relation = (isSideFirst ? before === undefined : behind !== undefined) ? 'next' : 'previous'
  const step = relation === 'next' ? 1 : -1
  if (/^(nhom|groups?)/.test(unit)) {
    const group = groupNamed(context, described)
    if (group === undefined) return null
    const following = step === 1 ? groupsAfter(context, group, plain) : []
    const next = outline.taskGroups[outline.taskGroups.indexOf(group) + step]
    const beside = following.length > 0 ? following : next === undefined ? [] : [next]
    return beside.length === 0 ? null : showTitles(context, beside)
  }
  const [anchor] = (await search(wordsOf(context, described))).filter(
    ({ clause }) => clause.kind !== 'heading' && clause.kind !== 'task-group',
  )
  if (anchor === undefined || anchor.probability < CLEAR) return null
  const row = outline.siblings(anchor.clause.id)
  const found =
    row[row.findIndex(({ id }) => id === anchor.clause.id) + step] ?? outline[relation](anchor.clause.id)
  return found === null ? null : showNeighbour(context, relation, anchor.clause.label, found)
}

/** The described words as typed, accents and all. */
const wordsOf = ({ question }: AnswerContext, described: string): string => {
  const typed = question.text.split(/\s+/u)
  const count = described.split(' ').length
  const folded = (words: readonly string[]) =>
    words.join(' ').normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase()
  const at = typed.findIndex((_, start) =>
    folded(typed.slice(start, start + count)).startsWith(described.slice(0, 12)),
  )
  return at < 0 ? described : typed.slice(at, at + count).join(' ')
}
