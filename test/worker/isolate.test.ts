import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { projectPath } from '../../src/runtime/node/project-files.ts'
import { post } from '../support/app.ts'

/** An asset store over this project's files; `fault` answers for it where it gives a response. */
const createStore = (fault: (path: string) => Response | null = () => null) => {
  const reads: string[] = []
  return {
    reads,
    fetch: async (request: Request): Promise<Response> => {
      const path = new URL(request.url).pathname
      reads.push(path)
      const failed = fault(path)
      if (failed) return failed
      const file = path.startsWith('/data/') ? projectPath(path.slice('/data/'.length)) : ''
      return readFile(file).then(
        (bytes) => new Response(bytes),
        () => new Response(null, { status: 404 }),
      )
    },
  }
}

/** The Worker as a fresh isolate has it: no state of earlier requests. */
const openIsolate = async (
  store: ReturnType<typeof createStore>,
  variables: Readonly<Record<string, string>> = {},
) => {
  vi.resetModules()
  const { default: worker } = await import('../../src/worker.ts')
  const fetch = (path: string, init?: RequestInit) =>
    worker.fetch(
      new Request(`https://tro-ly.example.vn${path}`, init),
      { ...variables, ASSETS: store },
      { waitUntil: () => {} },
    )
  return { fetch, ask: () => fetch('/api/ask', post({ question: 'Nhiệm vụ 1.7 nói gì?' })) }
}

const logLines: string[] = []
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation((line) => void logLines.push(String(line)))
})
afterEach(() => {
  vi.restoreAllMocks()
  logLines.splice(0)
})

const expectUnavailable = async (response: Response): Promise<void> => {
  expect(response.status).toBe(503)
  expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'self'")
  expect(await response.json()).toMatchObject({ type: 'urn:problem-type:tro-ly-57:not-ready', status: 503 })
}

describe('an isolate of the Worker', () => {
  test('reads each file once, however many ask first', async () => {
    const store = createStore()
    const { ask } = await openIsolate(store)
    const responses = await Promise.all([ask(), ask(), ask()])
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(store.reads).toEqual([...new Set(store.reads)])
  })

  test.each([
    ['an unreachable store', () => new Response('unavailable', { status: 500 })],
    ['a missing file', () => new Response(null, { status: 404 })],
    ['a page in place of the file', () => new Response('<!doctype html>')],
  ])('with %s says that it is not ready, logs why, and answers once that is mended', async (_, respond) => {
    let broken = true
    const { fetch, ask } = await openIsolate(
      createStore((path) => (broken && path.endsWith('/manifest.json') ? respond() : null)),
    )
    await expectUnavailable(await ask())
    await expectUnavailable(await fetch('/readyz'))
    expect(logLines.filter((line) => line.includes('"event":"load-failed"'))).toHaveLength(2)
    expect(logLines.join('\n')).toContain('manifest.json')
    broken = false
    expect((await ask()).status).toBe(200)
    expect((await fetch('/readyz')).status).toBe(200)
  })

  test('lets a portal read that it is not ready', async () => {
    const portal = 'https://cong.example.vn'
    const store = createStore(() => new Response(null, { status: 500 }))
    const { fetch } = await openIsolate(store, { ALLOWED_ORIGINS: portal })
    const response = await fetch('/api/search?q=AI', { headers: { Origin: portal } })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(portal)
    await expectUnavailable(response)
  })

  test('with a wrong setting says that it is not ready, and names the setting in the log alone', async () => {
    const { ask } = await openIsolate(createStore(), { QUESTION_CHARS: 'vô hạn', METRICS_TOKEN: 'ngan' })
    const response = await ask()
    expect(await response.clone().text()).not.toContain('QUESTION_CHARS')
    await expectUnavailable(response)
    expect(logLines.join('\n')).toContain('QUESTION_CHARS')
    expect(logLines.join('\n')).toContain('METRICS_TOKEN')
    expect(logLines.join('\n')).not.toContain('"ngan"')
  })

  test.each([
    ['/assets/chunk-lich-AbCd1234.js', 'public, max-age=31536000, immutable'],
    ['/assets/chat.js', 'no-cache'],
  ])('has browsers keep %s as its name allows: %s', async (path, cacheControl) => {
    const { fetch } = await openIsolate(
      createStore((asked) => (asked === `/site${path}` ? new Response('export {}') : null)),
    )
    const response = await fetch(path)
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, cacheControl])
  })

  test('takes its limits from the settings', async () => {
    const { fetch } = await openIsolate(createStore(), { QUESTION_CHARS: '60' })
    expect((await fetch('/api/ask', post({ question: 'a'.repeat(61) }))).status).toBe(422)
  })
})
