import {
  createUIMessageStream,
  type InferUIMessageChunk,
  type UIMessage,
  type UIMessageStreamWriter,
} from 'ai'
import type { Answer, AnswerEvent, Citation } from '../answer/answer.ts'

/** The message that `POST /api/chat` builds up, as a `useChat` client sees it. */
export type ChatMessage = UIMessage<
  never,
  {
    /** The clauses found, with their quotes. Always before any text. */
    clauses: { readonly citations: readonly Citation[] }
    /** Why the text before it was withdrawn. */
    restart: { readonly notice: string }
    /** The whole answer, equal to what `POST /api/ask` returns. Always the last part. */
    answer: Answer
  }
>

type Writer = UIMessageStreamWriter<ChatMessage>

/** Writes each clause once as a source, however often it is cited. */
const createSourceWriter = (writer: Writer) => {
  const written = new Set<string>()
  return (citations: readonly Citation[]): void => {
    for (const { id, label, quote, url } of citations) {
      if (written.has(id)) continue
      written.add(id)
      const providerMetadata = { programme: { quote, url } }
      writer.write({
        type: 'source-document',
        sourceId: id,
        mediaType: 'text/plain',
        title: label,
        providerMetadata,
      })
    }
  }
}

/** Writes text as numbered parts, of which at most one is open. */
const createTextWriter = (writer: Writer) => {
  let number = 0
  let open = false
  const end = (): void => {
    if (open) writer.write({ type: 'text-end', id: `text-${number}` })
    open = false
  }
  const append = (delta: string): void => {
    if (!open) {
      number += 1
      open = true
      writer.write({ type: 'text-start', id: `text-${number}` })
    }
    writer.write({ type: 'text-delta', id: `text-${number}`, delta })
  }
  return { append, end }
}

/**
 * An answer's events in the AI SDK's UI message stream protocol, as a `useChat` client reads it:
 *
 *     start, source-document…, data-clauses, start-step, text…, [reset-step, data-restart, text…], finish-step,
 *     data-answer, finish
 *
 * `reset-step` takes the withdrawn text off the reader's message. `onAnswer` hears the answer when it is whole.
 * Events that end without an answer, or throw, end the stream with an `error` part of `explainEnd`'s words,
 * or silently if it returns null: then nobody is reading.
 */
export const createChatStream = (options: {
  readonly events: AsyncIterable<AnswerEvent>
  readonly messageId: string
  readonly onAnswer: (answer: Answer) => void
  readonly explainEnd: (error: unknown) => string | null
}): ReadableStream<InferUIMessageChunk<ChatMessage>> => {
  const relay = async (writer: Writer): Promise<'answered' | 'unanswered'> => {
    const writeSources = createSourceWriter(writer)
    const text = createTextWriter(writer)
    writer.write({ type: 'start', messageId: options.messageId })
    let begun = false
    const begin = (): void => {
      if (!begun) writer.write({ type: 'start-step' })
      begun = true
    }
    for await (const event of options.events) {
      switch (event.type) {
        case 'sources':
          writeSources(event.citations)
          writer.write({ type: 'data-clauses', data: { citations: event.citations } })
          break
        case 'text':
          begin()
          text.append(event.text)
          break
        case 'restart':
          begin()
          text.end()
          writer.write({ type: 'reset-step' })
          writer.write({ type: 'data-restart', data: { notice: event.notice } })
          break
        case 'done':
          text.end()
          if (begun) writer.write({ type: 'finish-step' })
          writeSources(event.answer.citations)
          writer.write({ type: 'data-answer', data: event.answer })
          writer.write({ type: 'finish', finishReason: 'stop' })
          options.onAnswer(event.answer)
          return 'answered'
      }
    }
    return 'unanswered'
  }
  return createUIMessageStream<ChatMessage>({
    execute: async ({ writer }) => {
      let failure: unknown = null
      try {
        if ((await relay(writer)) === 'answered') return
      } catch (error) {
        failure = error
      }
      const errorText = options.explainEnd(failure)
      if (errorText !== null) writer.write({ type: 'error', errorText })
    },
  })
}
