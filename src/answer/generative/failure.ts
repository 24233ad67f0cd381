import { APICallError, JSONParseError, RetryError, StreamProviderError, TypeValidationError } from 'ai'
import { z } from 'zod'

/** Why the model's answer was not used. Each is named in the log; the reader gets the embedded answer. */
export type FallbackCause =
  | 'unreachable' // connection refused or reset, no such host
  | 'unauthorised' // 401, 403: the key is wrong
  | 'rejected' // another 4xx: no such model, a parameter it does not take, too long a prompt
  | 'rate-limited' // 429
  | 'server-error' // 5xx
  | 'malformed' // not the protocol: wrong content type, broken JSON, broken events
  | 'interrupted' // the stream ended before the model said it was done
  | 'timeout-first-token'
  | 'timeout-total'
  | 'empty' // it said nothing
  | 'too-long'
  | 'filtered' // the service's own content filter stopped it
  | 'wrong-language'
  | 'not-stated' // all it says is that the programme does not say; nothing is cited
  | 'ungrounded' // nothing cited holds, or more failed the checks than passed
  | 'circuit-open' // it failed several times in a row: not asked
  | 'aborted' // the reader went away

export type ModelFailure = {
  readonly cause: FallbackCause
  /** For the log: names and codes, never a message, which may repeat the prompt or the answer. */
  readonly detail: string
  /** How long to wait before another attempt; null when another would fail the same way. */
  readonly retryAfterMs: number | null
}

const RETRY_DELAY_MS = 300

/** `Retry-After` in milliseconds, whether given as seconds or as a date. */
const retryAfter = (headers: Readonly<Record<string, string>> | undefined, now: number): number => {
  const written = headers?.['retry-after']
  if (written === undefined) return RETRY_DELAY_MS
  const seconds = Number(written)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(written) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : RETRY_DELAY_MS
}

const causeOfStatus = (status: number): FallbackCause => {
  if (status === 401 || status === 403) return 'unauthorised'
  if (status === 429) return 'rate-limited'
  if (status === 408 || status >= 500) return 'server-error'
  return status >= 400 ? 'rejected' : 'malformed'
}

/** The service's own code for the error ("model_not_found"). Its message may repeat the prompt, so it is not logged. */
const errorBody = z.object({
  error: z.object({ code: z.coerce.string().nullish(), type: z.string().nullish() }),
})
const isCode = (code: string | null | undefined): code is string => /^[\w.-]{1,60}$/u.test(code ?? '')

const serviceCode = (data: unknown): string => {
  const read = errorBody.safeParse(data)
  const codes = read.success ? [read.data.error.code, read.data.error.type] : []
  return codes.find(isCode) ?? ''
}

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown error'
  const inner = error.cause instanceof Error ? error.cause : null
  const code = inner !== null && 'code' in inner ? String(inner.code) : ''
  return [error.name, code, inner?.name ?? ''].filter((part) => part !== '').join(' ')
}

export type FailureOptions = {
  readonly error: unknown
  /** Whether the response had begun: a broken connection is then an interrupted answer. */
  readonly begun: boolean
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Names what went wrong between us and the model's server. */
export const classifyFailure = ({ error, begun, now }: FailureOptions): ModelFailure => {
  if (RetryError.isInstance(error)) return classifyFailure({ error: error.lastError, begun, now })
  const detail = describe(error)
  // A connection that breaks in the middle of a response comes as an error of that response, with status 200.
  const isBroken =
    APICallError.isInstance(error) && error.statusCode === 200 && error.cause instanceof TypeError
  if (isBroken) return { cause: 'interrupted', detail, retryAfterMs: null }
  if (APICallError.isInstance(error) && error.statusCode !== undefined) {
    const cause = causeOfStatus(error.statusCode)
    const again = cause === 'rate-limited' || cause === 'server-error'
    const wait = again ? retryAfter(error.responseHeaders, now) : null
    return { cause, detail: `HTTP ${error.statusCode} ${serviceCode(error.data)}`.trim(), retryAfterMs: wait }
  }
  if (StreamProviderError.isInstance(error)) {
    const cause = error.statusCode === undefined ? 'server-error' : causeOfStatus(error.statusCode)
    return { cause, detail, retryAfterMs: error.isRetryable ? RETRY_DELAY_MS : null }
  }
  if (JSONParseError.isInstance(error) || TypeValidationError.isInstance(error)) {
    return { cause: 'malformed', detail: error.name, retryAfterMs: null }
  }
  return begun
    ? { cause: 'interrupted', detail, retryAfterMs: null }
    : { cause: 'unreachable', detail, retryAfterMs: RETRY_DELAY_MS }
}
