import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { AppDependencies, AppEnv } from './dependencies.ts'
import { createMetricsRegistry } from './metrics.ts'
import { observe } from './observe.ts'
import { openAIErrors } from './openai/openai-errors.ts'
import { campaignPages } from './pages/campaign-page.ts'
import { createPages } from './pages/pages.ts'
import { problem } from './problem.ts'
import { quizSourceOf } from './quiz-request.ts'
import { createRecordAnswer } from './record-answer.ts'
import { askRoute } from './routes/ask.ts'
import { attemptRoutes } from './routes/attempt.ts'
import { campaignRoutes } from './routes/campaign.ts'
import { chatRoute } from './routes/chat.ts'
import { clauseRoutes } from './routes/clauses.ts'
import { dailyRoutes } from './routes/daily.ts'
import { documentationRoutes } from './routes/documentation.ts'
import { feedbackRoute } from './routes/feedback.ts'
import { mcpRoute } from './routes/mcp.ts'
import { openAIRoutes } from './routes/openai.ts'
import { operationRoutes } from './routes/operations.ts'
import { quizRoute } from './routes/quiz.ts'
import { quizExportRoute } from './routes/quiz-export.ts'
import { searchRoute } from './routes/search.ts'
import { verifyRoute } from './routes/verify.ts'
import {
  crossOrigin,
  pageSecurity,
  protocolPaths,
  resourcePolicy,
  sharedPaths,
  transportSecurity,
} from './security.ts'
import { createServiceMetrics } from './service-metrics.ts'
import { apiTexts } from './texts.ts'

/** A 304 to a portal's page must carry what lets the page read the response it stands for. */
const retainedHeaders = [
  ...RETAINED_304_HEADERS,
  'access-control-allow-origin',
  'access-control-expose-headers',
]

/** Addresses whose answer changes only with a release: asked again, they answer "as before". */
const steadyPaths = [
  '/',
  '/programme',
  '/quiz',
  '/openapi.json',
  '/docs',
  '/docs/*',
  '/api/clauses',
  '/api/clauses/*',
]

/** Has browsers ask again each time: the ETag makes asking cheap, and a new release is seen at once. */
const revalidate = createMiddleware(async function revalidate(context, next) {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-cache')
})

/** The whole service as one web-standard `fetch` handler, for Node, Workers and tests alike. */
export const createApp = (dependencies: AppDependencies): OpenAPIHono<AppEnv> => {
  const { assistant, log } = dependencies
  const registry = dependencies.metrics ?? createMetricsRegistry()
  const metrics = createServiceMetrics(registry)
  const recordAnswer = createRecordAnswer({ log, metrics })
  const quiz = dependencies.quiz ?? quizSourceOf(dependencies)
  const app = new OpenAPIHono<AppEnv>()

  app.use(observe({ ...dependencies, metrics }))
  app.use(pageSecurity(dependencies), transportSecurity(dependencies), resourcePolicy)
  if (dependencies.compressResponses) app.use(compress())
  for (const path of sharedPaths) app.use(path, crossOrigin(dependencies.allowedOrigins))
  for (const path of protocolPaths) app.use(path, crossOrigin(dependencies.allowedOrigins, 'any'))
  app.use('/v1/*', openAIErrors)
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) => {
        const allowed = methods.join(', ')
        return problem(context, {
          kind: 'method-not-allowed',
          values: { methods: allowed },
          headers: { Allow: allowed },
        })
      },
    }),
  )
  for (const path of steadyPaths) app.use(path, etag({ retainedHeaders }), revalidate)

  app.route('/', askRoute({ ...dependencies, recordAnswer }))
  app.route('/', chatRoute({ ...dependencies, recordAnswer }))
  app.route('/', openAIRoutes({ ...dependencies, recordAnswer, now: Date.now }))
  app.route('/', mcpRoute({ ...dependencies, quiz, recordAnswer }))
  app.route('/', verifyRoute(dependencies))
  app.route('/', searchRoute(dependencies))
  app.route('/', clauseRoutes(dependencies))
  app.route('/', feedbackRoute({ ...dependencies, metrics }))
  app.route('/', quizRoute({ ...dependencies, quiz }))
  app.route('/', quizExportRoute(dependencies))
  app.route('/', campaignRoutes({ ...dependencies, access: dependencies.campaign ?? null, now: Date.now }))
  app.route('/', attemptRoutes({ access: dependencies.campaign ?? null, now: Date.now }))
  app.route('/', dailyRoutes({ ...dependencies, quiz, now: Date.now }))
  app.route('/', campaignPages())
  app.route('/', operationRoutes({ ...dependencies, registry }))
  app.route('/', documentationRoutes())
  app.route('/', createPages({ ...dependencies, programme: assistant.programme }))
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: apiTexts.title, description: apiTexts.description, version: dependencies.version },
    servers: [{ url: '/' }],
  })
  if (dependencies.staticFiles) app.use(dependencies.staticFiles)

  app.notFound((context) => problem(context, { kind: 'not-found' }))
  app.onError((error, context) => {
    log.error('request-failed', { error, requestId: context.get('requestId') })
    return problem(context, { kind: 'internal' })
  })
  return app
}
