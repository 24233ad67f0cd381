import { z } from 'zod'
import { bootstrap } from './bootstrap.ts'
import { latency } from './metrics/latency.ts'
import { type Metric, metrics } from './metrics/metrics.ts'
import { answerRight } from './metrics/outcome.ts'
import { reliability } from './metrics/reliability.ts'
import type { Observation } from './observation.ts'
import { type Split, splits } from './question.ts'

const figureSchema = z.object({ mean: z.number(), low: z.number(), high: z.number(), count: z.number() })
const latencySchema = z.object({ p50: z.number(), p95: z.number() })
const rowSchema = z.object({
  questions: z.number(),
  /** By metric; a metric that no question of the row defines is left out. */
  figures: z.record(z.string(), figureSchema),
  ask: latencySchema.nullable(),
  search: latencySchema.nullable(),
})

/** All figures of one run; what `--json` writes and `--compare` reads. Holds no question. */
export const reportSchema = z.object({
  split: z.enum(splits),
  without: z.array(z.string()),
  kinds: z.record(z.string(), rowSchema),
  total: rowSchema,
  /** How many answers ended how, by expected outcome: outcomes.absent.answered. */
  outcomes: z.record(z.string(), z.record(z.string(), z.number())),
  /** Over the answers that ended as `answered`: what the reader takes for the programme's word. */
  reliability: z.object({
    bins: z.array(
      z.object({ from: z.number(), count: z.number(), meanConfidence: z.number(), shareRight: z.number() }),
    ),
    error: z.number(),
  }),
})

export type Report = z.infer<typeof reportSchema>
export type Row = z.infer<typeof rowSchema>

/** The figures of a run, by kind in order of first appearance, and over all questions. */
export const summarise = (options: {
  readonly split: Split
  readonly without: readonly string[]
  readonly observations: readonly Observation[]
}): Report => {
  const { observations } = options
  return {
    split: options.split,
    without: [...options.without],
    kinds: mapGroups(groupBy(observations, kindOf), summariseRow),
    total: summariseRow(observations),
    outcomes: mapGroups(groupBy(observations, expectedOf), (group) =>
      mapGroups(groupBy(group, actualOf), (answers) => answers.length),
    ),
    reliability: readable(
      reliability(
        observations
          .filter(({ answer }) => answer.outcome === 'answered')
          .map((one) => ({ confidence: one.answer.confidence, right: answerRight(one) })),
      ),
    ),
  }
}

const kindOf = ({ question }: Observation) => question.kind
const expectedOf = ({ question }: Observation) => question.outcome
const actualOf = ({ answer }: Observation) => answer.outcome
const readable = ({ bins, error }: ReturnType<typeof reliability>) => ({ bins: [...bins], error })

const summariseRow = (observations: readonly Observation[]): Row => ({
  questions: observations.length,
  figures: Object.fromEntries(
    Object.entries<Metric>(metrics).flatMap(([key, metric]) => {
      const figure = bootstrap(observations.map(metric.of).filter((value) => value !== null))
      return figure ? [[key, figure]] : []
    }),
  ),
  ask: latency(observations.map((one) => one.askMilliseconds)),
  search: latency(observations.map((one) => one.searchMilliseconds).filter((value) => value !== null)),
})

const groupBy = <Value>(values: readonly Value[], keyOf: (value: Value) => string) => {
  const groups = new Map<string, Value[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}

const mapGroups = <Value, Result>(
  groups: ReadonlyMap<string, readonly Value[]>,
  summary: (group: readonly Value[]) => Result,
): Record<string, Result> => Object.fromEntries([...groups].map(([key, group]) => [key, summary(group)]))
