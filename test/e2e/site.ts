import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApp } from '../../src/http/app.ts'
import { serve } from '../../src/runtime/node/serve.ts'
import { serveStaticFiles } from '../../src/runtime/node/static-files.ts'
import { createScriptedAssistant, metadata, type ScriptedAssistant } from './scripted-assistant.ts'

export type Site = {
  readonly url: string
  readonly assistant: ScriptedAssistant
  stop(): Promise<void>
}

const built = fileURLToPath(new URL('../../dist/web', import.meta.url))
const silent = () => undefined
const log = { debug: silent, info: silent, warn: silent, error: silent }

/** The real app with the built pages, over real HTTP on a free port, answering from the scripted assistant. */
export const startSite = async (): Promise<Site> => {
  if (!existsSync(built)) throw new Error('The pages are not built: run `npm run build:web`')
  const assistant = createScriptedAssistant()
  const app = createApp({
    assistant,
    metadata,
    log,
    clock: () => performance.now(),
    version: '0.0.0-test',
    ready: () => ({ ready: true }),
    limits: { bodyBytes: 100_000, questionChars: 2000, historyTurns: 12, requestTimeoutMs: 30_000 },
    allowedOrigins: [],
    staticFiles: serveStaticFiles(built),
  })
  const timeouts = { headersMs: 10_000, requestMs: 30_000, keepAliveMs: 5_000, checkMs: 2_000, graceMs: 0 }
  const served = await serve({ fetch: app.fetch, host: '127.0.0.1', port: 0, log, timeouts })
  if (served.kind === 'failed') throw new Error(`The test site does not start: ${served.reason}`)
  return { url: served.server.url, assistant, stop: () => served.server.stop() }
}
