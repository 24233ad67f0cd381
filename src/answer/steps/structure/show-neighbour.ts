import type { Clause } from '../../../programme/clause.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { cite, quotation } from '../../show.ts'
import type { Place } from '../../wording.ts'

/** A clause found by its place, its whole text after a line that says the place. */
export const showNeighbour = (
  { say }: Pick<AnswerContext, 'say'>,
  place: Place,
  of: string,
  found: Clause,
): Draft => ({
  outcome: 'answered',
  body: `${say.neighbour(place, of, found.label)} ${cite(found, [found.text])}`,
  quotations: [quotation(found, [found.text])],
  completeness: 'full',
  confidence: 1,
})
