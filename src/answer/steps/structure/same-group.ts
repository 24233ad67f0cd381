import type { Clause } from '../../../programme/clause.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { quotation, shortLabel, titleOf } from '../../show.ts'

// On folded text.
const SAME_GROUP =
  /(?<!\w)(cung|chung)( mot| 1)? nhom|(?<!\w)(khac|hai|2) nhom( khac nhau)? (khong|k|ko|a|ha)(?!\w)|in the same (task )?group/
const BETWEEN_SIDES = /(?<!\p{L})(?:với|voi|và|va|cùng|and|with)(?!\p{L})|,/iu

/**
 * Whether two things stand in the same group: "đề án đô thị thông minh với đề án IoT có cùng nhóm không".
 * @param text the question, folded
 */
export const answerSameGroup = async (context: AnswerContext, text: string): Promise<Draft | null> => {
  if (!SAME_GROUP.test(text)) return null
  const { outline, say } = context
  const sides = await sidesOf(context)
  const groups = sides.map((side) => outline.groupOf(side.id))
  const [one, other] = groups
  if (sides.length !== 2 || !one || !other || sides[0]?.id === sides[1]?.id) return null
  const lines = sides.map(
    (side, at) =>
      `- **${shortLabel(side)}** [${side.id}]: ${shortLabel(groups[at] ?? side)} – ${titleOf(groups[at] ?? side)} [${groups[at]?.id}].`,
  )
  const shown = [...sides, ...new Map([one, other].map((group) => [group.id, group])).values()]
  return {
    outcome: 'answered',
    body: [one.id === other.id ? say.sameGroup : say.otherGroups, lines.join('\n')].join('\n\n'),
    quotations: shown.map((clause) => quotation(clause, [titleOf(clause)])),
    completeness: 'full',
  }
}

/** The two tasks that the question sets side by side, by number or by description. */
const sidesOf = async ({ question, outline, search }: AnswerContext): Promise<readonly Clause[]> => {
  const named = question.references.flatMap((reference) =>
    reference.kind === 'clause' ? (outline.clause(reference.id) ?? []) : [],
  )
  if (named.length === 2) return named
  const parts = question.text.split(BETWEEN_SIDES).filter((part) => part.trim().split(/\s+/u).length > 1)
  const found = await Promise.all(parts.slice(0, 2).map(search))
  return found.flatMap((clauses) => clauses.find(({ clause }) => clause.kind === 'task')?.clause ?? [])
}
