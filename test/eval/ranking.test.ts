import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundWithin, normalisedGain, reciprocalRank } from './metrics/ranking.ts'

const key = { relevant: ['A', 'B'], acceptable: ['C'] }
const ids = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'))

describe('ranking metrics', () => {
  it.each([
    [['A'], 1, 1, 1],
    [['B', 'A'], 1, 1, 1],
    [['C', 'A'], 0, 1, 1 / 2],
    [['D', 'E', 'F', 'G', 'H', 'A'], 0, 0, 1 / 6],
    [['C', 'D'], 0, 0, 0],
    [[], 0, 0, 0],
  ])(
    '%j finds a relevant clause first: %d, in the first five: %d, reciprocal rank %d',
    (ranking, first, five, rank) => {
      expect(foundWithin(1, ranking, key)).toBe(first)
      expect(foundWithin(5, ranking, key)).toBe(five)
      expect(reciprocalRank(ranking, key)).toBeCloseTo(rank)
    },
  )

  it('an acceptable clause counts as found only when no clause is relevant', () => {
    expect(foundWithin(1, ['C'], { relevant: [], acceptable: ['C'] })).toBe(1)
  })

  it('nDCG of a known ranking is the one computed by hand', () => {
    const best = 2 + 2 / Math.log2(3) + 1 / 2
    expect(normalisedGain(['C', 'X', 'A'], key)).toBeCloseTo((1 + 2 / 2) / best)
  })

  it('nDCG is 1 for the ideal ranking, 0 without any right clause, and never outside', () => {
    expect(normalisedGain(['B', 'A', 'C', 'X'], key)).toBeCloseTo(1)
    expect(normalisedGain(['X', 'Y'], key)).toBe(0)
    fc.assert(
      fc.property(ids, ids, ids, (ranking, relevant, others) => {
        const acceptable = others.filter((id) => !relevant.includes(id))
        const value = normalisedGain(ranking, { relevant, acceptable })
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('a clause listed twice earns its gain once', () => {
    expect(normalisedGain(['A', 'A', 'A'], key)).toBe(normalisedGain(['A'], key))
  })
})
