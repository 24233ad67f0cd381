import { z } from 'zod'
import { environmentNotes, environmentSchema, type VariableNotes } from './environment.ts'
import { isOnPremises } from './premises.ts'

export type LanguageModelConfig = {
  readonly apiKey: string | null
  readonly baseUrl: string | null
  readonly model: string
  readonly context: 'retrieved' | 'full'
  readonly firstTokenTimeoutMs: number
  readonly totalTimeoutMs: number
  /** Whether it may reword questions that the embedded reading is unsure of. */
  readonly rewrites: boolean
  /** Verified answers kept in memory; 0 for none. */
  readonly cacheEntries: number
}

export type CampaignConfig = {
  readonly trainerToken: string
  /** As given: relative to the project's folder, or absolute. */
  readonly dataDir: string
  readonly retentionDays: number
}

export type Config = {
  readonly host: string
  readonly port: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly allowedOrigins: readonly string[]
  readonly frameAncestors: readonly string[]
  readonly trustProxy: boolean
  readonly metricsToken: string | null
  /** Null when there are no quiz sessions. */
  readonly campaign: CampaignConfig | null
  readonly limits: {
    readonly bodyBytes: number
    readonly questionChars: number
    readonly historyTurns: number
    readonly requestTimeoutMs: number
  }
  /** Null when no language model is configured: answers are then extractive. */
  readonly languageModel: LanguageModelConfig | null
  /** Null for the bundled model. */
  readonly embeddingModel: string | null
}

export type ConfigOutcome =
  | { readonly kind: 'valid'; readonly config: Config }
  /** One Vietnamese sentence per variable at fault, naming it. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

const toConfig = (values: z.output<typeof environmentSchema>): Config => ({
  host: values.HOST,
  port: values.PORT,
  logLevel: values.LOG_LEVEL,
  allowedOrigins: values.ALLOWED_ORIGINS,
  frameAncestors: values.FRAME_ANCESTORS,
  trustProxy: values.TRUST_PROXY,
  metricsToken: values.METRICS_TOKEN ?? null,
  campaign:
    values.TRAINER_TOKEN === undefined
      ? null
      : {
          trainerToken: values.TRAINER_TOKEN,
          dataDir: values.DATA_DIR,
          retentionDays: values.CAMPAIGN_RETENTION_DAYS,
        },
  limits: {
    bodyBytes: values.BODY_LIMIT_BYTES,
    questionChars: values.QUESTION_CHARS,
    historyTurns: values.HISTORY_TURNS,
    requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
  },
  languageModel:
    values.OPENAI_API_KEY === undefined && values.OPENAI_BASE_URL === undefined
      ? null
      : {
          apiKey: values.OPENAI_API_KEY ?? null,
          baseUrl: values.OPENAI_BASE_URL ?? null,
          model: values.LLM_MODEL,
          context: values.LLM_CONTEXT,
          firstTokenTimeoutMs: values.LLM_FIRST_TOKEN_TIMEOUT_MS,
          totalTimeoutMs: values.LLM_TOTAL_TIMEOUT_MS,
          rewrites: values.LLM_REWRITE,
          cacheEntries: values.ANSWER_CACHE,
        },
  embeddingModel: values.EMBEDDING_MODEL ?? null,
})

const variableNotes = (): readonly (readonly [string, z.ZodType, VariableNotes])[] =>
  Object.entries(environmentSchema.shape).flatMap(([name, schema]) => {
    const found = environmentNotes.get(schema)
    return found ? [[name, schema, found] as const] : []
  })

const explain = (options: { readonly name: string; readonly value: string | undefined }): string => {
  const found = variableNotes().find(([name]) => name === options.name)?.[2]
  const shown = options.value === undefined || found?.secret ? '' : ` ("${options.value}")`
  return `Biến môi trường ${options.name}${shown} không hợp lệ: cần ${found?.expected ?? 'giá trị khác'}.`
}

/**
 * Reads the configuration from environment variables; an empty value counts as not set.
 * A wrong value is an outcome, not an exception: the entry point prints the problems and stops.
 */
export const readConfig = (environment: Environment): ConfigOutcome => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
    return { kind: 'invalid', problems: names.map((name) => explain({ name, value: given[name] })) }
  }
  const values = parsed.data
  const config = toConfig(values)
  if (config.languageModel && config.limits.requestTimeoutMs <= config.languageModel.totalTimeoutMs) {
    const value = String(config.limits.requestTimeoutMs)
    return { kind: 'invalid', problems: [explain({ name: 'REQUEST_TIMEOUT_MS', value })] }
  }
  const leaks = values.DATA_ON_PREMISES ? leavingPremises(config, values.ON_PREMISES_HOSTS) : []
  return leaks.length > 0
    ? { kind: 'invalid', problems: leaks.map((name) => explain({ name, value: given[name] })) }
    : { kind: 'valid', config }
}

/** Names of the variables by which data would leave the premises. */
const leavingPremises = (
  { languageModel, embeddingModel }: Config,
  hosts: readonly string[],
): readonly string[] => [
  ...(languageModel === null || (languageModel.baseUrl !== null && isOnPremises(languageModel.baseUrl, hosts))
    ? []
    : ['OPENAI_BASE_URL']),
  ...(embeddingModel === null ? [] : ['EMBEDDING_MODEL']),
]

const describeDefault = (schema: z.ZodType): string => {
  const assumed = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).default
  return typeof assumed === 'string' && assumed !== '' ? `\`${assumed}\`` : ''
}

/** The configuration as a Markdown table, for the README: variable, default, meaning. */
export const describeConfig = (): string =>
  [
    '| Variable | Default | Meaning |',
    '| --- | --- | --- |',
    ...variableNotes().map(
      ([name, schema, { description }]) => `| \`${name}\` | ${describeDefault(schema)} | ${description} |`,
    ),
  ].join('\n')
