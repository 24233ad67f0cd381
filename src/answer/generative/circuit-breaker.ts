import type { FallbackCause } from './failure.ts'

/** Keeps a failing model from costing every reader its timeout. */
export type CircuitBreaker = {
  /** Whether the model may be asked now. After the pause, one question is let through to try it. */
  allows(): boolean
  succeeded(): void
  failed(cause: FallbackCause): void
}

export type CircuitBreakerOptions = {
  /** Milliseconds since any fixed moment. */
  readonly clock: () => number
  /** Failures in a row that open it. Default 3. */
  readonly threshold?: number
  /** How long it stays open. Default 30 000 ms. */
  readonly pauseMs?: number
  /** Called when it opens, and when an answer closes it again. */
  readonly onChange?: (state: 'open' | 'closed') => void
}

/** Failures of the service, not of one answer or one reader. */
const OF_THE_SERVICE: ReadonlySet<FallbackCause> = new Set([
  'unreachable',
  'unauthorised',
  'rejected',
  'rate-limited',
  'server-error',
  'malformed',
  'interrupted',
  'timeout-first-token',
  'timeout-total',
])

export const createCircuitBreaker = ({
  clock,
  threshold = 3,
  pauseMs = 30_000,
  onChange = () => {},
}: CircuitBreakerOptions): CircuitBreaker => {
  let failures = 0
  let openUntil: number | null = null
  return {
    allows() {
      if (openUntil === null) return true
      if (clock() < openUntil) return false
      // The others wait another pause for the outcome of this trial, or for the next one if it never ends.
      openUntil = clock() + pauseMs
      return true
    },
    succeeded() {
      failures = 0
      if (openUntil !== null) onChange('closed')
      openUntil = null
    },
    failed(cause) {
      if (!OF_THE_SERVICE.has(cause)) return
      failures += 1
      if (failures < threshold) return
      if (openUntil === null) onChange('open')
      openUntil = clock() + pauseMs
    },
  }
}
