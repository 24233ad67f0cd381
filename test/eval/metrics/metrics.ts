import { citedIds, type Observation } from '../observation.ts'
import { citationPrecision, citationRecall, firstCitationRight } from './citations.ts'
import { answerRight, expectsClauses, falselyRefused, outcomeRight, rightlyRefused } from './outcome.ts'
import { foundWithin, normalisedGain, reciprocalRank } from './ranking.ts'
import { containsAll } from './wording.ts'

/** A measure of one answer, 0…1, or null where it is not defined; a report gives its mean by kind. */
export type Metric = {
  readonly heading: string
  readonly of: (observation: Observation) => number | null
  /** Whether more of it is better. */
  readonly better: 'higher' | 'lower'
}

const metric = (heading: string, of: Metric['of'], better: Metric['better'] = 'higher'): Metric => ({
  heading,
  of,
  better,
})

type Ranked<Value> = (ranking: readonly string[], question: Observation['question']) => Value

/** Of what search found; not defined for a question with history, which search does not take. */
const searched = (measure: Ranked<number>) => (observation: Observation) =>
  observation.found && expectsClauses(observation) ? measure(observation.found, observation.question) : null

/** Of what the answer cites. */
const cited = (measure: Ranked<number | null>) => (observation: Observation) =>
  expectsClauses(observation) ? measure(citedIds(observation), observation.question) : null

/** Kinds that search alone cannot serve (it knows neither the history nor what comes after what). */
const ANSWERED_BY_CITATION: readonly string[] = ['follow-up', 'structure']

/** The ranking a reader gets: what search found, or the answer's citations for the kinds above. */
const ranked = (measure: Ranked<number>) => (observation: Observation) =>
  (ANSWERED_BY_CITATION.includes(observation.question.kind) ? cited(measure) : searched(measure))(observation)

const foundFirst: Ranked<number> = (ranking, question) => foundWithin(1, ranking, question)
const foundInFive: Ranked<number> = (ranking, question) => foundWithin(5, ranking, question)

/** Everything measured, in the order of the report's columns. */
export const metrics = {
  right: metric('right', answerRight),
  foundFirst: metric('R@1', ranked(foundFirst)),
  foundInFive: metric('R@5', ranked(foundInFive)),
  reciprocalRank: metric('MRR', ranked(reciprocalRank)),
  normalisedGain: metric('nDCG', ranked(normalisedGain)),
  firstCitation: metric('1st cit', cited(firstCitationRight)),
  /** As `firstCitation`, but an acceptable clause is not enough where there is a relevant one. */
  firstCitationStrict: metric('strict', cited(foundFirst)),
  citationPrecision: metric('cit P', cited(citationPrecision)),
  citationRecall: metric('cit R', cited(citationRecall)),
  mustContain: metric('words', ({ question, answer }) => containsAll(answer.answer, question.mustContain)),
  outcome: metric('outcome', outcomeRight),
  rightRefusal: metric('refused', rightlyRefused),
  falseRefusal: metric('false ref', falselyRefused, 'lower'),
  searchFoundFirst: metric('search R@1', searched(foundFirst)),
  searchFoundInFive: metric('search R@5', searched(foundInFive)),
} satisfies Record<string, Metric>
