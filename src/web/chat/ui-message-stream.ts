import { EventSourceParserStream } from 'eventsource-parser/stream'
import * as z from 'zod/mini'
import type { Answer, Citation } from '../../answer/answer.ts'
import { answerSchema, citationSchema } from './answer-schema.ts'

/** The parts of an AI SDK UI message stream that this page acts on; parts of any other type are passed over. */
const partSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text-delta'), delta: z.string() }),
  z.object({ type: z.literal('data-clauses'), data: z.object({ citations: z.array(citationSchema) }) }),
  z.object({ type: z.literal('data-restart'), data: z.object({ notice: z.string() }) }),
  z.object({ type: z.literal('data-answer'), data: answerSchema }),
  z.object({ type: z.literal('error'), errorText: z.string() }),
  z.object({ type: z.literal('finish') }),
])

export type StreamPart =
  | { readonly type: 'sources'; readonly citations: readonly Citation[] }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'restart'; readonly notice: string }
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'error'; readonly message: string }
  | { readonly type: 'finish' }

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One `data:` line of the stream as a part, or null where it is of no concern here (`[DONE]`, unknown parts). */
const toStreamPart = (data: string): StreamPart | null => {
  const parsed = partSchema.safeParse(parseJson(data))
  if (!parsed.success) return null
  const part = parsed.data
  switch (part.type) {
    case 'text-delta':
      return { type: 'text', text: part.delta }
    case 'data-clauses':
      return { type: 'sources', citations: part.data.citations }
    case 'data-restart':
      return { type: 'restart', notice: part.data.notice }
    case 'data-answer':
      return { type: 'answer', answer: part.data }
    case 'error':
      return { type: 'error', message: part.errorText }
    case 'finish':
      return { type: 'finish' }
  }
}

/**
 * Reads an AI SDK UI message stream (server-sent events, one JSON part each; see "Stream Protocols" in the AI
 * SDK's documentation) as the parts this page acts on, in order. Rejects where the connection breaks.
 */
export async function* readUiMessageStream(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<StreamPart> {
  // Read with a reader: Safari cannot iterate a ReadableStream.
  const reader = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const part = toStreamPart(value.data)
      if (part !== null) yield part
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
