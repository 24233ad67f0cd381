import type { AnswerWriter } from '../answer/answer-with-model.ts'
import { ANSWER_VARIABLES } from '../answer/compose-generative.ts'
import { createAnswerCache } from '../answer/generative/answer-cache.ts'
import { createCircuitBreaker } from '../answer/generative/circuit-breaker.ts'
import type { EnglishGround } from '../answer/generative/english-terms.ts'
import { type Prompt, parsePrompt } from '../answer/prompt.ts'
import { FOLLOW_UP_VARIABLES, QUESTION_VARIABLES, rewriteQuestion } from '../answer/rewrite.ts'
import type { LanguageModelConfig } from '../config.ts'
import type { LanguageModelMetrics } from '../http/language-model-metrics.ts'
import { createLanguageModel } from './language-model.ts'
import type { Log } from './log.ts'
import { type ReadFile, SeedError } from './seeds.ts'

export type AnswerWriterOptions = {
  /** Reads files of the project by their path from its root. */
  readonly read: ReadFile
  readonly config: LanguageModelConfig
  /** The programme's title. */
  readonly title: string
  readonly english: EnglishGround
  readonly log?: Log
  readonly metrics?: LanguageModelMetrics
}

/** For a rewriting; the reader waits for it before the first clause is shown. */
const REWRITE_TIMEOUT_MS = 3_000

/**
 * The language model of the configuration as a writer of answers, with its prompts from `prompts/`. What it fails at,
 * what it costs and when it is given a rest goes to the log and the figures; no question and no answer does.
 * @throws PromptError, SeedError
 */
export const createAnswerWriter = async (options: AnswerWriterOptions): Promise<AnswerWriter> => {
  const { read, config, title, english, log, metrics } = options
  const promptOf = async <Name extends string>(
    name: string,
    variables: readonly Name[],
  ): Promise<Prompt<Name>> => {
    const path = `prompts/${name}.md`
    const file = await read(path)
    if (file === undefined) throw new SeedError(`Thiếu tệp ${path}`)
    return parsePrompt(new TextDecoder().decode(file), variables)
  }
  const model = createLanguageModel(config)
  const clock = Date.now
  const breaker = createCircuitBreaker({
    clock,
    onChange: (state) => {
      log?.warn('language-model-circuit', { state })
      metrics?.countCircuit(state)
    },
  })
  const followUp = await promptOf('rewrite-follow-up', FOLLOW_UP_VARIABLES)
  const alone = await promptOf('rewrite-question', QUESTION_VARIABLES)
  return {
    model,
    name: config.model,
    prompt: await promptOf('answer', ANSWER_VARIABLES),
    reads: config.context,
    timeouts: { firstTokenMs: config.firstTokenTimeoutMs, totalMs: config.totalTimeoutMs },
    breaker,
    english,
    clock,
    cache: config.cacheEntries > 0 ? createAnswerCache({ entries: config.cacheEntries }) : null,
    rewrite: !config.rewrites
      ? null
      : (request, signal) =>
          rewriteQuestion(
            {
              model,
              followUp,
              alone,
              title,
              timeoutMs: Math.min(REWRITE_TIMEOUT_MS, config.firstTokenTimeoutMs),
              breaker,
              clock,
              ...(signal === undefined ? {} : { signal }),
              onUsage: (usage) => {
                log?.info('language-model-usage', { purpose: 'rewrite', ...usage })
                metrics?.countTokens('rewrite', usage)
              },
              onFailure: (cause, detail) => {
                log?.info('language-model-rewrite-failed', { cause, detail })
                metrics?.countRewriteFailure(cause)
              },
            },
            request,
          ),
    onOutcome: (outcome, detail) => {
      if (outcome !== 'used' && outcome !== 'cached')
        log?.warn('language-model-fallback', { cause: outcome, detail })
      metrics?.countOutcome(outcome)
    },
    onUsage: (usage) => {
      log?.info('language-model-usage', { purpose: 'answer', ...usage })
      metrics?.countTokens('answer', usage)
    },
  }
}
