import { type Metric, metrics } from './metrics/metrics.ts'
import { citedIds, type Observation } from './observation.ts'

/** Any of these below 1 makes a miss. */
const DEMANDED = ['foundFirst', 'foundInFive', 'firstCitation', 'mustContain', 'outcome'] as const

/** Each question that missed something: what failed, what was expected, what came. For the dev split only. */
export const formatMisses = (observations: readonly Observation[]): string =>
  observations
    .flatMap((observation) => {
      const failed = DEMANDED.map((key): Metric => metrics[key]).filter(
        ({ of }) => (of(observation) ?? 1) < 1,
      )
      return failed.length > 0 ? [formatMiss(observation, failed)] : []
    })
    .join('\n\n')

const formatMiss = (observation: Observation, failed: readonly Metric[]): string => {
  const { question, answer, found } = observation
  const earlier = question.history.at(-1)
  return [
    `${question.id}: ${failed.map(({ heading }) => heading).join(', ')}`,
    ...(earlier ? [`  after     ${earlier.content}`] : []),
    `  asked     ${question.question}`,
    `  expected  ${question.outcome} ${list(question.relevant)}${
      question.acceptable.length > 0 ? ` or ${list(question.acceptable)}` : ''
    }`,
    ...(question.mustContain.length > 0
      ? [`  words     ${question.mustContain.map((variants) => variants.join(' | ')).join('; ')}`]
      : []),
    `  got       ${answer.outcome} ${list(citedIds(observation))} (confidence ${answer.confidence.toFixed(2)})`,
    ...(found ? [`  found     ${list(found.slice(0, 5))}`] : []),
    `  said      ${excerpt(answer.answer)}`,
  ].join('\n')
}

const list = (ids: readonly string[]) => (ids.length > 0 ? ids.join(' ') : '–')

const excerpt = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}
