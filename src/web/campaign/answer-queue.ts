import type { ShownResponse } from '../../quiz/campaign/response.ts'

/** What became of sending one answer: `refused` will not be taken however often it is sent. */
export type SaveOutcome = 'saved' | 'unreachable' | 'refused'

export type QueueState = 'idle' | 'saving' | 'retrying'

/** Waits between attempts: soon at first, then as a hall with a failing network can bear. */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000]

/**
 * Sends a learner's answers one at a time, the latest of each question only, and again until the server has them.
 * A second answer to a question never overtakes the first.
 */
export class AnswerQueue {
  readonly #save: (item: string, response: ShownResponse) => Promise<SaveOutcome>
  readonly #onState: (state: QueueState) => void
  readonly #waiting = new Map<string, ShownResponse>()
  #running: Promise<void> | null = null
  #failures = 0
  #wake: () => void = () => undefined

  constructor(options: {
    readonly save: (item: string, response: ShownResponse) => Promise<SaveOutcome>
    readonly onState: (state: QueueState) => void
  }) {
    this.#save = options.save
    this.#onState = options.onState
  }

  put(item: string, response: ShownResponse): void {
    this.#waiting.set(item, response)
    this.#running ??= this.#run()
  }

  /** Resolves once nothing waits any more, or after `patienceMs`; true when everything was taken. */
  async settle(patienceMs: number): Promise<boolean> {
    this.#wake()
    if (this.#running === null) return true
    const tooLong = new Promise<void>((resolve) => setTimeout(resolve, patienceMs))
    await Promise.race([this.#running, tooLong])
    return this.#waiting.size === 0
  }

  async #run(): Promise<void> {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const [item, response] = next
      this.#onState(this.#failures > 0 ? 'retrying' : 'saving')
      const outcome = await this.#save(item, response)
      if (outcome === 'unreachable') await this.#pause()
      else {
        this.#failures = 0
        // Unless another answer to the question came in the meantime.
        if (this.#waiting.get(item) === response) this.#waiting.delete(item)
      }
    }
    this.#running = null
    this.#onState('idle')
  }

  #next(): readonly [string, ShownResponse] | undefined {
    const [first] = this.#waiting
    return first
  }

  async #pause(): Promise<void> {
    const wait = WAITS_MS[Math.min(this.#failures, WAITS_MS.length - 1)] ?? 0
    this.#failures += 1
    this.#onState('retrying')
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      setTimeout(resolve, wait)
    })
  }
}
