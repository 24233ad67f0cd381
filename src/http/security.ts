import { cors } from 'hono/cors'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { AppDependencies } from './dependencies.ts'

/** Addresses that a portal's page on another origin uses. */
export const sharedPaths = ['/api/*', '/assets/*', '/widget.js'] as const

/** Addresses where clients of other makers speak their own protocols, with headers of their own. */
export const protocolPaths = ['/v1/*', '/mcp'] as const

const isShared = (path: string): boolean =>
  path.startsWith('/api/') || path.startsWith('/assets/') || path === '/widget.js'

const permitted = (origins: readonly string[]): string[] => (origins.length === 0 ? ["'none'"] : [...origins])

/**
 * Headers that keep a page to itself. Pages run only our own files: no inline script or style, no other host.
 * `data:` images are the small icons inside style sheets.
 */
export const pageSecurity = (options: Pick<AppDependencies, 'frameAncestors'>) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: permitted(options.frameAncestors ?? []),
    },
    permissionsPolicy: { camera: [], geolocation: [], payment: [], microphone: ['self'] },
    referrerPolicy: 'strict-origin-when-cross-origin',
    // frame-ancestors above says it better; the old header can only name this site.
    xFrameOptions: (options.frameAncestors ?? []).length === 0 ? 'DENY' : false,
    // Set by `transportSecurity`, only where the site is known to be served over TLS.
    strictTransportSecurity: false,
    crossOriginResourcePolicy: false,
    overwrite: false,
  })

/** Asks browsers to keep to TLS for a year, once they have come over TLS. */
export const transportSecurity = (options: Pick<AppDependencies, 'trustProxy'>) =>
  createMiddleware(async function transportSecurity(context, next) {
    await next()
    const forwarded = options.trustProxy ? context.req.header('X-Forwarded-Proto') : undefined
    if (forwarded === 'https' || context.req.url.startsWith('https:')) {
      context.res.headers.set('Strict-Transport-Security', 'max-age=31536000')
    }
  })

/** Lets other sites load what the widget is made of, and nothing else. */
export const resourcePolicy = createMiddleware(async function resourcePolicy(context, next) {
  await next()
  const policy = isShared(context.req.path) ? 'cross-origin' : 'same-origin'
  context.res.headers.set('Cross-Origin-Resource-Policy', policy)
})

/** What pages send to the API: the chat page's requests, those of the widget and of the AI SDK's client. */
const apiHeaders = ['Content-Type', 'Accept-Language', 'User-Agent']

/**
 * Lets the listed origins read what the API answers. No cookies are involved, so none are allowed.
 * `headers`: which ones a page may send.
 */
export const crossOrigin = (allowedOrigins: readonly string[], headers: 'any' | 'usual' = 'usual') =>
  cors({
    origin: (origin) =>
      allowedOrigins.includes('*') ? '*' : allowedOrigins.includes(origin) ? origin : null,
    allowMethods: ['GET', 'HEAD', 'POST'],
    // With an empty list the middleware allows those that the page asks for.
    allowHeaders: headers === 'any' ? [] : apiHeaders,
    exposeHeaders: ['X-Request-Id', 'X-Vercel-AI-UI-Message-Stream'],
    maxAge: 86_400,
  })
