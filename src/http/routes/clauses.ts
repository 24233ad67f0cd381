import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { problem, problemResponse } from '../problem.ts'
import { clauseSchema, programmeSchema } from '../schemas.ts'
import { apiTexts } from '../texts.ts'
import { reportInvalid } from '../validation.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/api/clauses',
  tags: [apiTexts.tags.programme],
  summary: apiTexts.clauses,
  responses: {
    200: { description: apiTexts.success, content: { 'application/json': { schema: programmeSchema } } },
  },
})

const oneRoute = createRoute({
  method: 'get',
  path: '/api/clauses/{id}',
  tags: [apiTexts.tags.programme],
  summary: apiTexts.clause,
  request: { params: z.object({ id: z.string().openapi({ example: 'III.1.7' }) }) },
  responses: {
    200: { description: apiTexts.success, content: { 'application/json': { schema: clauseSchema } } },
    404: problemResponse('clause-not-found'),
  },
})

/** `GET /api/clauses` and `GET /api/clauses/:id`: the programme as data. */
export const clauseRoutes = ({ assistant }: Pick<AppDependencies, 'assistant'>) => {
  const { programme } = assistant
  const byId = new Map(programme.clauses.map((clause) => [clause.id, clause]))
  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid })
    .openapi(listRoute, (context) => context.json(programme, 200))
    .openapi(oneRoute, (context) => {
      const clause = byId.get(context.req.valid('param').id)
      return clause ? context.json(clause, 200) : problem(context, { kind: 'clause-not-found' })
    })
}
