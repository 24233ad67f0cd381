import type { MiddlewareHandler } from 'hono'
import { type Assets, assetFolders } from './asset-store.ts'

/** The web build names a chunk for its content (eight characters of the hash): what such a name holds never changes. */
const hashedName = /\/chunk-[^/]*-[\w-]{8}\.\w+$/

/**
 * Serves the store's site folder. An address is looked up below that folder only, so the data beside it has none.
 * Files are cached as on Node: those with a hash in their name for a year, others asked for again by ETag.
 */
export const serveStaticFiles = (assets: Assets): MiddlewareHandler =>
  async function staticFiles(context, next) {
    const { method, headers } = context.req.raw
    if (method !== 'GET' && method !== 'HEAD') return next()
    const url = new URL(context.req.url)
    url.pathname = `/${assetFolders.site}${url.pathname}`
    const found = await assets.fetch(new Request(url, { method, headers }))
    if (!found.ok && found.status !== 304) return next()
    // What a binding answers has headers that cannot be changed.
    const response = new Response(found.body, found)
    response.headers.set(
      'Cache-Control',
      hashedName.test(url.pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    return response
  }
