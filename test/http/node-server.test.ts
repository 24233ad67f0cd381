import { once } from 'node:events'
import { Agent, request as httpRequest } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import {
  type RunningServer,
  type ServerTimeouts,
  serve,
  usualTimeouts,
} from '../../src/runtime/node/serve.ts'
import { createTestApp, post, type TestApp, testLimits, userMessage } from '../support/app.ts'
import { fakeAnswer, misbehaviour } from '../support/fake-assistant.ts'

type Running = TestApp & { readonly server: RunningServer; readonly base: string }

const silent = { debug() {}, info() {}, warn() {}, error() {} }

const running: RunningServer[] = []
const sockets: Socket[] = []

const start = async (
  options: { timeouts?: Partial<ServerTimeouts>; port?: number } = {},
): Promise<Running> => {
  const testApp = createTestApp()
  const outcome = await serve({
    fetch: (request) => testApp.app.fetch(request),
    host: '127.0.0.1',
    port: options.port ?? 0,
    log: silent,
    timeouts: { ...usualTimeouts, graceMs: 200, ...options.timeouts },
  })
  if (outcome.kind === 'failed') throw new Error(outcome.reason)
  running.push(outcome.server)
  return { ...testApp, server: outcome.server, base: `http://127.0.0.1:${outcome.server.port}` }
}

const open = async (port: number): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  await once(socket, 'connect')
  return socket
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

const ask = (base: string, question: string) => fetch(`${base}/api/ask`, post({ question }))

const chat = (base: string, question: string, signal?: AbortSignal) =>
  fetch(`${base}/api/chat`, { ...post({ messages: [userMessage(question)] }), ...(signal ? { signal } : {}) })

describe('over real HTTP', () => {
  test('a hundred questions at once all get their answer', async () => {
    const { base, assistant } = await start()
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, place) => (await ask(base, `Câu ${place}`)).json()),
    )
    expect(answers).toEqual(Array.from({ length: 100 }, () => fakeAnswer))
    expect(assistant.requests).toHaveLength(100)
  })

  test('the stream reaches the client piece by piece, not when it ends', async () => {
    const { base } = await start()
    const response = await chat(base, misbehaviour.stallHalfway)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let received = ''
    while (!received.includes('text-delta')) received += (await reader?.read())?.value ?? ''
    expect(received).toContain('source-document')
    await reader?.cancel()
  })

  test('a client that leaves in mid-stream stops the assistant', async () => {
    const { base, assistant } = await start()
    const leaving = new AbortController()
    const response = await chat(base, misbehaviour.stallHalfway, leaving.signal)
    await response.body?.getReader().read()
    leaving.abort()
    await expect.poll(assistant.aborted).toBe(1)
  })

  test('a client that leaves before its answer stops the assistant', async () => {
    const { base, assistant } = await start()
    const leaving = new AbortController()
    const asked = fetch(`${base}/api/ask`, {
      ...post({ question: misbehaviour.stall }),
      signal: leaving.signal,
    })
    await expect.poll(() => assistant.requests.length).toBe(1)
    leaving.abort()
    await expect(asked).rejects.toThrow()
    await expect.poll(assistant.aborted).toBe(1)
  })

  test('a body sent in chunks is held to the limit like any other', async () => {
    const { base } = await start()
    const upload = (size: number) =>
      new Promise<number | undefined>((resolve, reject) => {
        const request = httpRequest(`${base}/api/ask`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
        })
        request.on('response', (response) => resolve(response.resume().statusCode))
        request.on('error', reject)
        request.write('{"question":"Nhiệm vụ 1.7?","thua":"')
        for (let sent = 0; sent < size; sent += 10_000) request.write('a'.repeat(10_000))
        request.end('"}')
      })
    expect(await upload(20_000)).toBe(200)
    expect(await upload(testLimits.bodyBytes + 50_000)).toBe(413)
  })

  test('a body that breaks off does no harm to the next request', async () => {
    const { base, server, assistant } = await start()
    const socket = await open(server.port)
    socket.write(
      'POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"question":',
    )
    await pause(20)
    socket.destroy()
    expect((await ask(base, 'Nhiệm vụ 1.7?')).status).toBe(200)
    expect(assistant.requests).toHaveLength(1)
  })

  test('a client that reads nothing holds up nobody else', async () => {
    const { base, server } = await start()
    const body = JSON.stringify({ messages: [userMessage('Mục tiêu?')] })
    const slow = await open(server.port)
    slow.pause()
    slow.write(
      `POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(base, 'Nhiệm vụ 1.7?')))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
  })

  test('a client that never finishes its headers or its body is let go', async () => {
    const { server } = await start({ timeouts: { headersMs: 100, requestMs: 150, checkMs: 20 } })
    for (const beginning of [
      'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ',
      'POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"q',
    ]) {
      const socket = await open(server.port)
      socket.write(beginning)
      let received = ''
      socket.on('data', (data) => {
        received += String(data)
      })
      await once(socket, 'close')
      expect(received).toMatch(/^HTTP\/1\.1 408/)
    }
  })

  test.each([
    'GET http:// HTTP/1.1',
    'GET /%00%ff HTTP/1.1',
    'GET //evil.test/%2e%2e HTTP/1.1',
    'FOO / HTTP/1.1',
    '\u0016\u0003\u0001',
  ])('a request line such as %j gets an error, and the service goes on', async (line) => {
    const { base, server } = await start()
    const socket = await open(server.port)
    socket.end(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`)
    let received = ''
    for await (const data of socket) received += String(data)
    expect(received).toMatch(/^HTTP\/1\.1 40[0145]/)
    expect((await ask(base, 'Nhiệm vụ 1.7?')).status).toBe(200)
  })
})

describe('stopping', () => {
  test('lets a request under way finish, and accepts no more', async () => {
    const finish = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const outcome = await serve({
      fetch: async () => {
        begun.resolve()
        await finish.promise
        return new Response('xong')
      },
      host: '127.0.0.1',
      port: 0,
      log: silent,
      timeouts: { ...usualTimeouts, graceMs: 60_000 },
    })
    if (outcome.kind === 'failed') throw new Error(outcome.reason)
    const base = `http://127.0.0.1:${outcome.server.port}`
    const underWay = fetch(base)
    await begun.promise
    const stopped = outcome.server.stop()
    expect(outcome.server.accepting()).toBe(false)
    await expect(fetch(base)).rejects.toThrow()
    finish.resolve()
    expect(await (await underWay).text()).toBe('xong')
    await stopped
  })

  test('does not wait for connections that are kept alive for nothing', async () => {
    const { base, server } = await start({ timeouts: { graceMs: 60_000 } })
    const agent = new Agent({ keepAlive: true })
    const response = await new Promise<{ statusCode?: number | undefined }>((resolve) =>
      httpRequest(`${base}/healthz`, { agent }, (incoming) => resolve(incoming.resume())).end(),
    )
    expect(response.statusCode).toBe(200)
    await server.stop()
    agent.destroy()
  })

  test('cuts what is not done when the grace is over', async () => {
    const { base, server, assistant } = await start({ timeouts: { graceMs: 50 } })
    const response = await chat(base, misbehaviour.stallHalfway)
    const text = response.text()
    await server.stop()
    await expect(text).rejects.toThrow()
    await expect.poll(assistant.aborted).toBe(1)
  })
})

test('a port that is taken is told as such', async () => {
  const { server } = await start()
  const second = await serve({
    fetch: () => new Response(),
    host: '127.0.0.1',
    port: server.port,
    log: silent,
  })
  expect(second).toEqual({ kind: 'failed', reason: 'address-in-use' })
})

test('an address that this machine does not have is told as such', async () => {
  const outcome = await serve({
    fetch: () => new Response(),
    host: '192.0.2.1',
    port: 0,
    log: silent,
  })
  expect(outcome).toEqual({ kind: 'failed', reason: 'no-such-address' })
})
