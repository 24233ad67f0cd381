import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { AppDependencies, AppEnv } from './dependencies.ts'
import { negotiateLanguage } from './language.ts'
import type { ServiceMetrics } from './service-metrics.ts'

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The pattern that answered (`/api/clauses/:id`), never the address itself, so that figures stay few and private. */
const routeOf = (context: Context): string =>
  matchedRoutes(context).findLast((route) => route.method !== 'ALL')?.path ??
  (context.res.ok || context.res.status === 304 ? 'static' : 'unmatched')

/** Ids from outside are kept only from a trusted proxy, and only if they cannot disturb a log line. */
const acceptableId = /^[\w-]{8,128}$/

/** Addresses asked every few seconds by machines, logged at debug level. */
const quietRoutes = new Set(['/healthz', '/readyz', '/metrics', 'static'])

/**
 * Gives each request an id and a language, and on its way out one log line and its place in the figures.
 * The line holds method, route, status, duration and id: no query, no question, no address of the reader.
 */
export const observe = (
  dependencies: Pick<AppDependencies, 'log' | 'clock' | 'trustProxy'> & { readonly metrics: ServiceMetrics },
) =>
  createMiddleware<AppEnv>(async function observe(context, next) {
    const start = dependencies.clock()
    const given = dependencies.trustProxy ? context.req.header('X-Request-Id') : undefined
    const requestId = given !== undefined && acceptableId.test(given) ? given : crypto.randomUUID()
    context.set('requestId', requestId)
    context.set('language', negotiateLanguage(context.req.header('Accept-Language')))
    await next()
    context.res.headers.set('X-Request-Id', requestId)
    const ms = dependencies.clock() - start
    const { status } = context.res
    const route = routeOf(context)
    const method = knownMethods.has(context.req.method) ? context.req.method : 'other'
    dependencies.metrics.countRequest({ method, route, status, seconds: ms / 1000 })
    const level = quietRoutes.has(route) ? 'debug' : 'info'
    dependencies.log[level]('request', { method, route, status, ms: Math.round(ms * 10) / 10, requestId })
  })
