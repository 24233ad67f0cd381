/** Nothing arrived for as long as `stallMs` allows. */
export class StalledDownloadError extends Error {
  override readonly name = 'StalledDownloadError'
  readonly stallMs: number
  constructor(stallMs: number) {
    super(`nothing arrived for ${stallMs} ms`)
    this.stallMs = stallMs
  }
}

/**
 * A `fetch` for large files: it may take as long as it needs while data arrives, and fails when none does.
 * @throws StalledDownloadError while connecting, or from the body while reading
 */
export const fetchUnlessStalled =
  (stallMs: number) =>
  async (input: string | URL, init?: RequestInit): Promise<Response> => {
    const stalled = new AbortController()
    const giveUp = () => stalled.abort(new StalledDownloadError(stallMs))
    // Not a reason to keep the process running: an answer whose body nobody reads would.
    let timer = setTimeout(giveUp, stallMs).unref()
    const onData = () => {
      clearTimeout(timer)
      timer = setTimeout(giveUp, stallMs).unref()
    }
    const response = await fetch(input, { ...init, signal: stalled.signal }).finally(onData)
    if (response.body === null) {
      clearTimeout(timer)
      return response
    }
    const watched = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        onData()
        controller.enqueue(chunk)
      },
      flush: () => clearTimeout(timer),
    })
    return new Response(response.body.pipeThrough(watched), response)
  }
