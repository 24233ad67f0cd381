import { onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Answer } from '../../src/answer/answer.ts'
import type { Turn } from '../../src/answer/assistant.ts'
import type { LanguageModelConfig } from '../../src/config.ts'
import { createLanguageModelMetrics } from '../../src/http/language-model-metrics.ts'
import { createMetricsRegistry } from '../../src/http/metrics.ts'
import { answerSchema } from '../../src/http/schemas.ts'
import { createLog } from '../../src/runtime/log.ts'
import { loadAssistant } from '../../src/runtime/node/load-assistant.ts'
import { createTestApp, post, userMessage } from '../support/app.ts'
import { serveTestApp } from '../support/real-server.ts'

const logLine = z.looseObject({ event: z.string(), cause: z.string().optional() })

/** The whole service over real HTTP, with its language model at `baseUrl`. */
export const startService = async (baseUrl: string, settings: Partial<LanguageModelConfig> = {}) => {
  const lines: string[] = []
  const log = createLog({ level: 'debug', write: (line) => void lines.push(line), now: () => new Date(0) })
  const metrics = createMetricsRegistry()
  const assistant = await loadAssistant({
    config: {
      embeddingModel: null,
      languageModel: {
        apiKey: 'sk-test',
        baseUrl,
        model: 'test',
        context: 'retrieved',
        firstTokenTimeoutMs: 4_000,
        totalTimeoutMs: 8_000,
        rewrites: false,
        cacheEntries: 0,
        ...settings,
      },
    },
    log,
    metrics: createLanguageModelMetrics(metrics),
  })
  const base = await serveTestApp(createTestApp({ assistant, log, metrics }))
  const rejections: unknown[] = []
  const onRejection = (reason: unknown) => void rejections.push(reason)
  process.on('unhandledRejection', onRejection)
  onTestFinished(() => void process.off('unhandledRejection', onRejection))

  const ask = async (question: string, history: readonly Turn[] = []): Promise<Answer> => {
    const response = await fetch(`${base}/api/ask`, post({ question, history }))
    return answerSchema.parse(await response.json())
  }
  const chat = async (question: string): Promise<{ readonly answer: Answer; readonly ended: string }> => {
    const response = await fetch(`${base}/api/chat`, post({ messages: [userMessage(question)] }))
    const events = (await response.text()).trim().split('\n\n')
    const data = events.find((event) => event.includes('"type":"data-answer"')) ?? 'data: {}'
    const { data: answer } = z.object({ data: z.unknown() }).parse(JSON.parse(data.slice('data: '.length)))
    return { answer: answerSchema.parse(answer), ended: events.at(-1) ?? '' }
  }
  return {
    ask,
    chat,
    rejections,
    log: lines,
    causes: () =>
      lines
        .map((line) => logLine.parse(JSON.parse(line)))
        .flatMap(({ event, cause }) =>
          event === 'language-model-fallback' && cause !== undefined ? [cause] : [],
        ),
    metrics: async () => (await fetch(`${base}/metrics`)).text(),
  }
}
