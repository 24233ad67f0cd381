import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { createUIMessageStreamResponse } from 'ai'
import { chatBody } from '../chat-request.ts'
import { createChatStream } from '../chat-stream.ts'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { eventsWithin, openLifetime } from '../lifetime.ts'
import { bodyProblems } from '../problem.ts'
import type { RecordAnswer } from '../record-answer.ts'
import { apiTexts, problemTexts } from '../texts.ts'
import { reportInvalid } from '../validation.ts'
import { keepLatest } from './ask.ts'

/** Comments at this pace keep proxies, many of which give up after 30 or 60 silent seconds, from cutting the stream. */
const keepAliveMs = 15_000

/** Tells when the reader of a stream lets go of it: on some runtimes the only sign that the client has left. */
const onCancel = <Chunk>(stream: ReadableStream<Chunk>, cancelled: () => void): ReadableStream<Chunk> => {
  const reader = stream.getReader()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async (reason) => {
      cancelled()
      await reader.cancel(reason)
    },
  })
}

/** `POST /api/chat`: the same answer as a stream, for `useChat` and the chat page. */
export const chatRoute = (
  dependencies: Pick<AppDependencies, 'assistant' | 'limits' | 'clock' | 'log'> & {
    readonly recordAnswer: RecordAnswer
  },
) => {
  const { assistant, limits, clock, log, recordAnswer } = dependencies
  const route = createRoute({
    method: 'post',
    path: '/api/chat',
    tags: [apiTexts.tags.answers],
    summary: apiTexts.chat,
    middleware: requireJsonBody(limits.bodyBytes),
    request: { body: { required: true, content: { 'application/json': { schema: chatBody(limits) } } } },
    responses: {
      200: { description: apiTexts.success, content: { 'text/event-stream': { schema: z.string() } } },
      ...bodyProblems,
    },
  })
  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid }).openapi(route, (context) => {
    const start = clock()
    const requestId = context.get('requestId')
    const language = context.get('language')
    const request = keepLatest(context.req.valid('json'), limits)
    const lifetime = openLifetime({ request: context.req.raw, timeoutMs: limits.requestTimeoutMs })
    const stream = createChatStream({
      events: eventsWithin(lifetime, (signal) => assistant.stream(request, { signal })),
      messageId: requestId,
      onAnswer: (answer) => recordAnswer({ answer, ms: clock() - start, requestId }),
      explainEnd: (error) => {
        const ended = lifetime.ended()
        log[ended === null ? 'error' : 'info']('stream-ended', {
          reason: ended ?? 'failed',
          error,
          requestId,
        })
        if (ended === 'disconnected') return null
        return problemTexts[ended === 'timed-out' ? 'timeout' : 'internal'].detail[language]
      },
    })
    return createUIMessageStreamResponse({ stream: onCancel(stream, lifetime.disconnect), keepAliveMs })
  })
}
