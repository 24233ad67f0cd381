import type { Clause } from '../../../programme/clause.ts'
import type { Draft } from '../../draft.ts'
import { quotation, shortLabel, titleOf } from '../../show.ts'

/** Task groups by number and title, a line each. */
export const showTitles = (groups: readonly Clause[]): Draft => ({
  outcome: 'answered',
  body: groups.map((group) => `- **${shortLabel(group)}**: ${titleOf(group)} [${group.id}].`).join('\n'),
  quotations: groups.map((group) => quotation(group, [titleOf(group)])),
  completeness: 'full',
  confidence: 1,
})

/** A task group by number and title. */
export const showTitle = (group: Clause): Draft => ({
  outcome: 'answered',
  body: `**${shortLabel(group)}**: ${titleOf(group)} [${group.id}].`,
  quotations: [quotation(group, [titleOf(group)])],
  completeness: 'full',
  confidence: 1,
})
