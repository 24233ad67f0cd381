import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Log } from '../../http/dependencies.ts'

/** Limits on how slowly a client may speak, in milliseconds: they free the sockets that a slow-loris attack holds. */
export type ServerTimeouts = {
  /** Until the last header has come. */
  readonly headersMs: number
  /** Until the whole request has come. */
  readonly requestMs: number
  /** Between two requests on one connection. Above the 60 s of common load balancers, so that they close first. */
  readonly keepAliveMs: number
  /** How often the first two are looked at. */
  readonly checkMs: number
  /** Given to requests under way when the server stops. */
  readonly graceMs: number
}

export const usualTimeouts: ServerTimeouts = {
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 65_000,
  checkMs: 2_000,
  graceMs: 10_000,
}

export type RunningServer = {
  /** Where it answers, such as `http://localhost:3000`. */
  readonly url: string
  readonly port: number
  /** False from the moment that stopping begins. */
  readonly accepting: () => boolean
  /** Stops accepting, lets requests under way finish within the grace, then cuts what is left. */
  stop(): Promise<void>
}

export type ServeOutcome =
  | { readonly kind: 'listening'; readonly server: RunningServer }
  | { readonly kind: 'failed'; readonly reason: 'address-in-use' | 'not-permitted' | 'no-such-address' }

type Fetch = (request: Request) => Response | Promise<Response>

const failures: Readonly<Record<string, Extract<ServeOutcome, { kind: 'failed' }>['reason']>> = {
  EADDRINUSE: 'address-in-use',
  EACCES: 'not-permitted',
  EADDRNOTAVAIL: 'no-such-address',
  ENOTFOUND: 'no-such-address',
}

const failureOf = (error: Error) => ('code' in error ? failures[String(error.code)] : undefined)

const showHost = (host: string): string => {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** A connection kept alive is idle for a moment between two answers: closing only once would miss it. */
const closeIdleMs = 50

const stopServer = (server: Server, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), closeIdleMs)
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(cut)
      resolve()
    })
  })

/** Serves an app over HTTP. A taken or forbidden address is an outcome; other failures reject. */
export const serve = (options: {
  readonly fetch: Fetch
  readonly host: string
  readonly port: number
  readonly log: Log
  readonly timeouts?: ServerTimeouts
}): Promise<ServeOutcome> => {
  const timeouts = options.timeouts ?? usualTimeouts
  // The adapter would replace the global Request and Response with its own; libraries beside us expect the real ones.
  const listener = getRequestListener((request) => options.fetch(request), { overrideGlobalObjects: false })
  const server = createServer(
    {
      headersTimeout: timeouts.headersMs,
      requestTimeout: timeouts.requestMs,
      keepAliveTimeout: timeouts.keepAliveMs,
      connectionsCheckingInterval: timeouts.checkMs,
    },
    (incoming, outgoing) => {
      listener(incoming, outgoing).catch((error: unknown) => {
        options.log.error('response-failed', { error })
        outgoing.destroy()
      })
    },
  )
  let stopping: Promise<void> | null = null
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      const reason = failureOf(error)
      if (reason) resolve({ kind: 'failed', reason })
      else reject(error)
    }
    server.once('error', fail)
    server.listen(options.port, options.host, () => {
      server.off('error', fail)
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : options.port
      const stop = (): Promise<void> => {
        stopping ??= stopServer(server, timeouts.graceMs)
        return stopping
      }
      const url = `http://${showHost(options.host)}:${port}`
      resolve({ kind: 'listening', server: { url, port, accepting: () => stopping === null, stop } })
    })
  })
}
