import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { logFeedback } from '../feedback.ts'
import { requireJsonBody } from '../json-body.ts'
import { bodyProblems } from '../problem.ts'
import { feedbackBody } from '../schemas.ts'
import type { ServiceMetrics } from '../service-metrics.ts'
import { apiTexts } from '../texts.ts'
import { reportInvalid } from '../validation.ts'

/** `POST /api/feedback`: a reader's verdict on an answer. */
export const feedbackRoute = (
  dependencies: Pick<AppDependencies, 'feedback' | 'log' | 'limits'> & { readonly metrics: ServiceMetrics },
) => {
  const route = createRoute({
    method: 'post',
    path: '/api/feedback',
    tags: [apiTexts.tags.answers],
    summary: apiTexts.feedback,
    middleware: requireJsonBody(dependencies.limits.bodyBytes),
    request: { body: { required: true, content: { 'application/json': { schema: feedbackBody } } } },
    responses: { 204: { description: apiTexts.noContent }, ...bodyProblems },
  })
  const accept = dependencies.feedback ?? logFeedback(dependencies.log)
  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid }).openapi(route, async (context) => {
    const feedback = context.req.valid('json')
    await accept(feedback)
    dependencies.metrics.countFeedback(feedback.helpful)
    return context.body(null, 204)
  })
}
