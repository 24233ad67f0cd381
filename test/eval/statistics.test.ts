import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrap } from './bootstrap.ts'
import { latency } from './metrics/latency.ts'
import { reliability } from './metrics/reliability.ts'

const repeated = (value: number, times: number) => Array.from({ length: times }, () => value)

describe('bootstrap intervals', () => {
  it('are the same on every run', () => {
    const values = [0, 1, 1, 0.5, 1, 0, 1]
    expect(bootstrap(values)).toEqual(bootstrap(values))
  })

  it('come near the binomial interval where that is known', () => {
    // 80 of 100: normal approximation 0.80 ± 1.96 · 0.04
    const figure = bootstrap([...repeated(1, 80), ...repeated(0, 20)])
    expect(figure?.mean).toBeCloseTo(0.8)
    expect(figure?.low).toBeGreaterThan(0.7)
    expect(figure?.low).toBeLessThan(0.75)
    expect(figure?.high).toBeGreaterThan(0.85)
    expect(figure?.high).toBeLessThan(0.9)
  })

  it('hold the mean, inside the range of the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 30 }), (eighths) => {
        const values = eighths.map((eighth) => eighth / 8)
        const { mean, low, high } = bootstrap(values) ?? { mean: -1, low: 0, high: 0 }
        expect(low).toBeLessThanOrEqual(mean)
        expect(high).toBeGreaterThanOrEqual(mean)
        expect(low).toBeGreaterThanOrEqual(Math.min(...values))
        expect(high).toBeLessThanOrEqual(Math.max(...values))
      }),
      { numRuns: 30 },
    )
  })

  it('do not exist without values', () => {
    expect(bootstrap([])).toBeNull()
  })
})

describe('latency percentiles', () => {
  it('are nearest-rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(latency(hundred)).toEqual({ p50: 50, p95: 95 })
    expect(latency([7])).toEqual({ p50: 7, p95: 7 })
    expect(latency([])).toBeNull()
  })
})

describe('reliability', () => {
  it('calibration error is the gap between confidence and share right, weighted by count', () => {
    const judgements = [
      ...repeated(1, 3).map((right) => ({ confidence: 0.95, right })),
      { confidence: 0.95, right: 0 },
      { confidence: 0.25, right: 1 },
    ]
    const { bins, error } = reliability(judgements)
    expect(bins).toMatchObject([
      { from: 0.2, count: 1, shareRight: 1 },
      { from: 0.9, count: 4, shareRight: 0.75 },
    ])
    expect(error).toBeCloseTo((0.75 + 4 * 0.2) / 5)
  })

  it('full and no confidence fall into the outer bins', () => {
    const { bins, error } = reliability([
      { confidence: 0, right: 0 },
      { confidence: 1, right: 1 },
    ])
    expect(bins.map(({ from }) => from)).toEqual([0, 0.9])
    expect(error).toBe(0)
    expect(reliability([])).toEqual({ bins: [], error: 0 })
  })
})
