import type { Context, MiddlewareHandler } from 'hono'
import type { Assistant } from '../answer/assistant.ts'
import type { ProgrammeMetadata } from '../programme/metadata.ts'
import type { QuizSource } from '../quiz/quiz-source.ts'
import type { CampaignAccess } from './campaign-access.ts'
import type { Feedback } from './feedback.ts'
import type { Language } from './language.ts'
import type { MetricsRegistry } from './metrics.ts'

export type LogFields = Readonly<Record<string, unknown>>

/** Where log lines go. `event` is a fixed name; what varies is in the fields, and is never what a person typed. */
export type Log = {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string }

export type Limits = {
  /** Largest request body, in bytes. */
  readonly bodyBytes: number
  /** Longest question, in UTF-16 units. */
  readonly questionChars: number
  /** Earlier turns of a conversation that are read, counted from the latest. */
  readonly historyTurns: number
  /** Longest that one answer may take, streamed or not. */
  readonly requestTimeoutMs: number
}

/** All that the app needs from the place it runs in. */
export type AppDependencies = {
  readonly assistant: Assistant
  /** What is known of the document beside its text; without it, the pages carry no currency notice. */
  readonly metadata?: ProgrammeMetadata
  /** Offered at the start of a conversation, four a day in turn. Default: four of the product's own. */
  readonly suggestedQuestions?: readonly string[]
  /** What quizzes are made from. Default: the assistant's programme, by rules, without a language model. */
  readonly quiz?: QuizSource
  readonly log: Log
  /** Milliseconds from a fixed point, for durations. */
  readonly clock: () => number
  /** Version of the product, shown by `/healthz` and `/openapi.json`. */
  readonly version: string
  readonly ready: () => Readiness
  readonly limits: Limits
  /** Origins whose pages may call the API and load the widget; `*` stands for all. */
  readonly allowedOrigins: readonly string[]
  /** Origins that may show the pages in a frame. Default: none. */
  readonly frameAncestors?: readonly string[]
  /** Whether a proxy in front sets `X-Request-Id` and `X-Forwarded-Proto`. Default: false. */
  readonly trustProxy?: boolean
  /** Bearer token that `/metrics` asks for. Default: open. */
  readonly metricsToken?: string | null
  /** Quiz sessions. Default: none, and their addresses say so. */
  readonly campaign?: CampaignAccess
  /** Default: a registry of the app's own. */
  readonly metrics?: MetricsRegistry
  /** Where readers' verdicts go. Default: one log line with neither question nor comment in it. */
  readonly feedback?: (feedback: Feedback) => void | Promise<void>
  /** Answers requests for built files; passes on those it does not know. */
  readonly staticFiles?: MiddlewareHandler
  /** Whether to compress responses here; platforms that do it themselves leave it off. Default: false. */
  readonly compressResponses?: boolean
}

/** What middleware leaves on the context for those after it. */
export type AppEnv = { Variables: { requestId: string; language: Language } }

export type AppContext = Context<AppEnv>
