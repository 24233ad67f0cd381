/** How long a model may take. */
export type Timeouts = {
  /** To its first word, retries included. Milliseconds. */
  readonly firstTokenMs: number
  /** To its last word. Milliseconds. */
  readonly totalMs: number
}

/** One signal for all reasons to stop, which remembers the first of them. */
export type Deadline = {
  readonly signal: AbortSignal
  reason(): 'timeout-first-token' | 'timeout-total' | 'aborted' | null
  /** The first word has come: only the total counts from now on. */
  firstTokenSeen(): void
  /** Stops whatever still runs, and the timers. To be called once, however the work ended. */
  close(): void
}

export const startDeadline = (timeouts: Timeouts, outer: AbortSignal | undefined): Deadline => {
  const controller = new AbortController()
  let reason: ReturnType<Deadline['reason']> = null
  const stop = (why: NonNullable<typeof reason>) => {
    reason ??= why
    controller.abort()
  }
  const onAbort = () => stop('aborted')
  if (outer?.aborted) stop('aborted')
  outer?.addEventListener('abort', onAbort, { once: true })
  const first = setTimeout(() => stop('timeout-first-token'), timeouts.firstTokenMs)
  const total = setTimeout(() => stop('timeout-total'), timeouts.totalMs)
  return {
    signal: controller.signal,
    reason: () => reason,
    firstTokenSeen: () => clearTimeout(first),
    close() {
      clearTimeout(first)
      clearTimeout(total)
      outer?.removeEventListener('abort', onAbort)
      controller.abort()
    },
  }
}

/** Resolves after `ms`, or at once when `signal` aborts. */
export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
  })
