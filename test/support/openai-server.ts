import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

/** What the server does with one request. */
export type ScriptedReply =
  /** Streams `text` as the real service does: role, contents, finish reason, usage, `[DONE]`. */
  | {
      readonly kind: 'answer'
      readonly text: string
      /** Characters per event. Default 5. */
      readonly chunk?: number
      readonly firstByteMs?: number
      readonly betweenMs?: number
      readonly finish?: 'stop' | 'length' | 'content_filter'
    }
  /** Streams `text`, then nothing more, without closing. */
  | { readonly kind: 'stall'; readonly text: string }
  /** Streams `text`, then breaks the connection in the middle of an event. */
  | { readonly kind: 'broken'; readonly text: string }
  /** Streams `text`, then ends cleanly, without finish reason or `[DONE]`. */
  | { readonly kind: 'unfinished'; readonly text: string }
  /** Events of a recorded response, from test/support/recorded. */
  | { readonly kind: 'recorded'; readonly file: string }
  | {
      readonly kind: 'error'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  | { readonly kind: 'raw'; readonly contentType: string; readonly body: string }
  /** Answers with what `write` makes of the messages. */
  | { readonly kind: 'written'; readonly write: (messages: CompletionMessages) => string }

const completionRequest = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  stream: z.literal(true),
  stream_options: z.object({ include_usage: z.literal(true) }),
  temperature: z.number().optional(),
})

export type CompletionMessages = z.output<typeof completionRequest>['messages']

export type ReceivedRequest = {
  readonly body: z.output<typeof completionRequest>
  readonly authorization: string
  /** Whether the client closed the connection before the reply was complete. */
  closedEarly: boolean
}

export type OpenAIServer = {
  /** Ends in "/v1". */
  readonly baseUrl: string
  readonly requests: readonly ReceivedRequest[]
  /** Connections open now. */
  connections(): Promise<number>
  close(): Promise<void>
}

const recorded = (file: string): string =>
  readFileSync(new URL(`recorded/${file}`, import.meta.url), 'utf8').trim()
const lines = recorded('openai-text.chunks.txt').split('\n')
const [roleEvent = '', contentEvent = ''] = lines
const [finishEvent = '', usageEvent = ''] = lines.slice(-2)

const event = (json: string): string => `data: ${json}\n\n`
const withContent = (text: string): string =>
  event(contentEvent.replace('"content":"**"', `"content":${JSON.stringify(text)}`))

async function* contentEvents(text: string, chunk: number, betweenMs: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += chunk) {
    yield withContent(text.slice(from, from + chunk))
    if (betweenMs > 0) await pause(betweenMs)
  }
}

const streamText = async (
  reply: Extract<ScriptedReply, { text: string }>,
  response: ServerResponse,
): Promise<void> => {
  const { firstByteMs = 0, betweenMs = 0, chunk = 5, finish = 'stop' } = reply.kind === 'answer' ? reply : {}
  if (firstByteMs > 0) await pause(firstByteMs)
  if (response.destroyed) return
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
  response.write(event(roleEvent))
  await pipeline(Readable.from(contentEvents(reply.text, chunk, betweenMs)), response, { end: false })
  if (reply.kind === 'stall') return
  if (reply.kind === 'broken') {
    response.write('data: {"id":"chatcmpl-', () => response.destroy())
    return
  }
  if (reply.kind === 'unfinished') return void response.end()
  response.write(event(finishEvent.replace('"stop"', JSON.stringify(finish))))
  response.write(event(usageEvent))
  response.end(event('[DONE]'))
}

const play = async (
  reply: Exclude<ScriptedReply, { kind: 'written' }>,
  response: ServerResponse,
): Promise<void> => {
  if (reply.kind === 'error') {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    response.end(
      reply.body ??
        JSON.stringify({
          error: { message: `scripted ${reply.status}`, type: 'server_error', param: null, code: null },
        }),
    )
  } else if (reply.kind === 'raw') {
    response.writeHead(200, { 'content-type': reply.contentType })
    response.end(reply.body)
  } else if (reply.kind === 'recorded') {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const line of recorded(reply.file).split('\n')) response.write(event(line))
    response.end(event('[DONE]'))
  } else await streamText(reply, response)
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Uint8Array[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/**
 * A local server that speaks OpenAI's chat completions protocol and plays `replies`, one for each request; the
 * last one again and again. A request that is not of the protocol gets a 400.
 */
export const startOpenAIServer = async (...replies: readonly ScriptedReply[]): Promise<OpenAIServer> => {
  const requests: ReceivedRequest[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parsed = completionRequest.safeParse(JSON.parse(await readBody(request)))
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions' || !parsed.success) {
      return play({ kind: 'error', status: 400 }, response)
    }
    const received: ReceivedRequest = {
      body: parsed.data,
      authorization: request.headers.authorization ?? '',
      closedEarly: false,
    }
    requests.push(received)
    // Without keep-alive a connection that is still open afterwards is one that somebody forgot.
    response.shouldKeepAlive = false
    response.once('close', () => {
      received.closedEarly = !response.writableFinished
    })
    const reply = replies[requests.length - 1] ?? replies.at(-1)
    if (reply?.kind === 'written') {
      await play({ kind: 'answer', text: reply.write(parsed.data.messages), chunk: 40 }, response)
    } else if (reply !== undefined) await play(reply, response)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port =
    (typeof address === 'string' || address === null ? undefined : (address satisfies AddressInfo).port) ?? 0
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** An address where nothing listens. */
export const closedAddress = async (): Promise<string> => {
  const server = await startOpenAIServer()
  await server.close()
  return server.baseUrl
}
