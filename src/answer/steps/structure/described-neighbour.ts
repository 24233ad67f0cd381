import type { Clause } from '../../../programme/clause.ts'
import { fold } from '../../../vietnamese/fold.ts'
import { ANSWERABLE } from '../../answerability.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { titleOf } from '../../show.ts'
import { listChildren } from '../list-children.ts'
import { groupNamed } from './named-container.ts'
import { showNeighbour } from './show-neighbour.ts'
import { showTitle } from './show-titles.ts'
import { GROUP, UNIT } from './units.ts'

// All on folded text. The place words must stand right before a unit of the document: "sau nhiệm vụ …", "trên dòng …";
// "sau năm 2030" or "trước khi" ask for something else.
const AFTER = new RegExp(
  `(?<!\\w)(?:sau|ke tiep|tiep theo|tiep sau|ke sau|lien sau|duoi|after|follows) (?:cai |chinh |the )?(?:${UNIT}|${GROUP})(?! (?:nao|gi|may|bao nhieu)(?!\\w))(?!\\w)`,
)
const BEFORE = new RegExp(
  `(?<!\\w)(?:truoc|tren(?! muc)|lien truoc|ke truoc|before|precedes) (?:cai |chinh |the )?(?:${UNIT}|${GROUP})(?! (?:nao|gi|may|bao nhieu)(?!\\w))(?!\\w)`,
)
// "nhiệm vụ liền sau trung tâm điều hành": right behind the unit that is asked for.
const BESIDE = new RegExp(
  `(?<!\\w)${UNIT} (?:nao )?(?:nam |dung |o )*(?:lien|ngay|ke|sat) (sau|truoc|tren|duoi)(?! (?:khi|nam|ngay|mat))(?!\\w)`,
)
const BETWEEN = /(?<!\w)(?:giua|between) (.+) (?:va|voi|and) (.+)$/
const ASKS = /(?<!\w)(gi|nao|which|what|ten|toi)(?!\w)/
const OF_GROUPS = /(?<!\w)nhom(?!\w)/

/**
 * What stands beside a clause that is described and not numbered: "sau nhiệm vụ đô thị thông minh là nhiệm vụ nào",
 * "nhóm kẹp giữa thể chế và nhân lực".
 * @param text the question, folded
 */
export const answerDescribedNeighbour = (context: AnswerContext, text: string): Draft | null => {
  const { outline, question } = context
  const numbered = question.references.flatMap((reference) =>
    reference.kind === 'clause' ? (outline.clause(reference.id) ?? []) : [],
  )
  // "kẹp giữa 5.14 với 5.16"
  if (numbered.length === 2 && /(?<!\w)(giua|between)(?!\w)/.test(text)) {
    const middle = middleOf(outline.siblings(numbered[0]?.id ?? ''), numbered)
    if (middle !== undefined) return showNeighbour(context, 'next', numbered[0]?.label ?? '', middle)
  }
  if (question.references.some(({ kind }) => kind !== 'section')) return null
  const beside = BESIDE.exec(text)?.[1]
  if (!ASKS.test(text) && beside === undefined) return null
  if (BETWEEN.test(text) && new RegExp(`(?<!\\w)(?:${UNIT}|${GROUP})(?!\\w)`).test(text))
    return answerBetween(context, text)
  const relation =
    AFTER.test(text) || beside === 'sau' || beside === 'duoi'
      ? 'next'
      : BEFORE.test(text) || beside !== undefined
        ? 'previous'
        : null
  if (relation === null || OF_GROUPS.test(text)) return null
  const heading = headingIn(context, text)
  if (heading !== undefined) return besideHeading(context, relation, heading)
  const anchor = described(context)
  if (anchor === undefined || context.answerable < ANSWERABLE) return null
  const row = outline.siblings(anchor.id)
  const at = row.findIndex(({ id }) => id === anchor.id)
  const found = row[relation === 'next' ? at + 1 : at - 1] ?? outline[relation](anchor.id)
  return found === null || found === undefined ? null : showNeighbour(context, relation, anchor.label, found)
}

/** "sau mục Quan điểm": a heading by its own title, right after the place words. */
const headingIn = ({ programme }: AnswerContext, text: string): Clause | undefined => {
  const rest = text.slice(Math.max(text.search(AFTER), text.search(BEFORE)))
  return programme.clauses.find(
    (clause) =>
      clause.kind === 'heading' && new RegExp(`(?:muc|phan) ${fold(titleOf(clause))}(?!\\w)`).test(rest),
  )
}

/** After a heading comes the section that follows all it holds; before it, the clause right above. */
const besideHeading = (
  context: AnswerContext,
  relation: 'next' | 'previous',
  heading: Clause,
): Draft | null => {
  const { programme } = context
  const outside = programme.clauses.filter(({ id }) => !id.startsWith(`${heading.id}.`))
  const at = outside.findIndex(({ id }) => id === heading.id)
  const found = outside[relation === 'next' ? at + 1 : at - 1]
  if (found === undefined) return null
  const section = programme.sections.findLast(
    ({ id, clauseIds }) => id.includes('.') && clauseIds[0] === found.id,
  )
  return section === undefined
    ? showNeighbour(context, relation, heading.label, found)
    : listChildren(context, section)
}

/** The clause that the words describe; headings are described by their title alone. */
const described = ({ retrieved }: AnswerContext): Clause | undefined =>
  retrieved.find(({ clause }) => clause.kind !== 'heading' && clause.kind !== 'task-group')?.clause

const NEAREST = 6

/** The clause with the two described on either side of it. */
const answerBetween = (context: AnswerContext, text: string): Draft | null => {
  const { outline, retrieved } = context
  const [, left = '', right = ''] = BETWEEN.exec(text) ?? []
  if (OF_GROUPS.test(text)) {
    const sides = [left, right].map((part) => groupNamed(context, part))
    const middle = middleOf(outline.taskGroups, sides)
    return middle === undefined ? null : showTitle(context, middle)
  }
  const near = retrieved.slice(0, NEAREST).map(({ clause }) => clause)
  const pairs = near.flatMap((one, rank) => near.map((other, at) => ({ one, other, ranks: rank + at })))
  for (const { one, other } of pairs.sort((a, b) => a.ranks - b.ranks)) {
    const middle = middleOf(outline.siblings(one.id), [one, other])
    if (middle !== undefined) return showNeighbour(context, 'next', one.label, middle)
  }
  return null
}

const middleOf = (row: readonly Clause[], sides: readonly (Clause | undefined)[]): Clause | undefined => {
  const [first = -1, second = -1] = sides.map((side) => row.findIndex(({ id }) => id === side?.id))
  return first >= 0 && second - first === 2 ? row[first + 1] : undefined
}
