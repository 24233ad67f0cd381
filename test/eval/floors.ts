import { z } from 'zod'
import { metrics } from './metrics/metrics.ts'
import type { Report, Row } from './report.ts'

/** What a release may not lose. All of them: higher is better. */
const GUARDED = [
  'right',
  'foundFirst',
  'foundInFive',
  'firstCitation',
  'citationRecall',
  'mustContain',
  'outcome',
  'rightRefusal',
] as const satisfies readonly (keyof typeof metrics)[]

/**
 * Room below the recorded figure. Less than one question of any kind (none has 100): rounding may differ
 * between machines, an answer may not.
 */
const MARGIN = 0.01

export const floorsSchema = z.strictObject({
  /** What was taken off each recorded figure. */
  margin: z.number(),
  /** kind → metric → floor. */
  kinds: z.record(z.string(), z.record(z.string(), z.number())),
})
type Floors = z.infer<typeof floorsSchema>

export const floorsFile = new URL('floors.json', import.meta.url)

/** Floors just under the figures of `report`. */
export const floorsOf = (report: Report): Floors => ({
  margin: MARGIN,
  kinds: Object.fromEntries(Object.entries(report.kinds).map(([kind, row]) => [kind, rowFloors(row)])),
})

const rowFloors = (row: Row) =>
  Object.fromEntries(
    GUARDED.flatMap((key) => {
      const figure = row.figures[key]
      return figure ? [[key, Math.max(0, Math.floor((figure.mean - MARGIN) * 1000) / 1000)]] : []
    }),
  )

/** What in `report` is under its floor or has none, one line each, figures only. */
export const belowFloors = (report: Report, floors: Floors): readonly string[] => {
  const stale = Object.keys(floors.kinds).filter((kind) => !(kind in report.kinds))
  const findings = Object.entries(report.kinds).flatMap(([kind, row]) =>
    rowBelow(kind, row, floors.kinds[kind]),
  )
  return [...stale.map((kind) => `${kind}: has a floor but no questions`), ...findings]
}

const rowBelow = (kind: string, row: Row, floors: Floors['kinds'][string] | undefined): readonly string[] => {
  if (!floors) return [`${kind}: no floor recorded`]
  return GUARDED.flatMap((key) => {
    const figure = row.figures[key]
    const floor = floors[key]
    const name = `${kind} ${metrics[key].heading}`
    if (figure === undefined) return floor === undefined ? [] : [`${name}: has a floor but no figure`]
    if (floor === undefined) return [`${name}: no floor recorded`]
    return figure.mean < floor ? [`${name}: ${figure.mean.toFixed(3)} is below ${floor.toFixed(3)}`] : []
  })
}
