import type { Clause } from '../../../programme/clause.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { quotation, shortLabel, titleOf } from '../../show.ts'

const lineOf = ({ outline, say }: Pick<AnswerContext, 'outline' | 'say'>, group: Clause): string =>
  `**${shortLabel(group)}**: ${titleOf(group)} (${say.tasks(outline.children(group.id).length)}) [${group.id}].`

/** Task groups by number and title, a line each. */
export const showTitles = (
  context: Pick<AnswerContext, 'outline' | 'say'>,
  groups: readonly Clause[],
): Draft => ({
  outcome: 'answered',
  body: groups.map((group) => `- ${lineOf(context, group)}`).join('\n'),
  quotations: groups.map((group) => quotation(group, [titleOf(group)])),
  completeness: 'full',
  confidence: 1,
})

/** A task group by number and title. */
export const showTitle = (context: Pick<AnswerContext, 'outline' | 'say'>, group: Clause): Draft => ({
  outcome: 'answered',
  body: lineOf(context, group),
  quotations: [quotation(group, [titleOf(group)])],
  completeness: 'full',
  confidence: 1,
})
