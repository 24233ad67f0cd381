import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../dependencies.ts'
import { problem } from '../problem.ts'

/**
 * Turns down pages of origins that are not listed, as the MCP specification asks of every server: a page whose name
 * was made to point at this host (DNS rebinding) counts as this host's own, and CORS does not stop it. For the same
 * reason an origin that matches the `Host` header proves nothing. Clients that are no pages send no `Origin`.
 */
export const requireListedOrigin = (allowedOrigins: readonly string[]) =>
  createMiddleware<AppEnv>(async function requireListedOrigin(context, next) {
    const origin = context.req.header('Origin')
    if (origin === undefined || allowedOrigins.includes('*') || allowedOrigins.includes(origin)) return next()
    return problem(context, { kind: 'origin-not-allowed' })
  })
