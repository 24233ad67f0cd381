import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Answer } from '../../answer/answer.ts'
import type { AppContext, AppDependencies, AppEnv } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { openLifetime, within } from '../lifetime.ts'
import { completionSchema, toCompletion } from '../openai/completion.ts'
import { completionBody } from '../openai/completion-request.ts'
import { MODEL_ID, model, modelSchema } from '../openai/model.ts'
import { openAIError, openAIErrorSchema } from '../openai/openai-errors.ts'
import { streamCompletion } from '../openai/stream-completion.ts'
import { problem } from '../problem.ts'
import type { RecordAnswer } from '../record-answer.ts'
import { apiTexts, problemTexts } from '../texts.ts'
import { reportInvalid } from '../validation.ts'
import { keepLatest } from './ask.ts'

type Dependencies = Pick<AppDependencies, 'assistant' | 'limits' | 'clock' | 'log'> & {
  readonly recordAnswer: RecordAnswer
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const failed = (description: string) => ({
  description,
  content: { 'application/json': { schema: openAIErrorSchema } },
})

const failures = {
  400: failed(problemTexts.validation.title.vi),
  404: failed(problemTexts['model-not-found'].title.vi),
  413: failed(problemTexts['body-too-large'].title.vi),
  415: failed(problemTexts['unsupported-media-type'].title.vi),
  500: failed(problemTexts.internal.title.vi),
  504: failed(problemTexts.timeout.title.vi),
}

const modelsRoute = createRoute({
  method: 'get',
  path: '/v1/models',
  tags: [apiTexts.tags.protocols],
  summary: apiTexts.models,
  responses: {
    200: {
      description: apiTexts.success,
      content: {
        'application/json': { schema: z.object({ object: z.literal('list'), data: z.array(modelSchema) }) },
      },
    },
  },
})

const modelRoute = createRoute({
  method: 'get',
  path: '/v1/models/{model}',
  tags: [apiTexts.tags.protocols],
  summary: apiTexts.model,
  request: { params: z.object({ model: z.string().openapi({ example: MODEL_ID }) }) },
  responses: {
    200: { description: apiTexts.success, content: { 'application/json': { schema: modelSchema } } },
    404: failures[404],
  },
})

/** `POST /v1/chat/completions`, `GET /v1/models`: the assistant as a model, for any client of OpenAI's service. */
export const openAIRoutes = (dependencies: Dependencies) => {
  const { assistant, limits, clock, log, now, recordAnswer } = dependencies
  const completionsRoute = createRoute({
    method: 'post',
    path: '/v1/chat/completions',
    tags: [apiTexts.tags.protocols],
    summary: apiTexts.completions,
    description: apiTexts.completionsDescription,
    middleware: requireJsonBody(limits.bodyBytes),
    request: {
      body: { required: true, content: { 'application/json': { schema: completionBody(limits) } } },
    },
    responses: {
      200: {
        description: apiTexts.success,
        content: {
          'application/json': { schema: completionSchema },
          'text/event-stream': { schema: z.string() },
        },
      },
      ...failures,
    },
  })

  const unknownModel = (context: AppContext) => {
    const kind = 'model-not-found'
    const message = problemTexts[kind].detail[context.get('language')]
    return context.json(openAIError({ kind, message, param: 'model', status: 404 }), 404)
  }

  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid })
    .openapi(modelsRoute, (context) => context.json({ object: 'list', data: [model] } as const, 200))
    .openapi(modelRoute, (context) =>
      context.req.valid('param').model === MODEL_ID ? context.json(model, 200) : unknownModel(context),
    )
    .openapi(completionsRoute, async (context): Promise<Response> => {
      const start = clock()
      const asked = context.req.valid('json')
      if (asked.model !== MODEL_ID) return unknownModel(context)
      const requestId = context.get('requestId')
      const request = keepLatest(asked.request, limits)
      const head = { id: `chatcmpl-${requestId}`, created: Math.floor(now() / 1000) }
      const lifetime = openLifetime({ request: context.req.raw, timeoutMs: limits.requestTimeoutMs })
      const onAnswer = (answer: Answer) => recordAnswer({ answer, ms: clock() - start, requestId })
      if (asked.stream) {
        return streamCompletion({
          start: (signal) => assistant.stream(request, { signal }),
          head,
          request,
          includeUsage: asked.includeUsage,
          onAnswer,
          lifetime,
          log,
          requestId,
          language: context.get('language'),
        })
      }
      const ending = await within(lifetime, (signal) => assistant.ask(request, { signal }))
      // To a client that has gone, any status will do.
      if (ending.kind !== 'finished') return problem(context, { kind: 'timeout' })
      onAnswer(ending.result)
      return context.json(toCompletion({ head, request, answer: ending.result }), 200)
    })
}
