import { describe, expect, test } from 'vitest'
import { createTestApp, post, userMessage } from '../support/app.ts'
import { misbehaviour } from '../support/fake-assistant.ts'

describe('health', () => {
  test('/healthz tells the version', async () => {
    const { app } = createTestApp()
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok', version: '0.0.0-test' })
  })

  test('/readyz follows readiness', async () => {
    let ready = false
    const { app } = createTestApp({
      ready: () => (ready ? { ready: true } : { ready: false, reason: 'đang dừng' }),
    })
    const before = await app.request('/readyz')
    expect([before.status, before.headers.get('retry-after')]).toEqual([503, '5'])
    ready = true
    expect((await app.request('/readyz')).status).toBe(200)
  })
})

describe('metrics', () => {
  test('count requests by route, and answers by outcome and mode', async () => {
    const { app } = createTestApp()
    await app.request('/api/ask', post({ question: 'Nhiệm vụ 1.7?' }))
    await (await app.request('/api/chat', post({ messages: [userMessage('Nhiệm vụ 1.7?')] }))).text()
    await app.request('/api/ask', post({ question: misbehaviour.fail }))
    await app.request('/api/clauses/III.1.7')
    await app.request('/api/clauses/IX')
    await app.request('/khong-co')
    const response = await app.request('/metrics')
    const lines = (await response.text()).split('\n')
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(lines).toEqual(
      expect.arrayContaining([
        'http_requests_total{method="POST",route="/api/ask",status="200"} 1',
        'http_requests_total{method="POST",route="/api/ask",status="500"} 1',
        'http_requests_total{method="GET",route="/api/clauses/:id",status="200"} 1',
        'http_requests_total{method="GET",route="/api/clauses/:id",status="404"} 1',
        'http_requests_total{method="GET",route="unmatched",status="404"} 1',
        'http_request_duration_seconds_count{route="/api/ask"} 2',
        'answers_total{outcome="answered",mode="extractive"} 2',
      ]),
    )
  })

  test('every line is a comment or a sample', async () => {
    const { app } = createTestApp()
    await app.request('/api/clauses/%22%5C%0A')
    const text = await (await app.request('/metrics')).text()
    const sample = /^(?:# (?:HELP|TYPE) .+|\w+(?:\{(?:\w+="(?:[^"\\]|\\.)*",?)+\})? [\d.e+-]+)$/
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(sample)
  })

  test('buckets of a duration grow to the count of all', async () => {
    const { app } = createTestApp({ clock: () => 0 })
    await app.request('/healthz')
    const text = await (await app.request('/metrics')).text()
    expect(text).toContain('http_request_duration_seconds_bucket{route="/healthz",le="0.005"} 1')
    expect(text).toContain('http_request_duration_seconds_bucket{route="/healthz",le="+Inf"} 1')
  })

  test('behind a token, are shown to its holder alone', async () => {
    const { app } = createTestApp({ metricsToken: 'mat-khau-cua-may-do' })
    const ask = (authorization?: string) =>
      app.request('/metrics', authorization ? { headers: { Authorization: authorization } } : {})
    expect((await ask()).status).toBe(401)
    expect((await ask('Bearer mat-khau-khac')).status).toBe(401)
    expect((await ask('Bearer mat-khau-cua-may-do')).status).toBe(200)
  })
})

describe('feedback', () => {
  const verdict = {
    question: 'Câu hỏi riêng tư',
    answerMode: 'extractive',
    citations: ['III.1.7'],
    helpful: false,
    reason: 'wrong-citation',
    comment: 'Nhận xét riêng tư',
  }

  test('is taken with 204 and logged without the words of the reader', async () => {
    const { app, logLines } = createTestApp()
    const response = await app.request('/api/feedback', post(verdict))
    expect([response.status, await response.text()]).toEqual([204, ''])
    const logged = logLines.find((line) => line.includes('"feedback"')) ?? ''
    expect(JSON.parse(logged)).toMatchObject({ helpful: false, reason: 'wrong-citation', citations: 1 })
    expect(logLines.join()).not.toContain('riêng tư')
  })

  test('goes whole to where the operator keeps it', async () => {
    const kept: unknown[] = []
    const { app } = createTestApp({ feedback: (given) => void kept.push(given) })
    await app.request('/api/feedback', post(verdict))
    expect(kept).toEqual([verdict])
  })

  test('with a reason unknown is turned down', async () => {
    const { app } = createTestApp()
    const response = await app.request('/api/feedback', post({ ...verdict, reason: 'khác' }))
    expect(response.status).toBe(422)
    expect((await response.json()).errors[0].detail).toContain('wrong-citation')
  })
})

describe('the access log', () => {
  const parse = (lines: readonly string[]) => lines.map((line) => JSON.parse(line))

  test('is one JSON line a request, with the route and not the address', async () => {
    const { app, logLines } = createTestApp({ clock: () => 5 })
    const response = await app.request('/api/clauses/III.1.7?nguon=rieng-tu')
    expect(logLines).toHaveLength(1)
    expect(parse(logLines)[0]).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      level: 'info',
      event: 'request',
      method: 'GET',
      route: '/api/clauses/:id',
      status: 200,
      ms: 0,
      requestId: response.headers.get('x-request-id'),
    })
  })

  test('never holds the question, the query, the history, nor the address of the reader', async () => {
    const { app, logLines } = createTestApp()
    const from = { 'X-Forwarded-For': '203.0.113.7', 'X-Real-IP': '203.0.113.7', Cookie: 'a=rieng-tu' }
    const history = [{ role: 'user', content: 'lịch sử riêng-tư' }]
    await app.request('/api/ask', post({ question: 'Câu riêng-tư', history }, from))
    await app.request('/api/ask', post({ question: '', history: 'riêng-tư' }, from))
    await app.request('/api/ask', post('riêng-tư {', from))
    await app.request('/api/search?q=rieng-tu', { headers: from })
    await app.request('/rieng-tu', { headers: from })
    await (await app.request('/api/chat', post({ messages: [userMessage('riêng-tư')] }, from))).text()
    expect(logLines.length).toBeGreaterThan(6)
    expect(logLines.join()).not.toMatch(/ri[eê]ng-t[uư]|203\.0\.113/)
  })

  test('probes and static files are below the usual level', async () => {
    const { app, logLines } = createTestApp()
    await app.request('/healthz')
    await app.request('/metrics')
    expect(parse(logLines).map(({ level }) => level)).toEqual(['debug', 'debug'])
  })

  test('an id from outside is kept from a trusted proxy only, and only if harmless', async () => {
    const ask = async (trustProxy: boolean, id: string) => {
      const { app } = createTestApp({ trustProxy })
      return (await app.request('/healthz', { headers: { 'X-Request-Id': id } })).headers.get('x-request-id')
    }
    expect(await ask(true, 'tu-cong-0001')).toBe('tu-cong-0001')
    expect(await ask(false, 'tu-cong-0001')).not.toBe('tu-cong-0001')
    expect(await ask(true, '{"level":"error"}')).toMatch(/^[0-9a-f-]{36}$/)
  })
})
