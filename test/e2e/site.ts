import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Assistant } from '../../src/answer/assistant.ts'
import { createApp } from '../../src/http/app.ts'
import type { CampaignAccess } from '../../src/http/campaign-access.ts'
import { serve } from '../../src/runtime/node/serve.ts'
import { serveStaticFiles } from '../../src/runtime/node/static-files.ts'
import { createScriptedAssistant, metadata, type ScriptedAssistant } from './scripted-assistant.ts'

export type Site<Answering extends Assistant = ScriptedAssistant> = {
  readonly url: string
  readonly assistant: Answering
  stop(): Promise<void>
}

const built = fileURLToPath(new URL('../../dist/web', import.meta.url))
const silent = () => undefined
const log = { debug: silent, info: silent, warn: silent, error: silent }

/** The real app with the built pages, over real HTTP, answering from the given assistant. */
export const startSiteWith = async <Answering extends Assistant>(options: {
  readonly assistant: Answering
  /** Default: a free one. */
  readonly port?: number
  readonly allowedOrigins?: readonly string[]
  readonly campaign?: CampaignAccess
}): Promise<Site<Answering>> => {
  if (!existsSync(built)) throw new Error('The pages are not built: run `npm run build:web`')
  const { assistant, port = 0, allowedOrigins = [] } = options
  const app = createApp({
    assistant,
    metadata,
    log,
    clock: () => performance.now(),
    version: '0.0.0-test',
    ready: () => ({ ready: true }),
    limits: { bodyBytes: 100_000, questionChars: 2000, historyTurns: 12, requestTimeoutMs: 30_000 },
    allowedOrigins,
    staticFiles: serveStaticFiles(built),
    ...(options.campaign ? { campaign: options.campaign } : {}),
  })
  const timeouts = { headersMs: 10_000, requestMs: 30_000, keepAliveMs: 5_000, checkMs: 2_000, graceMs: 0 }
  const served = await serve({ fetch: app.fetch, host: '127.0.0.1', port, log, timeouts })
  if (served.kind === 'failed') throw new Error(`The test site does not start: ${served.reason}`)
  return { url: served.server.url, assistant, stop: () => served.server.stop() }
}

/** The same, answering from the scripted assistant. */
export const startSite = (
  options: { readonly port?: number; readonly allowedOrigins?: readonly string[] } = {},
): Promise<Site> => startSiteWith({ ...options, assistant: createScriptedAssistant() })
