import { onTestFinished } from 'vitest'
import { serve, usualTimeouts } from '../../src/runtime/node/serve.ts'
import type { TestApp } from './app.ts'

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** Serves the app over real HTTP until the test ends. Returns its address, without a slash at the end. */
export const serveTestApp = async ({ app }: TestApp): Promise<string> => {
  const outcome = await serve({
    fetch: (request) => app.fetch(request),
    host: '127.0.0.1',
    port: 0,
    log: silent,
    timeouts: { ...usualTimeouts, graceMs: 200 },
  })
  if (outcome.kind === 'failed') throw new Error(outcome.reason)
  onTestFinished(() => outcome.server.stop())
  return `http://127.0.0.1:${outcome.server.port}`
}
