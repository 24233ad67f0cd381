import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import { createChatStream } from '../../src/http/chat-stream.ts'
import { readUiMessageStream, type StreamPart } from '../../src/web/chat/ui-message-stream.ts'

const citation = {
  id: 'III.1.7',
  label: 'Nhiệm vụ 1.7, Phần III',
  quote: 'tối thiểu đạt 25%',
  url: '/programme#III.1.7',
}

const answer: Answer = {
  answer: 'Tối thiểu đạt 25% [III.1.7].',
  outcome: 'answered',
  citations: [citation],
  refused: false,
  mode: 'extractive',
  completeness: 'full',
  confidence: 0.9,
  checks: [],
  suggestions: [],
  notice: null,
}

async function* events() {
  yield { type: 'sources' as const, citations: [citation] }
  yield { type: 'text' as const, text: 'Bản nháp. ' }
  yield { type: 'restart' as const, notice: 'Đã thay.' }
  yield { type: 'text' as const, text: 'Tối thiểu đạt 25% ' }
  yield { type: 'text' as const, text: '[III.1.7].' }
  yield { type: 'done' as const, answer }
}

/** What the server really sends, as bytes. */
const serverBytes = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const { createUIMessageStreamResponse } = await import('ai')
  const stream = createChatStream({
    events: events(),
    messageId: 'm',
    onAnswer: () => undefined,
    explainEnd: () => 'lỗi',
  })
  return new Uint8Array(await createUIMessageStreamResponse({ stream }).arrayBuffer())
}

const inPieces = (
  bytes: Uint8Array<ArrayBuffer>,
  cuts: readonly number[],
): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const edges = [0, ...[...cuts].sort((left, right) => left - right), bytes.length]
  return new ReadableStream({
    start(controller) {
      for (const [index, start] of edges.entries())
        controller.enqueue(bytes.slice(start, edges[index + 1] ?? start))
      controller.close()
    },
  })
}

const read = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<readonly StreamPart[]> => {
  const parts: StreamPart[] = []
  for await (const part of readUiMessageStream(stream)) parts.push(part)
  return parts
}

const expected: readonly StreamPart[] = [
  { type: 'sources', citations: [citation] },
  { type: 'text', text: 'Bản nháp. ' },
  { type: 'restart', notice: 'Đã thay.' },
  { type: 'text', text: 'Tối thiểu đạt 25% ' },
  { type: 'text', text: '[III.1.7].' },
  { type: 'answer', answer },
  { type: 'finish' },
]

const sse = (...lines: readonly string[]) =>
  inPieces(new TextEncoder().encode(lines.map((line) => `data: ${line}\n\n`).join('')), [])

describe('the chat page reads the stream of its own server', () => {
  it('the same, however the network cuts it, in the middle of a letter too', async () => {
    const bytes = await serverBytes()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: bytes.length }), { maxLength: 30 }), async (cuts) => {
        expect(await read(inPieces(bytes, cuts))).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })

  it('passing over what is broken, unknown or not of the contract', async () => {
    const text = '{"type":"text-delta","id":"1","delta":"a"}'
    const strange = [
      '{"type":"tool-input-start"}',
      '{broken',
      'null',
      '[]',
      '{"type":"data-answer","data":{}}',
      '[DONE]',
    ]
    expect(await read(sse(...strange, text, ...strange))).toEqual([{ type: 'text', text: 'a' }])
  })

  it('never failing on arbitrary bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await read(inPieces(new Uint8Array(bytes), []))).toEqual([])
      }),
    )
  })
})
