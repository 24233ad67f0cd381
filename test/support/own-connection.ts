import { Agent, request as send } from 'node:http'
import type { Requests } from './campaign-client.ts'

const headersOf = (init: RequestInit): Record<string, string> => Object.fromEntries(new Headers(init.headers))

/**
 * Requests over one connection that is kept, as each person's browser has its own. `fetch` shares a pool among all
 * of them, in which some wait for seconds while others go round again and again.
 */
export const openConnection = (url: string): Requests & { close(): void } => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    request: (path, init = {}) =>
      new Promise((resolve, reject) => {
        const options = { agent, method: init.method ?? 'GET', headers: headersOf(init) }
        const sent = send(`${url}${path}`, options, (incoming) => {
          const pieces: Uint8Array[] = []
          incoming.on('data', (piece: Uint8Array) => void pieces.push(piece))
          incoming.once('error', reject)
          incoming.once('end', () => {
            resolve(new Response(Buffer.concat(pieces), { status: incoming.statusCode ?? 500 }))
          })
        })
        sent.once('error', reject)
        sent.end(typeof init.body === 'string' ? init.body : undefined)
      }),
    close: () => agent.destroy(),
  }
}
