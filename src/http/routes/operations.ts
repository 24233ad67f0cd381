import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import type { MetricsRegistry } from '../metrics.ts'
import { problem, problemResponse } from '../problem.ts'
import { isSameSecret } from '../same-secret.ts'
import { apiTexts } from '../texts.ts'

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  tags: [apiTexts.tags.operations],
  summary: apiTexts.healthz,
  responses: {
    200: {
      description: apiTexts.success,
      content: { 'application/json': { schema: z.object({ status: z.literal('ok'), version: z.string() }) } },
    },
  },
})

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  tags: [apiTexts.tags.operations],
  summary: apiTexts.readyz,
  responses: {
    200: {
      description: apiTexts.success,
      content: { 'application/json': { schema: z.object({ status: z.literal('ready') }) } },
    },
    503: problemResponse('not-ready'),
  },
})

const metricsRoute = createRoute({
  method: 'get',
  path: '/metrics',
  tags: [apiTexts.tags.operations],
  summary: apiTexts.metrics,
  responses: {
    200: { description: apiTexts.success, content: { 'text/plain': { schema: z.string() } } },
    401: problemResponse('unauthorized'),
  },
})

/** `GET /healthz`, `/readyz` and `/metrics`: what those who run the service ask it. */
export const operationRoutes = (
  dependencies: Pick<AppDependencies, 'version' | 'ready' | 'metricsToken'> & {
    readonly registry: MetricsRegistry
  },
) => {
  const { version, ready, registry } = dependencies
  const expected = dependencies.metricsToken ? `Bearer ${dependencies.metricsToken}` : null
  return new OpenAPIHono<AppEnv>()
    .openapi(healthRoute, (context) => context.json({ status: 'ok', version } as const, 200, noStore))
    .openapi(readyRoute, (context) =>
      ready().ready
        ? context.json({ status: 'ready' } as const, 200, noStore)
        : problem(context, { kind: 'not-ready', headers: { 'Retry-After': '5' } }),
    )
    .openapi(metricsRoute, async (context) => {
      const given = context.req.header('Authorization') ?? ''
      if (expected !== null && !(await isSameSecret(given, expected))) {
        return problem(context, { kind: 'unauthorized', headers: { 'WWW-Authenticate': 'Bearer' } })
      }
      return context.text(registry.render(), 200, {
        ...noStore,
        'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      })
    })
}

const noStore = { 'Cache-Control': 'no-store' } as const
