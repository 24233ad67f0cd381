/** Milliseconds. */
type Latency = { readonly p50: number; readonly p95: number }

/** Nearest-rank percentiles of `milliseconds`; null without any. */
export const latency = (milliseconds: readonly number[]): Latency | null => {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const percentile = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  const [p50, p95] = [percentile(0.5), percentile(0.95)]
  return p50 === undefined || p95 === undefined ? null : { p50, p95 }
}
