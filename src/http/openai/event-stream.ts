const event = (data: string): string => `data: ${data}\n\n`

/** One server-sent event that holds a value as JSON. */
export const jsonEvent = (value: unknown): string => event(JSON.stringify(value))

/** The last event of a stream that came to its end. */
export const doneEvent = event('[DONE]')

/** A comment, which readers skip. */
const keepAlive = ': keep-alive\n\n'

/**
 * A response that sends events (HTML standard, section 9.2) as they come, and a comment whenever `keepAliveMs`
 * have passed, so that no proxy takes a silent stream for a dead one. `onCancel` hears that the reader has gone.
 */
export const eventStreamResponse = (options: {
  readonly events: AsyncGenerator<string, void, undefined>
  readonly keepAliveMs: number
  readonly onCancel: () => void
}): Response => {
  const { events } = options
  const encoder = new TextEncoder()
  let beat: ReturnType<typeof setInterval>
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      beat = setInterval(() => controller.enqueue(encoder.encode(keepAlive)), options.keepAliveMs)
    },
    pull: async (controller) => {
      try {
        const { done, value } = await events.next()
        if (!done) return controller.enqueue(encoder.encode(value))
        clearInterval(beat)
        controller.close()
      } catch (error) {
        clearInterval(beat)
        throw error
      }
    },
    cancel: async () => {
      clearInterval(beat)
      options.onCancel()
      await events.return()
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache',
      // nginx would otherwise hold the events back until its buffer is full.
      'X-Accel-Buffering': 'no',
    },
  })
}
