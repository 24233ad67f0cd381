import packageJson from '../package.json' with { type: 'json' }
import metadata from '../seeds/programme.json' with { type: 'json' }
import suggestions from '../seeds/suggestions.json' with { type: 'json' }
import { readConfig } from './config.ts'
import { createApp } from './http/app.ts'
import { createLanguageModelMetrics } from './http/language-model-metrics.ts'
import { createMetricsRegistry } from './http/metrics.ts'
import { parseSuggestions } from './http/pages/suggestions.ts'
import { parseMetadata } from './programme/metadata.ts'
import { loadQuiz } from './runtime/load-quiz.ts'
import { createLog } from './runtime/log.ts'
import { loadAssistant } from './runtime/node/load-assistant.ts'
import { openCampaign } from './runtime/node/open-campaign.ts'
import { projectPath, readProjectFile } from './runtime/node/project-files.ts'
import { type RunningServer, serve } from './runtime/node/serve.ts'
import { serveStaticFiles } from './runtime/node/static-files.ts'

/** What the operator reads on the terminal. */
const texts = {
  listening: (url: string) => `Trợ lý 57 đang chạy tại ${url}`,
  stopping: 'Đang dừng: chờ các yêu cầu dở dang hoàn tất…',
  failed: {
    'address-in-use': (address: string) =>
      `Không mở được ${address}: cổng đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc đặt biến PORT sang cổng khác.`,
    'not-permitted': (address: string) =>
      `Không mở được ${address}: không đủ quyền. Hãy đặt biến PORT từ 1024 trở lên.`,
    'no-such-address': (address: string) =>
      `Không mở được ${address}: máy này không có địa chỉ đó. Hãy kiểm tra biến HOST.`,
  },
} as const

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const giveUp = (lines: readonly string[]): never => {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}

const read = readConfig(process.env)
if (read.kind === 'invalid') giveUp(read.problems)
else {
  const { config } = read
  const log = createLog({
    level: config.logLevel,
    write: (line) => void process.stdout.write(line),
    now: () => new Date(),
  })
  // A missing or outdated index, an unknown model: the message says what to do, the stack helps nobody but us.
  const metrics = createMetricsRegistry()
  const loading = loadAssistant({ config, log, metrics: createLanguageModelMetrics(metrics) })
  const explain = (error: unknown): never => {
    log.debug('load-failed', { error })
    return giveUp([error instanceof Error ? error.message : String(error)])
  }
  const assistant = await loading.catch(explain)
  const quiz = await loadQuiz({ read: readProjectFile, languageModel: config.languageModel, log }).catch(
    explain,
  )
  const { clauses } = assistant.programme
  const campaign = config.campaign
    ? await openCampaign({ config: config.campaign, clauses, log }).catch(explain)
    : null
  let server: RunningServer | null = null
  const app = createApp({
    assistant,
    metadata: parseMetadata(metadata),
    suggestedQuestions: parseSuggestions(suggestions),
    quiz,
    log,
    metrics,
    clock: () => performance.now(),
    version: packageJson.version,
    ready: () => (server?.accepting() ? { ready: true } : { ready: false, reason: 'not listening' }),
    limits: config.limits,
    allowedOrigins: config.allowedOrigins,
    frameAncestors: config.frameAncestors,
    trustProxy: config.trustProxy,
    metricsToken: config.metricsToken,
    ...(campaign ? { campaign } : {}),
    staticFiles: serveStaticFiles(projectPath('dist/web')),
    compressResponses: true,
  })
  const { host, port } = config
  const outcome = await serve({ fetch: (request) => app.fetch(request), host, port, log })
  if (outcome.kind === 'failed') giveUp([texts.failed[outcome.reason](`http://${host}:${port}`)])
  else {
    server = outcome.server
    say(texts.listening(server.url))
    const stop = async (): Promise<void> => {
      say(texts.stopping)
      await outcome.server.stop()
      campaign?.close()
      process.exit(0)
    }
    // Once each: a second Ctrl+C does not wait.
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  }
}
