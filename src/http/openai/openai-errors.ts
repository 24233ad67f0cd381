import { z } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../dependencies.ts'
import { problemSchema } from '../problem.ts'

/** An error as OpenAI's clients read it. */
export const openAIErrorSchema = z
  .object({
    error: z.object({
      message: z.string(),
      type: z.enum(['invalid_request_error', 'server_error']),
      /** The parameter at fault, such as `messages[2].content`. */
      param: z.string().nullable(),
      code: z.string(),
    }),
  })
  .openapi('OpenAIError')

type OpenAIError = z.infer<typeof openAIErrorSchema>

/** An error of this kind, with `code` as OpenAI spells codes: `model_not_found`. */
export const openAIError = (options: {
  readonly kind: string
  readonly message: string
  readonly param?: string | null
  /** HTTP status. Default: 500. */
  readonly status?: number
}): OpenAIError => ({
  error: {
    message: options.message,
    type: (options.status ?? 500) < 500 ? 'invalid_request_error' : 'server_error',
    param: options.param ?? null,
    code: options.kind.replaceAll('-', '_'),
  },
})

/** "#/messages/2/content" (a JSON pointer) as "messages[2].content". */
const toParameter = (pointer: string): string | null =>
  pointer
    .slice(2)
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => {
      if (/^\d+$/.test(part)) return `${path}[${part}]`
      return path === '' ? part : `${path}.${part}`
    }, '') || null

const fromProblem = ({ type, detail, status, errors = [] }: z.infer<typeof problemSchema>): OpenAIError => {
  const [first] = errors
  return openAIError({
    kind: type.slice(type.lastIndexOf(':') + 1),
    message: first?.detail ?? detail,
    param: first?.pointer === undefined ? null : toParameter(first.pointer),
    status,
  })
}

/** OpenAI's service answers a body that is valid JSON but not a valid request with 400. */
const toStatus = (status: number): number => (status === 422 ? 400 : status)

/** Has every problem below it reported in OpenAI's shape, which its clients turn into errors of their own. */
export const openAIErrors = createMiddleware<AppEnv>(async function openAIErrors(context, next) {
  await next()
  if (!context.res.headers.get('Content-Type')?.startsWith('application/problem+json')) return
  const found = problemSchema.parse(await context.res.json())
  context.res = new Response(JSON.stringify(fromProblem(found)), {
    status: toStatus(found.status),
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
})
