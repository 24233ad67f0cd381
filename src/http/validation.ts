import type { Hook } from '@hono/zod-openapi'
import type { core } from 'zod'
import type { AppEnv } from './dependencies.ts'
import type { Language } from './language.ts'
import { type FieldError, problem } from './problem.ts'
import { fieldTexts, fill } from './texts.ts'

type Explanation = {
  readonly key: keyof typeof fieldTexts
  readonly values?: Readonly<Record<string, string>>
}

const isFieldText = (key: unknown): key is keyof typeof fieldTexts =>
  typeof key === 'string' && Object.hasOwn(fieldTexts, key)

const explainTooBig = ({ origin, maximum }: core.$ZodIssueTooBig): Explanation => {
  const values = { maximum: String(maximum) }
  if (origin === 'string') return { key: 'too-long', values }
  return { key: origin === 'array' ? 'too-many' : 'too-big', values }
}

const explainTooSmall = ({ origin, minimum }: core.$ZodIssueTooSmall): Explanation => {
  const values = { minimum: String(minimum) }
  if (origin === 'string') return { key: 'blank' }
  return { key: origin === 'array' ? 'too-few' : 'too-small', values }
}

/** zod says of a missing field that it is an undefined one of the wrong type; readers are told that it is missing. */
const explain = (issue: core.$ZodIssue): Explanation => {
  switch (issue.code) {
    case 'invalid_type':
      return /received undefined$/.test(issue.message)
        ? { key: 'required' }
        : { key: 'type', values: { expected: issue.expected } }
    case 'too_big':
      return explainTooBig(issue)
    case 'too_small':
      return explainTooSmall(issue)
    case 'invalid_value':
      return { key: 'choice', values: { values: issue.values.map(String).join(', ') } }
    case 'custom':
      return isFieldText(issue.params?.reason) ? { key: issue.params.reason } : { key: 'invalid' }
    default:
      return { key: 'invalid' }
  }
}

/** JSON pointer of a path, as a URI fragment (RFC 6901, section 6). */
const toPointer = (path: readonly PropertyKey[]): string =>
  `#${path.map((part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`

const toFieldError = (options: {
  readonly issue: core.$ZodIssue
  readonly target: string
  readonly language: Language
}): FieldError => {
  const { key, values } = explain(options.issue)
  const place =
    options.target === 'json'
      ? { pointer: toPointer(options.issue.path) }
      : { parameter: options.issue.path.map(String).join('.') }
  return { ...place, detail: fill(fieldTexts[key][options.language], values ?? {}) }
}

/** At most this many errors are listed: a body of ten thousand wrong items needs no ten thousand lines. */
const listed = 20

/** Turns what zod finds wrong with a request into problem details. */
export const reportInvalid: Hook<unknown, AppEnv, string, unknown> = (result, context) => {
  if (result.success) return
  const errors = result.error.issues
    .slice(0, listed)
    .map((issue) => toFieldError({ issue, target: result.target, language: context.get('language') }))
  return problem(context, { kind: 'validation', errors })
}
