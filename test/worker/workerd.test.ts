import { readFile } from 'node:fs/promises'
import { DefaultChatTransport, readUIMessageStream } from 'ai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer } from '../../src/answer/answer.ts'
import type { Assistant } from '../../src/answer/assistant.ts'
import type { ChatMessage } from '../../src/http/chat-stream.ts'
import { loadAssistant } from '../../src/runtime/node/load-assistant.ts'
import { projectPath } from '../../src/runtime/node/project-files.ts'
import { serveStaticFiles } from '../../src/runtime/node/static-files.ts'
import { createTestApp, post } from '../support/app.ts'
import { closedAddress, startOpenAIServer } from '../support/openai-server.ts'
import { startWorkerd, type Workerd } from '../support/workerd.ts'

const questions = [
  'Mục tiêu kinh tế số đến năm 2030 là bao nhiêu?',
  'Nhiệm vụ 1.7 nói gì?',
  'quy mo kinh te so nam 2045',
  'Ai là trưởng ban chỉ đạo của tỉnh?',
  'Liệt kê các nhiệm vụ nhóm 7',
  'Thời tiết Hải Dương ngày mai?',
  'Mức lương của chuyên viên chuyển đổi số?',
]

/** About forty of the questions that people of many jobs would ask, spread over the whole programme. */
const readSample = async (): Promise<readonly string[]> => {
  const lines = (await readFile(projectPath('seeds/questions.jsonl'), 'utf8')).trim().split('\n')
  const step = Math.ceil(lines.length / 40)
  return lines
    .filter((_, index) => index % step === 0)
    .map((line) => z.object({ question: z.string() }).parse(JSON.parse(line)).question)
}

/** The answer word for word; the two embedders add up in another order, which confidence shows in its seventh digit. */
const alike = (answer: Answer) => ({ ...answer, confidence: expect.closeTo(answer.confidence, 4) })

describe('the first readers of an isolate', () => {
  let workerd: Workerd
  beforeAll(async () => {
    workerd = await startWorkerd()
  })
  afterAll(() => workerd.stop())

  test('are all answered, also when the very first leaves while the assistant is still loading', async () => {
    const leaving = new AbortController()
    const left = fetch(`${workerd.url}/healthz`, { signal: leaving.signal }).catch(() => 'left')
    const others = Array.from({ length: 8 }, () =>
      fetch(`${workerd.url}/api/ask`, post({ question: 'Nhiệm vụ 1.7 nói gì?' })),
    )
    leaving.abort()
    expect(await left).toBe('left')
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual(Array(8).fill(200))
  })
})

describe('the Worker in workerd', () => {
  let workerd: Workerd
  let node: Assistant
  beforeAll(async () => {
    node = await loadAssistant({})
    workerd = await startWorkerd()
  })
  afterAll(() => workerd.stop())

  const ask = async (question: string) =>
    (await fetch(`${workerd.url}/api/ask`, post({ question }))).json() as Promise<unknown>

  test.each(questions)(
    'answers "%s" as Node does, word for word, with the same citations',
    async (question) => {
      expect(await ask(question)).toEqual(alike(await node.ask({ question })))
    },
  )

  test('finds the same clauses as Node, in the same order, for questions about the whole programme', async () => {
    const found = z.object({ results: z.array(z.object({ id: z.string() })) })
    const sample = await readSample()
    expect(sample.length).toBeGreaterThan(30)
    for (const question of sample) {
      const response = await fetch(`${workerd.url}/api/search?k=5&q=${encodeURIComponent(question)}`)
      const { results } = found.parse(await response.json())
      const expected = await node.search(question, 5)
      expect({ question, ids: results.map(({ id }) => id) }).toEqual({
        question,
        ids: expected.map(({ id }) => id),
      })
    }
  })

  test('streams to the client of the AI SDK what /api/ask answers whole', async () => {
    const question = 'Ai là trưởng ban chỉ đạo của tỉnh?'
    const transport = new DefaultChatTransport<ChatMessage>({ api: `${workerd.url}/api/chat` })
    const stream = await transport.sendMessages({
      trigger: 'submit-message',
      chatId: 'cuoc-tro-chuyen',
      messageId: undefined,
      messages: [{ id: 'm1', role: 'user', parts: [{ type: 'text', text: question }] }],
      abortSignal: undefined,
    })
    let last: ChatMessage | undefined
    for await (const message of readUIMessageStream<ChatMessage>({ stream })) last = message
    const parts = last?.parts ?? []
    const text = parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('')
    const sources = parts.flatMap((part) => (part.type === 'source-document' ? [part.sourceId] : []))
    const expected = await node.ask({ question })
    expect(text.trim()).toBe(expected.answer)
    expect(sources).toEqual(expect.arrayContaining(expected.citations.map(({ id }) => id)))
    expect(parts.at(-1)).toEqual({ type: 'data-answer', data: alike(expected) })
  })

  test('shows the programme with an anchor for every clause', async () => {
    const response = await fetch(`${workerd.url}/programme`)
    const page = await response.text()
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
    for (const { id } of node.programme.clauses) expect(page).toContain(`id="${id}"`)
  })

  test('serves the built files as they are, and says when a reader already has them', async () => {
    const response = await fetch(`${workerd.url}/assets/chat.js`)
    expect(response.headers.get('Content-Type')).toMatch(/^text\/javascript/)
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(await response.text()).toBe(await readFile(projectPath('dist/web/assets/chat.js'), 'utf8'))
    const tag = response.headers.get('ETag') ?? ''
    const again = await fetch(`${workerd.url}/assets/chat.js`, { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await fetch(`${workerd.url}/assets/pages.css`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test.each([
    '/data/seeds/questions.jsonl',
    '/data/prompts/answer.md',
    '/site/assets/chat.js',
    '/..%2fdata/seeds/programme.txt',
    '/%2e%2e/data/seeds/programme.txt',
    '/assets/..%2f..%2fdata/seeds/programme.txt',
    '/assets/..%5c..%5cdata/index/manifest.json',
    '//data/seeds/programme.txt',
    '/%64ata/seeds/programme.txt',
    '/assets/',
    '/khong-co-trang-nay',
  ])('knows no %s: what only the Worker reads has no address', async (path) => {
    const response = await fetch(`${workerd.url}${path}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
    expect(await response.json()).toMatchObject({ type: 'urn:problem-type:tro-ly-57:not-found', status: 404 })
  })

  test.each(['/', '/programme', '/docs', '/healthz', '/assets/chat.js', '/khong-co-trang-nay'])(
    'protects %s with the same headers as Node',
    async (path) => {
      const { app } = createTestApp({
        assistant: node,
        staticFiles: serveStaticFiles(projectPath('dist/web')),
      })
      const protection = ({ status, headers }: Response) => ({
        status,
        cache: headers.get('Cache-Control'),
        ...Object.fromEntries(
          [...headers].filter(([name]) =>
            /^(?:content-security|cross-origin|permissions|referrer|x-(?!request-id))/.test(name),
          ),
        ),
      })
      const response = await fetch(`${workerd.url}${path}`)
      expect(protection(response)).toEqual(protection(await app.request(path)))
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'self'")
    },
  )

  test('logs requests without what people asked', async () => {
    // Letters that no request's identifier (hexadecimal) can hold by chance.
    await ask('Câu hỏi riêng tư xyzt của tôi về kinh tế số?')
    const lines = workerd.logLines()
    expect(lines.some((line) => line.includes('"route":"/api/ask"'))).toBe(true)
    expect(lines.join('\n')).not.toContain('xyzt')
  })
})

describe('the Worker with a language model', () => {
  const question = 'Mục tiêu kinh tế số đến năm 2030 là bao nhiêu?'
  const askWith = async (variables: Readonly<Record<string, string>>) => {
    const workerd = await startWorkerd(variables)
    const response = await fetch(`${workerd.url}/api/ask`, post({ question }))
    const answer = await response.json()
    const logLines = workerd.logLines()
    await workerd.stop()
    return { answer, logLines }
  }

  test('shows what the model wrote, once it is checked', async () => {
    const text = 'Đến năm 2030, quy mô kinh tế số đạt từ 30% GRDP trở lên [II.2.1.3].'
    const server = await startOpenAIServer({ kind: 'answer', text })
    const { answer } = await askWith({ OPENAI_BASE_URL: server.baseUrl, OPENAI_API_KEY: 'khoa-thu-nghiem' })
    expect(answer).toMatchObject({ mode: 'generative', answer: text, citations: [{ id: 'II.2.1.3' }] })
    expect(server.requests.map(({ authorization }) => authorization)).toEqual(['Bearer khoa-thu-nghiem'])
    await server.close()
  })

  test('answers from the clauses when the model cannot be reached, and tells reader and operator', async () => {
    const { answer, logLines } = await askWith({ OPENAI_BASE_URL: await closedAddress() })
    const extractive = await (await loadAssistant({})).ask({ question })
    expect(answer).toMatchObject({
      mode: 'extractive',
      answer: extractive.answer,
      notice: expect.any(String),
    })
    expect(logLines.join('\n')).toContain('"event":"language-model-fallback"')
  })
})
