/** How long a piece of work may go on: until the client leaves or the time is up. */
export type Lifetime = {
  /** Aborts at either end. */
  readonly signal: AbortSignal
  /** Which end came, or null while neither has. */
  readonly ended: () => LifetimeEnd | null
  /** Says that the client has gone, where the runtime tells it through the response and not the request. */
  readonly disconnect: () => void
  /** The work is over: lets go of the timer and the request. */
  readonly close: () => void
}

export type LifetimeEnd = 'disconnected' | 'timed-out'

/** Starts a lifetime bound to a request. */
export const openLifetime = (options: {
  readonly request: Request
  readonly timeoutMs: number
}): Lifetime => {
  const controller = new AbortController()
  let ended: LifetimeEnd | null = null
  const close = (): void => {
    clearTimeout(timer)
    options.request.signal.removeEventListener('abort', disconnect)
  }
  const end = (how: LifetimeEnd): void => {
    close()
    if (ended !== null) return
    ended = how
    controller.abort(new DOMException(how, how === 'timed-out' ? 'TimeoutError' : 'AbortError'))
  }
  const disconnect = (): void => end('disconnected')
  const timer = setTimeout(() => end('timed-out'), options.timeoutMs)
  if (options.request.signal.aborted) disconnect()
  else options.request.signal.addEventListener('abort', disconnect, { once: true })
  return { signal: controller.signal, ended: () => ended, disconnect, close }
}

const whenAborted = (signal: AbortSignal): Promise<'aborted'> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve('aborted')
    signal.addEventListener('abort', () => resolve('aborted'), { once: true })
  })

/**
 * What `work` gives, or how the lifetime ended first. Work that ignores the signal is left behind,
 * so that a request always ends; what it throws afterwards is of no interest to anyone.
 */
export const within = async <Result>(
  lifetime: Lifetime,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<{ readonly kind: 'finished'; readonly result: Result } | { readonly kind: LifetimeEnd }> => {
  const working = work(lifetime.signal).then((result) => ({ kind: 'finished', result }) as const)
  try {
    const first = await Promise.race([working, whenAborted(lifetime.signal)])
    if (first !== 'aborted') return first
  } catch (error) {
    if (!lifetime.signal.aborted) throw error
  } finally {
    lifetime.close()
  }
  working.catch(() => {})
  return { kind: lifetime.ended() ?? 'timed-out' }
}

/** The same for a stream of events: it ends when the lifetime does, and the source is told to stop. */
export async function* eventsWithin<Event>(
  lifetime: Lifetime,
  start: (signal: AbortSignal) => AsyncIterable<Event>,
): AsyncGenerator<Event, void, undefined> {
  const source = start(lifetime.signal)[Symbol.asyncIterator]()
  const aborted = whenAborted(lifetime.signal)
  try {
    for (;;) {
      const next = source.next()
      const first = await Promise.race([next, aborted])
      if (first === 'aborted') {
        next.catch(() => {})
        return
      }
      if (first.done) return
      yield first.value
    }
  } catch (error) {
    if (!lifetime.signal.aborted) throw error
  } finally {
    lifetime.close()
    source.return?.().catch(() => {})
  }
}
