import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { quizSchema } from '../../src/quiz/item.ts'
import { createTestApp, post, type TestApp, testLimits } from '../support/app.ts'
import { fakeAnswer, fakeProgramme, misbehaviour, secretDetail } from '../support/fake-assistant.ts'
import { serveTestApp } from '../support/real-server.ts'

/** The SDK's own client, connected over real HTTP until the test ends. */
const connect = async (testApp: TestApp = createTestApp()): Promise<Client> => {
  const client = new Client({ name: 'kiem-thu', version: '1.0.0' })
  const url = new URL(`${await serveTestApp(testApp)}/mcp`)
  await client.connect(new StreamableHTTPClientTransport(url))
  onTestFinished(() => client.close())
  // The client holds structured results to the schemas that it has seen listed.
  await client.listTools()
  return client
}

const call = (client: Client, name: string, input: Record<string, unknown>) =>
  client.callTool({ name, arguments: input })

const textOf = (result: Awaited<ReturnType<typeof call>>): string =>
  Array.isArray(result.content) ? result.content.map(({ text }) => text).join('\n') : ''

const headers = { Accept: 'application/json, text/event-stream' }

const message = (method: string, params: unknown = {}) => ({ jsonrpc: '2.0', id: 1, method, params })

describe("the SDK's own client", () => {
  test('learns what the server is and how to cite', async () => {
    const client = await connect()
    expect(client.getServerVersion()).toMatchObject({ name: 'tro-ly-57', version: '0.0.0-test' })
    expect(client.getInstructions()).toContain('[III.1.7]')
  })

  test('finds every tool described in both languages, with what it takes, and none that changes anything', async () => {
    const { tools } = await (await connect()).listTools()
    expect(tools.map(({ name }) => name)).toEqual(['search_programme', 'get_clause', 'ask', 'make_quiz'])
    for (const { description, inputSchema, outputSchema, annotations } of tools) {
      expect(description).toMatch(/Chương trình.*programme/s)
      expect(outputSchema?.type).toBe('object')
      expect(annotations).toEqual({ readOnlyHint: true, openWorldHint: false })
      for (const property of Object.values(inputSchema.properties ?? {})) {
        expect(property).toMatchObject({ description: expect.stringMatching(/\S/) })
      }
    }
    expect(tools[0]?.inputSchema).toMatchObject({
      properties: { query: { maxLength: 500 }, k: { minimum: 1, maximum: 20, default: 5 } },
      required: ['query'],
    })
  })

  test('searches: text for the model, data for the program', async () => {
    const result = await call(await connect(), 'search_programme', { query: 'kinh tế số', k: 2 })
    expect(textOf(result)).toMatch(/^\[II\.2\.1\.3\] Gạch đầu dòng 3.*\nQuy mô kinh tế số.*\n\n\[II\.2\.2\]/)
    expect(result.structuredContent).toMatchObject({
      results: [{ id: 'II.2.1.3', score: 1 }, { id: 'II.2.2' }],
    })
  })

  test('reads a clause by its id, however it is written', async () => {
    const client = await connect()
    for (const id of ['III.1.7', ' iii.1.7 ']) {
      const result = await call(client, 'get_clause', { id })
      expect(result.structuredContent).toEqual({ ...fakeProgramme.clauses[2], children: [] })
      expect(textOf(result)).toContain('[III.1.7] Nhiệm vụ 1.7, Phần III')
      expect(textOf(result)).toContain('Đưa nội dung chuyển đổi số')
    }
  })

  test('is told that a clause does not exist, and what to do about it', async () => {
    const result = await call(await connect(), 'get_clause', { id: 'IX.9' })
    expect(result.isError).toBe(true)
    expect(textOf(result)).toContain('search_programme')
  })

  test('asks, and gets the answer with its sources named, and whole as data', async () => {
    const testApp = createTestApp()
    const result = await call(await connect(testApp), 'ask', { question: ' Mục tiêu? ' })
    expect(testApp.assistant.requests).toEqual([{ question: 'Mục tiêu?' }])
    expect(textOf(result)).toBe(
      `${fakeAnswer.answer}\n\nNguồn: [II.2.1.3] Gạch đầu dòng 3, mục 2.1, Phần II; [II.2.2] Mục 2.2, Phần II.`,
    )
    expect(result.structuredContent).toEqual(fakeAnswer)
    const metrics = await (await testApp.app.request('/metrics')).text()
    expect(metrics).toContain('answers_total{outcome="answered",mode="extractive"} 1')
  })

  test('makes a quiz: to read, and whole as data; the same seed gives the same', async () => {
    const client = await connect()
    const input = { count: 3, seed: 7, scope: ['II.2.1.3', 'II.2.2'] }
    const result = await call(client, 'make_quiz', input)
    const quiz = quizSchema.parse(result.structuredContent)
    expect(quiz.items.length).toBeGreaterThan(0)
    for (const { clauses, stem } of quiz.items) {
      expect(input.scope).toEqual(expect.arrayContaining([...clauses]))
      expect(textOf(result)).toContain(stem)
    }
    expect(textOf(result)).toContain('→ Đáp án: ')
    expect((await call(client, 'make_quiz', input)).structuredContent).toEqual(quiz)
  })

  test('is told which part of a scope does not exist', async () => {
    const result = await call(await connect(), 'make_quiz', { scope: ['III.1.7', 'IX'] })
    expect(result.isError).toBe(true)
    expect(textOf(result)).toContain('IX; ')
  })

  test.each<[string, string, Record<string, unknown>]>([
    ['a blank question', 'ask', { question: '\u200b ' }],
    ['a question that is too long', 'ask', { question: 'dài '.repeat(500) }],
    ['a question with control characters', 'ask', { question: 'Nhiệm vụ\u0000 1.7' }],
    ['no question', 'ask', {}],
    ['too many clauses', 'search_programme', { query: 'kinh tế số', k: 21 }],
    ['a part of a clause', 'search_programme', { query: 'kinh tế số', k: 1.5 }],
    ['a quiz of no items', 'make_quiz', { count: 0 }],
    ['a kind of item that does not exist', 'make_quiz', { kinds: ['essay'] }],
    ['a tool that does not exist', 'make_coffee', {}],
  ])('is told of %s, and the assistant is not asked', async (_, name, input) => {
    const testApp = createTestApp()
    const result = await call(await connect(testApp), name, input)
    expect(result.isError).toBe(true)
    expect(textOf(result)).not.toBe('')
    expect(testApp.assistant.requests).toEqual([])
  })

  test('is told of a failure without its cause, which goes to the log', async () => {
    const testApp = createTestApp()
    const result = await call(await connect(testApp), 'ask', { question: misbehaviour.fail })
    expect(result.isError).toBe(true)
    expect(textOf(result)).toContain('thử lại')
    expect(JSON.stringify(result)).not.toContain(secretDetail)
    expect(testApp.logLines.join()).toContain(secretDetail)
  })

  test('is told when the time is up, and the assistant to stop', async () => {
    const testApp = createTestApp({ limits: { ...testLimits, requestTimeoutMs: 20 } })
    const client = await connect(testApp)
    for (const [name, input] of [
      ['ask', { question: misbehaviour.stall }],
      ['search_programme', { query: misbehaviour.deaf }],
    ] as const) {
      const result = await call(client, name, input)
      expect(result.isError).toBe(true)
      expect(textOf(result)).toContain('thời gian cho phép')
    }
    expect(testApp.assistant.aborted()).toBe(1)
  })

  test('that leaves stops the assistant', async () => {
    const testApp = createTestApp()
    const client = await connect(testApp)
    const asking = call(client, 'ask', { question: misbehaviour.stall })
    await expect.poll(() => testApp.assistant.requests.length).toBe(1)
    await client.close()
    await expect(asking).rejects.toThrow()
    await expect.poll(testApp.assistant.aborted).toBe(1)
  })

  test('shares the server with twenty others, none of whom gets the answer of another', async () => {
    const url = new URL(`${await serveTestApp(createTestApp())}/mcp`)
    const ids = fakeProgramme.clauses.map(({ id }) => id)
    const read = await Promise.all(
      Array.from({ length: 21 }, async (_, place) => {
        const client = new Client({ name: `khach-${place}`, version: '1.0.0' })
        await client.connect(new StreamableHTTPClientTransport(url))
        const result = await call(client, 'get_clause', { id: ids[place % 3] })
        await client.close()
        return textOf(result).slice(1, textOf(result).indexOf(']'))
      }),
    )
    expect(read).toEqual(Array.from({ length: 21 }, (_, place) => ids[place % 3]))
  })
})

describe('the address', () => {
  test.each(['GET', 'DELETE', 'PUT'])(
    'does not take %s: there is no stream and no session',
    async (method) => {
      const response = await createTestApp().app.request('/mcp', { method, headers })
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    },
  )

  test('takes no batch, so that one request asks for one answer', async () => {
    const { app, assistant } = createTestApp()
    const ask = message('tools/call', { name: 'ask', arguments: { question: 'Mục tiêu?' } })
    const response = await app.request('/mcp', post([ask, { ...ask, id: 2 }], headers))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', id: null, error: { code: -32600 } })
    expect(assistant.requests).toEqual([])
  })

  test.each<[string, unknown, number]>([
    ['broken JSON', '{"jsonrpc":', 400],
    ['JSON that is no message', { hello: 'world' }, 400],
    ['null', null, 400],
    ['a body that is too large', message('tools/list', { pad: 'x'.repeat(100_000) }), 413],
  ])('turns down %s', async (_, body, status) => {
    const response = await createTestApp().app.request('/mcp', post(body, headers))
    expect(response.status).toBe(status)
  })

  test('answers a method that it does not know with an error of the protocol', async () => {
    const response = await createTestApp().app.request('/mcp', post(message('resources/list'), headers))
    expect(await response.json()).toMatchObject({ id: 1, error: { code: -32601 } })
  })

  test('accepts a notification without an answer', async () => {
    const notification = { jsonrpc: '2.0', method: 'notifications/initialized' }
    const response = await createTestApp().app.request('/mcp', post(notification, headers))
    expect([response.status, await response.text()]).toEqual([202, ''])
  })
})

describe('pages of other sites', () => {
  const from = async (origin: string | null, allowedOrigins: readonly string[]) => {
    const { app } = createTestApp({ allowedOrigins })
    const sent = { ...headers, Host: 'rebound.test', ...(origin === null ? {} : { Origin: origin }) }
    return app.request('http://rebound.test/mcp', post(message('tools/list'), sent))
  }

  test.each(['https://evil.test', 'http://cong.example.vn', 'null', 'http://rebound.test'])(
    '%s is not listed and is turned down, even if it seems to be this host',
    async (origin) => {
      const response = await from(origin, ['https://cong.example.vn'])
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ type: 'urn:problem-type:tro-ly-57:origin-not-allowed' })
    },
  )

  test('on the list are served, and may read the answer', async () => {
    const listed = await from('https://cong.example.vn', ['https://cong.example.vn'])
    expect(listed.status).toBe(200)
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://cong.example.vn')
    expect((await from('https://any.test', ['*'])).status).toBe(200)
  })

  test('do not keep out clients that are no pages', async () => {
    expect((await from(null, [])).status).toBe(200)
  })

  test('on the list may send the headers of the protocol', async () => {
    const { app } = createTestApp()
    const preflight = await app.request('/mcp', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://cong.example.vn',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,mcp-protocol-version',
      },
    })
    expect(preflight.headers.get('access-control-allow-headers')).toContain('mcp-protocol-version')
  })
})
