import { citedIds, type Observation } from '../observation.ts'
import { citationPrecision, firstCitationRight } from './citations.ts'
import { containsAll, saysNotStated } from './wording.ts'

/**
 * 1 when the answer ended as expected. An expected `absent` may also end as `answered` when it cites a right
 * clause and says that the programme does not state what was asked: the reader learns the same.
 */
export const outcomeRight = (observation: Observation): number => {
  const { question, answer } = observation
  if (answer.outcome === question.outcome) return 1
  if (question.outcome !== 'absent' || answer.outcome !== 'answered') return 0
  const precision = citationPrecision(citedIds(observation), question) ?? 0
  return precision > 0 && saysNotStated(answer.answer) ? 1 : 0
}

/**
 * Of the questions to refuse: 1 for `refused` and for `absent`, which both tell the reader that the programme
 * does not hold it. Null for other questions.
 */
export const rightlyRefused = ({ question, answer }: Observation): number | null =>
  question.outcome !== 'refused' ? null : answer.outcome === 'refused' || answer.outcome === 'absent' ? 1 : 0

/** Of the questions the programme answers: 1 when the reader was told that it does not. Null for other questions. */
export const falselyRefused = ({ question, answer }: Observation): number | null =>
  question.outcome !== 'answered' ? null : answer.outcome === 'refused' || answer.outcome === 'absent' ? 1 : 0

/** Questions whose answers are expected to cite: not refusals, not small talk. */
export const expectsClauses = ({ question }: Observation): boolean =>
  question.relevant.length + question.acceptable.length > 0 &&
  question.outcome !== 'refused' &&
  question.outcome !== 'smalltalk'

/** 1 when nothing is wrong: the outcome, the first citation and the words that must be there. */
export const answerRight = (observation: Observation): number => {
  const { question, answer } = observation
  const cites = !expectsClauses(observation) || firstCitationRight(citedIds(observation), question) === 1
  const says = containsAll(answer.answer, question.mustContain) !== 0
  return outcomeRight(observation) === 1 && cites && says ? 1 : 0
}
