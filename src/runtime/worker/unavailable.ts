import { OpenAPIHono } from '@hono/zod-openapi'
import type { AppDependencies, AppEnv } from '../../http/dependencies.ts'
import { createMetricsRegistry } from '../../http/metrics.ts'
import { observe } from '../../http/observe.ts'
import { problem } from '../../http/problem.ts'
import { crossOrigin, pageSecurity, resourcePolicy, sharedPaths } from '../../http/security.ts'
import { createServiceMetrics } from '../../http/service-metrics.ts'

/** What answers while there is no assistant to answer with: every address says 503 and to come back soon. */
export const createUnavailableApp = (
  options: Pick<AppDependencies, 'log' | 'clock' | 'allowedOrigins'>,
): OpenAPIHono<AppEnv> => {
  const app = new OpenAPIHono<AppEnv>()
  app.use(observe({ ...options, metrics: createServiceMetrics(createMetricsRegistry()) }))
  app.use(pageSecurity({}), resourcePolicy)
  for (const path of sharedPaths) app.use(path, crossOrigin(options.allowedOrigins))
  app.notFound((context) => problem(context, { kind: 'not-ready', headers: { 'Retry-After': '5' } }))
  return app
}
