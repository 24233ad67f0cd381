import { type LanguageModel, streamText } from 'ai'
import type { RenderedPrompt } from '../prompt.ts'
import { type Deadline, wait } from './deadline.ts'
import { classifyFailure, type ModelFailure } from './failure.ts'

/** Tokens that one answer cost, as the server counts them; null where it does not say. */
export type TokenUsage = { readonly input: number | null; readonly output: number | null }

export type ModelEvent =
  | { readonly kind: 'text'; readonly text: string }
  /** The model is done. `cut`: it reached the most tokens it may write. */
  | { readonly kind: 'end'; readonly cut: boolean; readonly usage: TokenUsage }
  | { readonly kind: 'failed'; readonly failure: ModelFailure }

export type ReadModelOptions = {
  readonly model: LanguageModel
  readonly prompt: RenderedPrompt
  readonly deadline: Deadline
  readonly maxOutputTokens: number
  readonly clock: () => number
}

const ATTEMPTS = 2
/** A server that asks for a longer pause is not asked again: the reader gets the embedded answer sooner. */
const LONGEST_RETRY_WAIT_MS = 2_000

const failed = (cause: ModelFailure['cause'], detail: string): ModelEvent => ({
  kind: 'failed',
  failure: { cause, detail, retryAfterMs: null },
})

async function* attempt({
  model,
  prompt,
  deadline,
  maxOutputTokens,
  clock,
}: ReadModelOptions): AsyncGenerator<ModelEvent> {
  let begun = false
  try {
    const result = streamText({
      model,
      instructions: prompt.instructions,
      messages: [{ role: 'user', content: prompt.message }],
      temperature: 0,
      maxOutputTokens,
      // Retried here instead: the SDK would wait out any Retry-After, and hide the cause behind the timeout.
      maxRetries: 0,
      abortSignal: deadline.signal,
      telemetry: { isEnabled: false },
      // Errors come as parts of the stream; without this they are also printed.
      onError: () => {},
    })
    for await (const part of result.stream) {
      if (part.type === 'text-delta' || part.type === 'reasoning-delta') {
        begun = true
        deadline.firstTokenSeen()
        if (part.type === 'text-delta') yield { kind: 'text', text: part.text }
      } else if (part.type === 'error') {
        return yield { kind: 'failed', failure: classifyFailure({ error: part.error, begun, now: clock() }) }
      } else if (part.type === 'abort') {
        return yield failed('aborted', 'aborted')
      } else if (part.type === 'finish') {
        const { finishReason, totalUsage } = part
        if (finishReason === 'content-filter') return yield failed('filtered', 'content-filter')
        if (finishReason === 'interrupted') {
          return yield begun
            ? failed('interrupted', 'the stream ended without a finish reason')
            : failed('malformed', 'no event of the protocol was read')
        }
        const usage = { input: totalUsage.inputTokens ?? null, output: totalUsage.outputTokens ?? null }
        return yield { kind: 'end', cut: finishReason === 'length', usage }
      }
    }
    yield failed('interrupted', 'the stream ended early')
  } catch (error) {
    yield { kind: 'failed', failure: classifyFailure({ error, begun, now: clock() }) }
  }
}

/**
 * The model's text as it comes, then one `end` or `failed`. Asks a second time when the first attempt failed
 * before its first word in a way that may pass. Never throws.
 */
export async function* readModel(options: ReadModelOptions): AsyncGenerator<ModelEvent> {
  for (let attempts = 1; ; attempts += 1) {
    let begun = false
    let failure: ModelFailure | null = null
    for await (const event of attempt(options)) {
      if (event.kind === 'failed') {
        failure = event.failure
        break
      }
      begun = true
      yield event
      if (event.kind === 'end') return
    }
    const reason = options.deadline.reason()
    if (reason !== null) return yield failed(reason, failure?.detail ?? reason)
    if (failure === null) return
    const pause = failure.retryAfterMs
    if (begun || pause === null || pause > LONGEST_RETRY_WAIT_MS || attempts >= ATTEMPTS) {
      return yield { kind: 'failed', failure }
    }
    await wait(pause, options.deadline.signal)
  }
}
