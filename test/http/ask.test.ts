import { expect, test } from 'vitest'
import { createTestApp, post, testLimits } from '../support/app.ts'
import { fakeAnswer, misbehaviour, secretDetail } from '../support/fake-assistant.ts'

const url = '/api/ask'

test('a question gets the whole answer as JSON', async () => {
  const { app } = createTestApp()
  const response = await app.request(url, post({ question: 'Mục tiêu kinh tế số đến năm 2030?' }))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  expect(await response.json()).toEqual(fakeAnswer)
})

test('spaces around a question do not reach the assistant', async () => {
  const { app, assistant } = createTestApp()
  await app.request(url, post({ question: '  Nhiệm vụ 1.7 nói gì?\n' }))
  expect(assistant.requests).toEqual([{ question: 'Nhiệm vụ 1.7 nói gì?', history: [] }])
})

test('a byte order mark before the JSON is let through', async () => {
  const { app } = createTestApp()
  expect((await app.request(url, post('\uFEFF{"question":"Nhiệm vụ 1.7?"}'))).status).toBe(200)
})

test('only the latest turns of a long history are read', async () => {
  const { app, assistant } = createTestApp()
  const history = Array.from({ length: 50 }, (_, turn) => ({
    role: turn % 2 === 0 ? 'user' : 'assistant',
    content: `lượt ${turn}`,
  }))
  const response = await app.request(url, post({ question: 'Thế còn năm 2045?', history }))
  expect(response.status).toBe(200)
  expect(assistant.requests[0]?.history).toEqual(history.slice(-testLimits.historyTurns))
})

test('an answer that takes too long ends in 504, and the assistant is told to stop', async () => {
  const { app, assistant } = createTestApp({ limits: { ...testLimits, requestTimeoutMs: 20 } })
  const response = await app.request(url, post({ question: misbehaviour.stall }))
  expect(response.status).toBe(504)
  expect(assistant.aborted()).toBe(1)
})

test('the deadline holds even for an assistant that ignores it', async () => {
  const { app } = createTestApp({ limits: { ...testLimits, requestTimeoutMs: 20 } })
  expect((await app.request(url, post({ question: misbehaviour.deaf }))).status).toBe(504)
  expect((await app.request(`/api/search?q=${encodeURIComponent(misbehaviour.deaf)}`)).status).toBe(504)
})

test('a failure inside says nothing of its cause to the reader, and all of it to the log', async () => {
  const { app, logLines } = createTestApp()
  const response = await app.request(url, post({ question: misbehaviour.fail }))
  const body = await response.text()
  expect(response.status).toBe(500)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(body).not.toContain(secretDetail)
  expect(body).not.toContain('fake-assistant')
  const logged = logLines.map((line) => JSON.parse(line)).find(({ event }) => event === 'request-failed')
  expect(logged.error.message).toBe(secretDetail)
  expect(logged.requestId).toBe(JSON.parse(body).requestId)
})
