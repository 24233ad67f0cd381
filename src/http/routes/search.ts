import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { openLifetime, within } from '../lifetime.ts'
import { problem, problemResponse, serviceProblems } from '../problem.ts'
import { questionText, searchResponse } from '../schemas.ts'
import { apiTexts } from '../texts.ts'
import { reportInvalid } from '../validation.ts'

/** Most and usual number of clauses that one search returns. */
const results = { most: 20, usual: 5 } as const

/** `GET /api/search?q=&k=`: the clauses nearest to a text. */
export const searchRoute = ({ assistant, limits }: Pick<AppDependencies, 'assistant' | 'limits'>) => {
  const route = createRoute({
    method: 'get',
    path: '/api/search',
    tags: [apiTexts.tags.programme],
    summary: apiTexts.search,
    request: {
      query: z.object({
        q: questionText(limits),
        k: z.coerce.number().int().min(1).max(results.most).default(results.usual),
      }),
    },
    responses: {
      200: { description: apiTexts.success, content: { 'application/json': { schema: searchResponse } } },
      422: problemResponse('validation'),
      ...serviceProblems,
    },
  })
  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid }).openapi(route, async (context) => {
    const { q, k } = context.req.valid('query')
    const lifetime = openLifetime({ request: context.req.raw, timeoutMs: limits.requestTimeoutMs })
    const ending = await within(lifetime, () => assistant.search(q, k))
    if (ending.kind !== 'finished') return problem(context, { kind: 'timeout' })
    // The query is in the address: no cache on the way should keep it.
    return context.json({ results: ending.result }, 200, { 'Cache-Control': 'no-store' })
  })
}
