import { z } from '@hono/zod-openapi'
import type { AppContext } from './dependencies.ts'
import { fill, problemTexts } from './texts.ts'

/** Every way a request can fail, with its status. */
const problemStatus = {
  'malformed-json': 400,
  'invalid-encoding': 400,
  'interrupted-body': 400,
  unauthorized: 401,
  'attempt-not-found': 401,
  'origin-not-allowed': 403,
  'trainer-area-off': 403,
  'not-found': 404,
  'clause-not-found': 404,
  'model-not-found': 404,
  'session-not-found': 404,
  'item-not-found': 404,
  'method-not-allowed': 405,
  'session-not-open': 409,
  'session-full': 409,
  'attempt-finished': 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  validation: 422,
  'too-many-joins': 429,
  internal: 500,
  'not-ready': 503,
  timeout: 504,
} as const satisfies Readonly<Record<keyof typeof problemTexts, number>>

export type ProblemKind = keyof typeof problemStatus

/** Problem details (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:problem-type:tro-ly-57:validation' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    /** The address asked for, without its query. */
    instance: z.string(),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          /** JSON pointer to a field of the body (RFC 6901). */
          pointer: z.string().optional(),
          /** Name of a parameter of the address. */
          parameter: z.string().optional(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem')

export type FieldError = NonNullable<z.infer<typeof problemSchema>['errors']>[number]

const contentType = 'application/problem+json; charset=utf-8'

/** The response that reports a problem, in the reader's language. */
export const problem = <Kind extends ProblemKind>(
  context: AppContext,
  options: {
    readonly kind: Kind
    /** Fills the `{…}` of the problem's text. */
    readonly values?: Readonly<Record<string, string>>
    readonly errors?: readonly FieldError[]
    readonly headers?: Readonly<Record<string, string>>
  },
) => {
  const language = context.get('language')
  const text = problemTexts[options.kind]
  const status = problemStatus[options.kind]
  const body = {
    type: `urn:problem-type:tro-ly-57:${options.kind}`,
    title: text.title[language],
    status,
    detail: fill(text.detail[language], options.values ?? {}),
    instance: context.req.path,
    requestId: context.get('requestId'),
    ...(options.errors ? { errors: [...options.errors] } : {}),
  }
  return context.json(body, status, {
    'Content-Type': contentType,
    'Content-Language': language,
    'Cache-Control': 'no-store',
    ...options.headers,
  })
}

/** A problem in the documentation of a route. */
export const problemResponse = (kind: ProblemKind) => ({
  description: problemTexts[kind].title.vi,
  content: { 'application/problem+json': { schema: problemSchema } },
})

/** What can be wrong with a request that has a body. */
export const bodyProblems = {
  400: problemResponse('malformed-json'),
  413: problemResponse('body-too-large'),
  415: problemResponse('unsupported-media-type'),
  422: problemResponse('validation'),
}

/** What can go wrong while a request is answered. */
export const serviceProblems = {
  500: problemResponse('internal'),
  504: problemResponse('timeout'),
}
