import { describe, expect, it } from 'vitest'
import { askAssistant, type ChatEvent } from '../../src/web/chat/chat-client.ts'

const answer = {
  answer: 'Tối thiểu 25% [III.1.7].',
  outcome: 'answered',
  citations: [],
  refused: false,
  mode: 'extractive',
  completeness: 'full',
  confidence: 1,
  checks: [],
  suggestions: [],
  notice: null,
} as const

const stream = (...parts: readonly object[]) =>
  new Response(parts.map((part) => `data: ${JSON.stringify(part)}\n\n`).join(''))
const text = { type: 'text-delta', id: '1', delta: 'Tối thiểu' }
const whole = () => Response.json(answer)
const refuse = (status: number, body = '{}') => new Response(body, { status })

type Reply = () => Response | Promise<Response>

const noNetwork: Reply = () => Promise.reject(new TypeError('fetch failed'))

/** All events of one question, the two addresses answering as told, and the requests that were made. */
const talk = async (
  replies: { readonly chat: Reply; readonly ask: Reply },
  more: { readonly isOnline?: () => boolean } = {},
) => {
  const requests: { readonly path: string; readonly body: unknown }[] = []
  const events: ChatEvent[] = []
  const fake: typeof fetch = async (input, init) => {
    requests.push({ path: String(input), body: JSON.parse(String(init?.body)) })
    return String(input) === '/api/chat' ? replies.chat() : replies.ask()
  }
  const turns = [
    { id: '1', role: 'user', text: 'Trước?' },
    { id: '2', role: 'assistant', text: 'Trả lời.' },
    { id: '3', role: 'user', text: 'Nhiệm vụ 1.7?' },
  ] as const
  const { signal } = new AbortController()
  for await (const event of askAssistant({ turns, signal, fetch: fake, ...more })) events.push(event)
  return { events, requests }
}

describe('a question of the chat page', () => {
  it('goes out as AI SDK messages and comes back as it streams', async () => {
    const { events, requests } = await talk({
      chat: () => stream(text, { type: 'data-answer', data: answer }),
      ask: whole,
    })
    expect(events).toEqual([
      { type: 'text', text: 'Tối thiểu' },
      { type: 'answer', answer },
    ])
    expect(requests).toHaveLength(1)
    expect(requests[0]?.body).toMatchObject({
      messages: [
        { role: 'user' },
        { role: 'assistant' },
        { role: 'user', parts: [{ type: 'text', text: 'Nhiệm vụ 1.7?' }] },
      ],
    })
  })

  it.each<readonly [string, Reply]>([
    ['cannot be reached', noNetwork],
    ['fails', () => refuse(500)],
    ['ends before any text', () => stream({ type: 'start' })],
    ['reports an error before any text', () => stream({ type: 'error', errorText: 'lỗi' })],
    ['speaks another language', () => new Response('<html></html>')],
  ])('is asked whole when the stream %s', async (_how, chat) => {
    const { events, requests } = await talk({ chat, ask: whole })
    expect(events.at(-1)).toEqual({ type: 'answer', answer })
    expect(requests.at(-1)).toEqual({
      path: '/api/ask',
      body: {
        question: 'Nhiệm vụ 1.7?',
        history: [
          { role: 'user', content: 'Trước?' },
          { role: 'assistant', content: 'Trả lời.' },
        ],
      },
    })
  })

  it.each<readonly [string, Reply]>([
    ['the stream ends early', () => stream(text)],
    ['the server reports an error', () => stream(text, { type: 'error', errorText: 'lỗi' })],
  ])('is not asked twice once text was shown: %s', async (_how, chat) => {
    const { events, requests } = await talk({ chat, ask: whole })
    expect(events.at(-1)).toEqual({ type: 'failed', failure: { kind: 'interrupted' } })
    expect(requests).toHaveLength(1)
  })

  it.each<readonly [string, Reply, object]>([
    ['too many questions', () => refuse(429), { kind: 'busy' }],
    ['not ready', () => refuse(503), { kind: 'busy' }],
    [
      'not accepted',
      () => refuse(422, '{"detail":"Câu hỏi quá dài."}'),
      { kind: 'rejected', detail: 'Câu hỏi quá dài.' },
    ],
    ['not accepted, without a reason', () => refuse(400, 'nope'), { kind: 'rejected', detail: null }],
  ])('is not tried again where trying cannot help: %s', async (_how, chat, failure) => {
    const { events, requests } = await talk({ chat, ask: whole })
    expect(events).toEqual([{ type: 'failed', failure }])
    expect(requests).toHaveLength(1)
  })

  it.each([
    [true, 'unreachable'],
    [false, 'offline'],
  ])('tells a lost network from a lost server (online: %s)', async (online, kind) => {
    const { events } = await talk({ chat: noNetwork, ask: noNetwork }, { isOnline: () => online })
    expect(events).toEqual([{ type: 'failed', failure: { kind } }])
  })

  it('makes no sound once it is stopped', async () => {
    const stopping = new AbortController()
    const fake: typeof fetch = async () => {
      stopping.abort()
      throw new DOMException('stopped', 'AbortError')
    }
    const events: ChatEvent[] = []
    const turns = [{ id: '1', role: 'user', text: 'Nhiệm vụ 1.7?' }] as const
    for await (const event of askAssistant({ turns, signal: stopping.signal, fetch: fake }))
      events.push(event)
    expect(events).toEqual([])
  })
})
