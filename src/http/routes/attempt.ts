import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { readSessionCode } from '../../quiz/campaign/session-code.ts'
import { bearerToken, type CampaignAccess, keepPrivate, requireCampaign } from '../campaign-access.ts'
import { answerBody, attemptSchema, joinBody, joinedSchema, lobbySchema } from '../campaign-schemas.ts'
import type { AppContext, AppEnv } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { bodyProblems, problem, problemResponse } from '../problem.ts'
import { showLobby } from '../session-view.ts'
import { apiTexts, fieldTexts } from '../texts.ts'
import { reportInvalid } from '../validation.ts'

const texts = apiTexts.campaign
const tags = [apiTexts.tags.campaign]

/** A name, a unit or one answer: a body longer than this is none. */
const BODY_BYTES = 8_192

const joinProblems = {
  'no-session': 'session-not-found',
  'not-open': 'session-not-open',
  full: 'session-full',
  'too-many-joins': 'too-many-joins',
} as const

const code = z
  .string()
  .transform((typed) => readSessionCode(typed) ?? '')
  .openapi({ type: 'string', example: 'K7M2QA' })

const off = { 403: problemResponse('trainer-area-off') }
const attemptProblems = { ...off, 401: problemResponse('attempt-not-found') }

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  description: apiTexts.success,
  content: { 'application/json': { schema } },
})

const noAttempt = (context: AppContext) =>
  problem(context, { kind: 'attempt-not-found', headers: { 'WWW-Authenticate': 'Bearer' } })

/** What learners do: look at a session, join it, answer, hand in. Nobody needs an account. */
export const attemptRoutes = (dependencies: {
  readonly access: CampaignAccess | null
  readonly now: () => number
}) => {
  const { access, now } = dependencies
  const guard = [keepPrivate, requireCampaign(access)]
  const withBody = [...guard, requireJsonBody(BODY_BYTES)]
  const campaign = () => {
    if (access === null) throw new Error('Handlers run only where there is a campaign')
    return access.campaign
  }

  const lobbyRoute = createRoute({
    method: 'get',
    path: '/api/sessions/{code}/lobby',
    tags,
    summary: texts.lobby,
    middleware: guard,
    request: { params: z.object({ code }) },
    responses: { 200: json(lobbySchema), ...off, 404: problemResponse('session-not-found') },
  })
  const joinRoute = createRoute({
    method: 'post',
    path: '/api/sessions/{code}/participants',
    tags,
    summary: texts.join,
    middleware: withBody,
    request: {
      params: z.object({ code }),
      body: { required: true, content: { 'application/json': { schema: joinBody } } },
    },
    responses: {
      201: json(joinedSchema),
      ...bodyProblems,
      ...off,
      404: problemResponse('session-not-found'),
      409: problemResponse('session-not-open'),
      429: problemResponse('too-many-joins'),
    },
  })
  const attemptRoute = createRoute({
    method: 'get',
    path: '/api/attempt',
    tags,
    summary: texts.readAttempt,
    middleware: guard,
    responses: { 200: json(attemptSchema), ...attemptProblems },
  })
  const answerRoute = createRoute({
    method: 'put',
    path: '/api/attempt/answers/{item}',
    tags,
    summary: texts.answer,
    middleware: withBody,
    request: {
      params: z.object({ item: z.string() }),
      body: { required: true, content: { 'application/json': { schema: answerBody } } },
    },
    responses: {
      200: json(z.object({ saved: z.literal(true) })),
      ...bodyProblems,
      ...attemptProblems,
      404: problemResponse('item-not-found'),
      409: problemResponse('attempt-finished'),
    },
  })
  const submitRoute = createRoute({
    method: 'post',
    path: '/api/attempt/submit',
    tags,
    summary: texts.submit,
    middleware: guard,
    responses: { 200: json(attemptSchema), ...attemptProblems },
  })

  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid })
    .openapi(lobbyRoute, async (context) => {
      const session = await campaign().findSession(context.req.valid('param').code)
      if (session === null) return problem(context, { kind: 'session-not-found' })
      return context.json(showLobby(session, now()), 200)
    })
    .openapi(joinRoute, async (context) => {
      const joined = await campaign().join(context.req.valid('param').code, context.req.valid('json'))
      if (joined.kind === 'joined') {
        return context.json({ token: joined.token, attempt: joined.attempt }, 201)
      }
      const kind = joinProblems[joined.kind]
      return problem(context, { kind, headers: kind === 'too-many-joins' ? { 'Retry-After': '60' } : {} })
    })
    .openapi(attemptRoute, async (context) => {
      const attempt = await campaign().attempt(bearerToken(context))
      return attempt === null ? noAttempt(context) : context.json(attempt, 200)
    })
    .openapi(answerRoute, async (context) => {
      const { item } = context.req.valid('param')
      const { response } = context.req.valid('json')
      const result = await campaign().answer(bearerToken(context), item, response)
      switch (result) {
        case 'saved':
          return context.json({ saved: true } as const, 200)
        case 'no-attempt':
          return noAttempt(context)
        case 'unknown-item':
          return problem(context, { kind: 'item-not-found' })
        case 'finished':
          return problem(context, { kind: 'attempt-finished' })
        case 'not-an-answer': {
          const detail = fieldTexts['not-an-answer'][context.get('language')]
          return problem(context, { kind: 'validation', errors: [{ pointer: '#/response', detail }] })
        }
      }
    })
    .openapi(submitRoute, async (context) => {
      const attempt = await campaign().submit(bearerToken(context))
      return attempt === null ? noAttempt(context) : context.json(attempt, 200)
    })
}
