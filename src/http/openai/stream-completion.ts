import type { AnswerEvent } from '../../answer/answer.ts'
import type { Log } from '../dependencies.ts'
import type { Language } from '../language.ts'
import { eventsWithin, type Lifetime } from '../lifetime.ts'
import { problemTexts } from '../texts.ts'
import { completionChunks } from './completion-chunks.ts'
import { doneEvent, eventStreamResponse, jsonEvent } from './event-stream.ts'
import { openAIError } from './openai-errors.ts'

/** As on the chat page's stream: many proxies give up after 30 or 60 silent seconds. */
const keepAliveMs = 15_000

/**
 * The response that streams a completion. A stream that fails, or whose time is up, ends in an error event and
 * without `[DONE]`; when its reader leaves, the assistant is told to stop.
 */
export const streamCompletion = (
  options: Omit<Parameters<typeof completionChunks>[0], 'events'> & {
    readonly start: (signal: AbortSignal) => AsyncIterable<AnswerEvent>
    readonly lifetime: Lifetime
    readonly log: Log
    readonly requestId: string
    readonly language: Language
  },
): Response => {
  const { lifetime, log, requestId } = options
  async function* events(): AsyncGenerator<string, void, undefined> {
    let answered = false
    let failure: unknown = null
    try {
      const chunks = completionChunks({
        ...options,
        events: eventsWithin(lifetime, options.start),
        onAnswer: (answer) => {
          answered = true
          options.onAnswer(answer)
        },
      })
      for await (const chunk of chunks) yield jsonEvent(chunk)
    } catch (error) {
      failure = error
    }
    if (answered) {
      yield doneEvent
      return
    }
    const ended = lifetime.ended()
    const reason = ended ?? 'failed'
    log[ended === null ? 'error' : 'info']('stream-ended', { reason, error: failure, requestId })
    if (ended === 'disconnected') return
    const kind = ended === 'timed-out' ? 'timeout' : 'internal'
    yield jsonEvent(openAIError({ kind, message: problemTexts[kind].detail[options.language] }))
  }
  return eventStreamResponse({ events: events(), keepAliveMs, onCancel: lifetime.disconnect })
}
