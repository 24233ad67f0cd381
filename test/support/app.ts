import { createApp } from '../../src/http/app.ts'
import type { AppDependencies } from '../../src/http/dependencies.ts'
import { createLog } from '../../src/runtime/log.ts'
import { createFakeAssistant, type FakeAssistant } from './fake-assistant.ts'

export const testLimits: AppDependencies['limits'] = {
  bodyBytes: 100_000,
  questionChars: 500,
  historyTurns: 4,
  requestTimeoutMs: 10_000,
}

export type TestApp = {
  readonly app: ReturnType<typeof createApp>
  readonly assistant: FakeAssistant
  /** Every line logged so far, as written. */
  readonly logLines: string[]
}

/** The real app over a fake assistant, with a log that tests can read. */
export const createTestApp = (overrides: Partial<AppDependencies> = {}): TestApp => {
  const assistant = createFakeAssistant()
  const logLines: string[] = []
  const log = createLog({
    level: 'debug',
    write: (line) => void logLines.push(line),
    now: () => new Date(0),
  })
  const app = createApp({
    assistant,
    log,
    clock: () => performance.now(),
    version: '0.0.0-test',
    ready: () => ({ ready: true }),
    limits: testLimits,
    allowedOrigins: ['https://cong.example.vn'],
    ...overrides,
  })
  return { app, assistant, logLines }
}

/** A POST with a JSON body; a string is sent as it is. */
export const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** A user message as the AI SDK's client sends it. */
export const userMessage = (text: string) => ({ id: 'm1', role: 'user', parts: [{ type: 'text', text }] })
