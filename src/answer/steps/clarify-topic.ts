import { tokenise } from '../../vietnamese/tokenise.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { clarify } from './named-clause.ts'

/** A question of more words says enough to choose by. */
const SHORT = 7
/** Readings at least this likely, beside the likeliest, are offered. */
const AS_LIKELY = 0.3
const MOST_READINGS = 4

/** A short question for one thing that several clauses answer about equally well: asks which is meant. */
export const clarifyTopic = (context: AnswerContext): Draft | null => {
  const { question, retrieved, say } = context
  const { cues, references, language, text } = question
  const asksForOne =
    (cues.number || cues.who) && !cues.list && !cues.complete && !cues.where && !cues.compare && !cues.confirm
  if (!asksForOne || references.length > 0 || language === 'en' || tokenise(text).length > SHORT) return null
  const best = retrieved[0]?.probability ?? 0
  const readings = retrieved
    .filter(({ probability, clause }) => probability >= best * AS_LIKELY && clause.kind !== 'heading')
    .slice(0, MOST_READINGS)
    .map(({ clause }) => clause)
  return readings.length < 2 ? null : clarify(context, say.whichTopic, readings)
}
