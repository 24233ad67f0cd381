import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { layOutResults, RESULT_TABLES } from '../../quiz/campaign/results-table.ts'
import { readSessionCode } from '../../quiz/campaign/session-code.ts'
import { toCsv } from '../../quiz/export/csv.ts'
import { writeWorkbook } from '../../quiz/export/workbook.ts'
import { type CampaignAccess, keepPrivate, requireTrainer } from '../campaign-access.ts'
import { overviewSchema, sessionBody, sessionListSchema, sessionSchema } from '../campaign-schemas.ts'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { bodyProblems, problem, problemResponse } from '../problem.ts'
import { showSession } from '../session-view.ts'
import { apiTexts } from '../texts.ts'
import { reportInvalid } from '../validation.ts'

const texts = apiTexts.campaign
const tags = [apiTexts.tags.campaign]

const trainerProblems = { 401: problemResponse('unauthorized'), 403: problemResponse('trainer-area-off') }
const sessionProblems = { ...trainerProblems, 404: problemResponse('session-not-found') }

const params = z.object({
  code: z
    .string()
    .transform((typed) => readSessionCode(typed) ?? '')
    .openapi({ type: 'string', example: 'K7M2QA' }),
})

const resultFiles = {
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
} as const

/** `/api/sessions…` for trainers: open a session, follow it, take the results away, close and delete it. */
export const campaignRoutes = (
  dependencies: Pick<AppDependencies, 'limits'> & {
    readonly access: CampaignAccess | null
    readonly now: () => number
  },
) => {
  const { access, limits, now } = dependencies
  const guard = [keepPrivate, requireTrainer(access)]
  const campaign = () => {
    if (access === null) throw new Error('Handlers run only where there is a campaign')
    return access.campaign
  }
  const json = <Schema extends z.ZodType>(schema: Schema) => ({
    description: apiTexts.success,
    content: { 'application/json': { schema } },
  })

  const openRoute = createRoute({
    method: 'post',
    path: '/api/sessions',
    tags,
    summary: texts.open,
    middleware: [...guard, requireJsonBody(limits.bodyBytes)],
    request: { body: { required: true, content: { 'application/json': { schema: sessionBody(now) } } } },
    responses: { 201: json(sessionSchema), ...bodyProblems, ...trainerProblems },
  })
  const listRoute = createRoute({
    method: 'get',
    path: '/api/sessions',
    tags,
    summary: texts.list,
    middleware: guard,
    responses: { 200: json(sessionListSchema), ...trainerProblems },
  })
  const overviewRoute = createRoute({
    method: 'get',
    path: '/api/sessions/{code}',
    tags,
    summary: texts.overview,
    middleware: guard,
    request: { params },
    responses: { 200: json(overviewSchema), ...sessionProblems },
  })
  const resultsRoute = createRoute({
    method: 'get',
    path: '/api/sessions/{code}/results',
    tags,
    summary: texts.results,
    middleware: guard,
    request: {
      params,
      query: z.object({
        format: z.enum(['csv', 'xlsx']).default('xlsx'),
        table: z.enum(RESULT_TABLES).default('learners'),
      }),
    },
    responses: {
      200: { description: apiTexts.success, content: { 'application/octet-stream': { schema: z.string() } } },
      ...sessionProblems,
      422: problemResponse('validation'),
    },
  })
  const closeRoute = createRoute({
    method: 'post',
    path: '/api/sessions/{code}/close',
    tags,
    summary: texts.close,
    middleware: guard,
    request: { params },
    responses: { 200: json(sessionSchema), ...sessionProblems },
  })
  const deleteRoute = createRoute({
    method: 'delete',
    path: '/api/sessions/{code}',
    tags,
    summary: texts.delete,
    middleware: guard,
    request: { params },
    responses: { 204: { description: texts.deleted }, ...sessionProblems },
  })

  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid })
    .openapi(openRoute, async (context) => {
      const { quiz, settings } = context.req.valid('json')
      await campaign().deleteExpired()
      return context.json(showSession(await campaign().openSession(quiz, settings), now()), 201)
    })
    .openapi(listRoute, async (context) => {
      await campaign().deleteExpired()
      const sessions = (await campaign().listSessions()).map((session) => ({
        ...showSession(session, now()),
        joined: session.joined,
        submitted: session.submitted,
      }))
      return context.json({ sessions }, 200)
    })
    .openapi(overviewRoute, async (context) => {
      const found = await campaign().results(context.req.valid('param').code)
      if (found === null) return problem(context, { kind: 'session-not-found' })
      return context.json({ session: showSession(found.session, now()), results: found.results }, 200)
    })
    .openapi(resultsRoute, async (context) => {
      const { code } = context.req.valid('param')
      const { format, table } = context.req.valid('query')
      const found = await campaign().results(code)
      if (found === null) return problem(context, { kind: 'session-not-found' })
      const { name, rows, widths } = layOutResults(table, found)
      const { mediaType, extension } = resultFiles[format]
      const content = format === 'csv' ? toCsv(rows) : writeWorkbook({ name, rows, widths, headingRow: 0 })
      return context.body(content, 200, {
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename="phien-${code}-${table}.${extension}"`,
      })
    })
    .openapi(closeRoute, async (context) => {
      const { code } = context.req.valid('param')
      await campaign().closeSession(code)
      const session = await campaign().findSession(code)
      if (session === null) return problem(context, { kind: 'session-not-found' })
      return context.json(showSession(session, now()), 200)
    })
    .openapi(deleteRoute, async (context) =>
      (await campaign().deleteSession(context.req.valid('param').code))
        ? context.body(null, 204)
        : problem(context, { kind: 'session-not-found' }),
    )
}
