/** Milliseconds. */
export type Quantiles = {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly count: number
}

/** Nearest-rank percentiles; not-a-number without any value. */
export const quantiles = (milliseconds: readonly number[]): Quantiles => {
  const sorted = milliseconds.toSorted((left, right) => left - right)
  const rank = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), count: sorted.length }
}

/** How long each call takes, one after the other. */
export const timeEach = async <Item>(
  items: readonly Item[],
  work: (item: Item) => unknown,
): Promise<Quantiles> => {
  const times: number[] = []
  for (const item of items) {
    const start = performance.now()
    await work(item)
    times.push(performance.now() - start)
  }
  return quantiles(times)
}
