import * as z from 'zod/mini'
import type { Language } from '../language.ts'
import { answerSchema } from './answer-schema.ts'
import { readUiMessageStream, type StreamPart } from './ui-message-stream.ts'

/** One turn as it is sent to the server, oldest first. */
export type SentTurn = { readonly id: string; readonly role: 'user' | 'assistant'; readonly text: string }

/** Why no answer came. Each has its own words and its own way on for the reader. */
export type Failure =
  | { readonly kind: 'offline' } // the browser says there is no network
  | { readonly kind: 'unreachable' } // no connection to the server, or it failed
  | { readonly kind: 'interrupted' } // the answer stopped half-way
  | { readonly kind: 'busy' } // 429, 503
  | { readonly kind: 'rejected'; readonly detail: string | null } // the server says what is wrong with the question

export type ChatEvent =
  | Exclude<StreamPart, { readonly type: 'error' | 'finish' }>
  | { readonly type: 'failed'; readonly failure: Failure }

export type AskOptions = {
  readonly turns: readonly SentTurn[]
  readonly signal: AbortSignal
  /** Where the API is; the page's own origin by default. */
  readonly baseUrl?: string
  /** Language of what the server says is wrong. Default: Vietnamese. */
  readonly language?: Language
  readonly fetch?: typeof fetch
  /** False when the browser knows that it has no network. */
  readonly isOnline?: () => boolean
}

const problemSchema = z.object({ detail: z.optional(z.string()) })

const post = (options: AskOptions, path: string, body: unknown): Promise<Response> =>
  (options.fetch ?? fetch)(`${options.baseUrl ?? ''}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': options.language ?? 'vi' },
    body: JSON.stringify(body),
    signal: options.signal,
  })

const toFailure = async (response: Response): Promise<Failure> => {
  if (response.status === 429 || response.status === 503) return { kind: 'busy' }
  if (response.status < 400 || response.status >= 500) return { kind: 'unreachable' }
  const problem = problemSchema.safeParse(await response.json().catch(() => undefined))
  return { kind: 'rejected', detail: problem.success ? (problem.data.detail ?? null) : null }
}

const connectionFailure = (options: AskOptions): Failure =>
  (options.isOnline?.() ?? true) ? { kind: 'unreachable' } : { kind: 'offline' }

async function* askWhole(options: AskOptions): AsyncGenerator<ChatEvent> {
  const turns = options.turns.map(({ role, text }) => ({ role, content: text }))
  const response = await post(options, '/api/ask', {
    question: turns.at(-1)?.content ?? '',
    history: turns.slice(0, -1),
  })
  if (!response.ok) {
    yield { type: 'failed', failure: await toFailure(response) }
    return
  }
  const answer = answerSchema.safeParse(await response.json().catch(() => undefined))
  yield answer.success
    ? { type: 'answer', answer: answer.data }
    : { type: 'failed', failure: { kind: 'unreachable' } }
}

type StreamEnding = 'complete' | 'no-answer' | 'rejected'

/** Passes on the stream's events; returns how it ended. A broken connection rejects. */
async function* askStreamed(options: AskOptions): AsyncGenerator<ChatEvent, StreamEnding> {
  const messages = options.turns.map(({ id, role, text }) => ({ id, role, parts: [{ type: 'text', text }] }))
  const response = await post(options, '/api/chat', { messages })
  if (!response.ok || response.body === null) {
    const failure = await toFailure(response)
    if (failure.kind === 'unreachable') return 'no-answer'
    yield { type: 'failed', failure }
    return 'rejected'
  }
  for await (const part of readUiMessageStream(response.body)) {
    if (part.type === 'error') return 'no-answer'
    if (part.type === 'finish') continue
    yield part
    if (part.type === 'answer') return 'complete'
  }
  return 'no-answer'
}

/**
 * Asks the last turn's question in the light of the earlier ones: streamed from `/api/chat` or, where that fails
 * before any text, whole from `/api/ask`. The last event is `answer` or `failed`; after `signal` aborts there is
 * no further event. Never rejects.
 */
export async function* askAssistant(options: AskOptions): AsyncGenerator<ChatEvent> {
  let textSeen = false
  try {
    for (const ask of [askStreamed, askWhole]) {
      try {
        const events = ask(options)
        for (let next = await events.next(); ; next = await events.next()) {
          if (options.signal.aborted) return
          if (next.done) {
            if (next.value !== 'no-answer') return
            break
          }
          textSeen ||= next.value.type === 'text'
          yield next.value
        }
      } catch (error) {
        if (ask === askWhole) throw error
      }
      if (options.signal.aborted) return
      if (textSeen) break
    }
    yield { type: 'failed', failure: textSeen ? { kind: 'interrupted' } : connectionFailure(options) }
  } catch {
    if (!options.signal.aborted) yield { type: 'failed', failure: connectionFailure(options) }
  }
}
