import type { Log, LogFields } from '../http/dependencies.ts'

export type { Log } from '../http/dependencies.ts'

const severities = { debug: 10, info: 20, warn: 30, error: 40, silent: 50 } as const

export type LogLevel = keyof typeof severities

/** Names of fields whose value is never written. */
const secretName = /key|token|secret|password|authorization|cookie/i

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Errors do not survive JSON, and secrets must not. */
const printable = (name: string, value: unknown): unknown => {
  if (secretName.test(name) && typeof value === 'string') return '[redacted]'
  if (value instanceof Error) {
    return {
      name: value.name,
      message: value.message,
      stack: value.stack,
      cause: printable('cause', value.cause),
    }
  }
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(key, inner)]))
  }
  return value
}

/** A log of one JSON object a line, with time (ISO 8601, UTC), level, event and the event's fields. */
export const createLog = (options: {
  readonly level: LogLevel
  readonly write: (line: string) => void
  readonly now: () => Date
}): Log => {
  const at = (level: Exclude<LogLevel, 'silent'>) => (event: string, fields?: LogFields) => {
    if (severities[level] < severities[options.level]) return
    const printed = isRecord(fields) ? printable('fields', fields) : {}
    options.write(
      `${JSON.stringify({ time: options.now().toISOString(), level, event, ...(isRecord(printed) ? printed : {}) })}\n`,
    )
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
