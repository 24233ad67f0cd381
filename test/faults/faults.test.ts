import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  closedAddress,
  type OpenAIServer,
  type ScriptedReply,
  startOpenAIServer,
} from '../support/openai-server.ts'
import { startService } from './service.ts'

const QUESTION = 'Đến năm 2030, quy mô kinh tế số của tỉnh đạt bao nhiêu?'
const TRUE = 'Đến năm 2030, quy mô kinh tế số đạt từ 30% GRDP trở lên [II.2.1.3].'
const DONE = 'data: [DONE]\n\n'

const serve = async (...replies: readonly ScriptedReply[]): Promise<OpenAIServer> => {
  const server = await startOpenAIServer(...replies)
  onTestFinished(() => server.close())
  return server
}

const streamed = (body: string): ScriptedReply => ({ kind: 'raw', contentType: 'text/event-stream', body })

const soon = { firstTokenTimeoutMs: 400, totalTimeoutMs: 800 }

const expectEmbeddedAnswers = async (baseUrl: string, cause: string) => {
  const service = await startService(baseUrl, cause.startsWith('timeout') ? soon : {})
  const whole = await service.ask(QUESTION)
  const { answer, ended } = await service.chat(QUESTION)
  expect(ended).toBe('data: [DONE]')
  for (const given of [whole, answer]) {
    expect(given).toMatchObject({ mode: 'extractive', outcome: 'answered' })
    expect(given.citations.map(({ id }) => id)).toContain('II.2.1.3')
    expect(given.answer).toContain('30% GRDP')
  }
  expect(answer).toEqual(whole)
  expect(service.causes()).toEqual([cause, cause])
  expect(service.log.join('')).not.toMatch(/sk-test|kinh tế số/u)
  expect(await service.metrics()).toContain(`language_model_answers_total{outcome="${cause}"} 2`)
  expect(service.rejections).toEqual([])
}

describe('each failure of the model’s server ends in a cited answer, and its cause is in the log and the figures', () => {
  test.each<[what: string, cause: string, reply: ScriptedReply]>([
    ['a slow first byte', 'timeout-first-token', { kind: 'answer', text: TRUE, firstByteMs: 3_000 }],
    ['a stall in the middle', 'timeout-total', { kind: 'stall', text: `${TRUE} Ngoài` }],
    ['401', 'unauthorised', { kind: 'error', status: 401 }],
    ['403', 'unauthorised', { kind: 'error', status: 403 }],
    ['404, no such model', 'rejected', { kind: 'error', status: 404 }],
    ['429', 'rate-limited', { kind: 'error', status: 429 }],
    [
      '429 with a long Retry-After',
      'rate-limited',
      { kind: 'error', status: 429, headers: { 'retry-after': '60' } },
    ],
    [
      '429 with a Retry-After that is no time',
      'rate-limited',
      { kind: 'error', status: 429, headers: { 'retry-after': 'soon' } },
    ],
    ['500', 'server-error', { kind: 'error', status: 500, body: 'oops' }],
    ['503', 'server-error', { kind: 'error', status: 503 }],
    [
      'a redirect elsewhere',
      'malformed',
      { kind: 'error', status: 307, headers: { location: 'http://127.0.0.1:9/v1' } },
    ],
    ['events that are no JSON', 'malformed', streamed(`data: {"choices": [{]}\n\n${DONE}`)],
    ['events of another protocol', 'malformed', streamed(`data: {"hello": "world"}\n\n${DONE}`)],
    ['no event at all', 'malformed', streamed('')],
    [
      'a page instead of events',
      'malformed',
      { kind: 'raw', contentType: 'text/html', body: '<html>Sign in</html>' },
    ],
    [
      'JSON instead of events',
      'malformed',
      { kind: 'raw', contentType: 'application/json', body: '{"ok":true}' },
    ],
    ['a connection that breaks', 'interrupted', { kind: 'broken', text: `${TRUE} Ngoài ra` }],
    ['a stream that ends without an end', 'interrupted', { kind: 'unfinished', text: TRUE }],
    ['an empty answer', 'empty', { kind: 'answer', text: '' }],
    ['ten megabytes', 'too-long', { kind: 'answer', text: 'a'.repeat(10_000_000), chunk: 8_000 }],
    [
      'another language',
      'wrong-language',
      { kind: 'answer', text: '到2030年，数字经济规模达到GRDP的30%以上 [II.2.1.3]。\n再说一遍。' },
    ],
    ['a content filter', 'filtered', { kind: 'answer', text: TRUE, finish: 'content_filter' }],
  ])('%s: %s', async (_what, cause, reply) => {
    const server = await serve(reply)
    await expectEmbeddedAnswers(server.baseUrl, cause)
    await vi.waitFor(async () => expect(await server.connections()).toBe(0), { timeout: 5_000 })
  })

  test('connection refused', async () => expectEmbeddedAnswers(await closedAddress(), 'unreachable'))
  test('no such host', async () => expectEmbeddedAnswers('http://no-such-host.invalid/v1', 'unreachable'))
})

describe('a model that recovers', () => {
  test('is used again at the second attempt of the same question', async () => {
    const server = await serve({ kind: 'error', status: 503 }, { kind: 'answer', text: TRUE })
    const service = await startService(server.baseUrl)
    expect(await service.ask(QUESTION)).toMatchObject({ mode: 'generative', answer: TRUE })
    expect(service.causes()).toEqual([])
  })

  test('is given a rest after three failures in a row, which the log and the figures show', async () => {
    const server = await serve({ kind: 'error', status: 401 })
    const service = await startService(server.baseUrl)
    for (let time = 0; time < 5; time += 1) expect((await service.ask(QUESTION)).mode).toBe('extractive')
    expect(server.requests).toHaveLength(3)
    expect(service.causes()).toEqual([...Array(3).fill('unauthorised'), ...Array(2).fill('circuit-open')])
    expect(service.log.filter((line) => line.includes('language-model-circuit'))).toEqual([
      expect.stringContaining('"state":"open"'),
    ])
    const metrics = await service.metrics()
    expect(metrics).toContain('language_model_circuit_changes_total{state="open"} 1')
    expect(metrics).toContain('language_model_answers_total{outcome="circuit-open"} 2')
  })
})

test('text shown before a failure is withdrawn in the stream, and the notice says so', async () => {
  const server = await serve({
    kind: 'broken',
    text: `${TRUE} Đến năm 2045 đạt từ 50% GRDP trở lên [II.2.2]. Ngoài`,
  })
  const service = await startService(server.baseUrl)
  const { answer } = await service.chat(QUESTION)
  expect(answer.mode).toBe('extractive')
  expect(answer.notice).toContain('trích dẫn nguyên văn')
})
