export type LoadOutcome<Value> =
  | { readonly kind: 'loaded'; readonly value: Value }
  /** Also when it took too long; the next who asks starts afresh. */
  | { readonly kind: 'failed' }

/**
 * Loads once for all who ask, and again after a failure.
 * Nobody waits longer than `patienceMs`: a platform that ends the request in which the loading began would otherwise
 * leave all later ones waiting for it.
 */
export const createSharedLoad = <Value>(options: {
  readonly load: () => Promise<Value>
  /** Told of each failed attempt once. */
  readonly onError: (error: unknown) => void
  readonly patienceMs: number
}): (() => Promise<LoadOutcome<Value>>) => {
  type Attempt = Promise<LoadOutcome<Value>>
  let current: Attempt | null = null

  const abandon = (attempt: Attempt, error: unknown): LoadOutcome<Value> => {
    if (current === attempt) {
      current = null
      options.onError(error)
    }
    return { kind: 'failed' }
  }

  const start = (): Attempt => {
    const attempt: Attempt = options.load().then(
      (value) => ({ kind: 'loaded', value }),
      (error: unknown) => abandon(attempt, error),
    )
    return attempt
  }

  return async function sharedLoad() {
    current ??= start()
    const attempt = current
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLong = new Promise<LoadOutcome<Value>>((resolve) => {
      const giveUp = () => resolve(abandon(attempt, new DOMException('still loading', 'TimeoutError')))
      timer = setTimeout(giveUp, options.patienceMs)
    })
    return Promise.race([attempt, tooLong]).finally(() => clearTimeout(timer))
  }
}
