import packageJson from '../package.json' with { type: 'json' }
import metadata from '../seeds/programme.json' with { type: 'json' }
import suggestions from '../seeds/suggestions.json' with { type: 'json' }
import { type Config, readConfig } from './config.ts'
import { createApp } from './http/app.ts'
import { createLanguageModelMetrics } from './http/language-model-metrics.ts'
import { createMetricsRegistry } from './http/metrics.ts'
import { parseSuggestions } from './http/pages/suggestions.ts'
import { parseMetadata } from './programme/metadata.ts'
import { loadQuiz } from './runtime/load-quiz.ts'
import { createLog, type Log, type LogLevel } from './runtime/log.ts'
import { readOnce } from './runtime/read-once.ts'
import { type Assets, createAssetReader } from './runtime/worker/asset-store.ts'
import type { D1 } from './runtime/worker/d1-store.ts'
import { loadAssistant } from './runtime/worker/load-assistant.ts'
import { openCampaign } from './runtime/worker/open-campaign.ts'
import { createSharedLoad } from './runtime/worker/shared-load.ts'
import { serveStaticFiles } from './runtime/worker/static-files.ts'
import { createUnavailableApp } from './runtime/worker/unavailable.ts'

/** The bindings of `wrangler.toml`, and the variables and secrets that the operator set. */
type Environment = { readonly ASSETS: Assets; readonly DB?: D1 }

type Execution = { waitUntil(work: Promise<unknown>): void }

/** What answers one request. */
type Site = (request: Request, execution: Execution) => Promise<Response>

/** Loading takes well under a second; the platform gives a request that its reader left another 30 s. */
const loadPatienceMs = 20_000

const clock = (): number => performance.now()

const openLog = (level: LogLevel): Log =>
  createLog({
    level,
    // biome-ignore lint/suspicious/noConsole: it is where a Worker's log lines go.
    write: (line) => console.log(line.trimEnd()),
    now: () => new Date(),
  })

const composeSite = (options: {
  readonly assets: Assets
  readonly database: D1 | null
  readonly config: Config
  readonly log: Log
}): Site => {
  const { assets, database, config, log } = options
  const metrics = createMetricsRegistry()
  const load = createSharedLoad({
    load: async () => {
      // The quizzes are made from some of the same files.
      const read = readOnce(createAssetReader(assets))
      const assistant = await loadAssistant({
        read,
        languageModel: config.languageModel,
        log,
        metrics: createLanguageModelMetrics(metrics),
      })
      const { clauses } = assistant.programme
      const campaign = openCampaign({ config: config.campaign, database, clauses, log })
      return createApp({
        assistant,
        ...(campaign ? { campaign } : {}),
        metadata: parseMetadata(metadata),
        suggestedQuestions: parseSuggestions(suggestions),
        quiz: await loadQuiz({ read, languageModel: config.languageModel, log }),
        log,
        metrics,
        clock,
        version: packageJson.version,
        ready: () => ({ ready: true }),
        limits: config.limits,
        allowedOrigins: config.allowedOrigins,
        frameAncestors: config.frameAncestors,
        trustProxy: config.trustProxy,
        metricsToken: config.metricsToken,
        staticFiles: serveStaticFiles(assets),
      })
    },
    onError: (error) => log.error('load-failed', { error }),
    patienceMs: loadPatienceMs,
  })
  const unavailable = createUnavailableApp({ log, clock, allowedOrigins: config.allowedOrigins })
  return async (request, execution) => {
    const loading = load()
    // Goes on for the others who wait when the reader who came first leaves.
    execution.waitUntil(loading)
    const outcome = await loading
    return outcome.kind === 'loaded' ? outcome.value.fetch(request) : unavailable.fetch(request)
  }
}

const openSite = (environment: Environment): Site => {
  const settings = Object.entries(environment).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const read = readConfig(Object.fromEntries(settings))
  if (read.kind === 'valid') {
    const { config } = read
    return composeSite({
      assets: environment.ASSETS,
      database: environment.DB ?? null,
      config,
      log: openLog(config.logLevel),
    })
  }
  const log = openLog('error')
  log.error('invalid-settings', { problems: read.problems })
  const unavailable = createUnavailableApp({ log, clock, allowedOrigins: [] })
  return async (request) => unavailable.fetch(request)
}

let site: Site | null = null

/** The service in Cloudflare's workerd: composed on an isolate's first request, for all that follow. */
export default {
  fetch: (request: Request, environment: Environment, execution: Execution): Promise<Response> => {
    site ??= openSite(environment)
    return site(request, execution)
  },
}
