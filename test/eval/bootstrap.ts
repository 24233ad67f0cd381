/** A mean over questions with its 95% percentile bootstrap interval (Efron 1979). */
type Figure = {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Questions the figure is defined for. */
  readonly count: number
}

const RESAMPLES = 1000
const SEED = 57

/** The same values give the same figure on every machine and run: the resampling is seeded. Null without values. */
export const bootstrap = (values: readonly number[]): Figure | null => {
  if (values.length === 0) return null
  const random = seededRandom(SEED)
  const pick = () => values[Math.floor(random() * values.length)] ?? 0
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0
    for (let drawn = 0; drawn < values.length; drawn += 1) sum += pick()
    return sum / values.length
  }).sort((a, b) => a - b)
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: means[Math.floor(0.025 * RESAMPLES)] ?? 0,
    high: means[Math.ceil(0.975 * RESAMPLES) - 1] ?? 0,
    count: values.length,
  }
}

/** mulberry32 (Tommy Ettinger, public domain): uniform in [0, 1). */
const seededRandom = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
