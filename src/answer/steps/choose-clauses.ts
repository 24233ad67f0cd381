import type { Clause } from '../../programme/clause.ts'
import type { AnswerContext } from '../context.ts'
import { asksForMentions, pluralityOf } from '../plurality.ts'
import { BELONGS, belongs, selectionFeatures } from '../selection.ts'
import { candidatesOf } from './candidates.ts'
import { findTopics } from './topic.ts'

const MOST = 8
const MOST_NAMED = 16
/** A list of clauses that name a subject must have one of the nearest among them to be the answer. */
const NEAREST = 3
/** Beside several subjects, a clause that names one of them must also be likely, if only a little. */
const NAMED_AND_LIKELY = 0.002

/** The clauses that an answer shows, best first; headings say nothing by themselves and are never among them. */
export const chooseClauses = async (context: AnswerContext): Promise<readonly Clause[]> => {
  const found = candidatesOf(context)
  const [best] = found
  if (best === undefined) return []
  const plurality = pluralityOf(context.question)
  const selected = (await selectionFeatures(context, found))
    // A figure of the subject that the best clause names is not told by one that does not name it.
    .filter(({ features }) => plurality !== 'figure' || features.lacks === 0)
    .filter(({ features }) => belongs(features) >= BELONGS[plurality])
    .slice(0, MOST - 1)
    .map((candidate) => candidate.found.clause)
  const naming = clausesNaming(context, found)
  const shown = new Set([best.clause, ...selected, ...naming].map(({ id }) => id))
  return found.filter(({ clause }) => shown.has(clause.id)).map(({ clause }) => clause)
}

/** True when so many clauses answer that some may have been left out. */
export const isCutShort = (clauses: readonly Clause[]): boolean => clauses.length >= MOST

/** Asked for every mention of a subject, the clauses that name it belong to the answer however they rank. */
const clausesNaming = (context: AnswerContext, found: AnswerContext['retrieved']): readonly Clause[] => {
  const { question } = context
  if (!question.cues.complete && !asksForMentions(question)) return []
  const topics = findTopics(context).filter(({ typed }) => typed)
  if (!topics.some(({ clauses }) => clauses.length > 1)) return []
  const named = new Set(topics.flatMap(({ clauses }) => clauses.map(({ id }) => id)))
  if (!found.slice(0, NEAREST).some(({ clause }) => named.has(clause.id))) return []
  const least = topics.length === 1 ? 0 : (found[0]?.probability ?? 0) * NAMED_AND_LIKELY
  return found
    .filter(({ clause, probability }) => named.has(clause.id) && probability >= least)
    .slice(0, MOST_NAMED)
    .map(({ clause }) => clause)
}
