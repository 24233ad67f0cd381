import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { AskRequest } from '../../answer/assistant.ts'
import type { AppDependencies, AppEnv, Limits } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { openLifetime, within } from '../lifetime.ts'
import { bodyProblems, problem, serviceProblems } from '../problem.ts'
import type { RecordAnswer } from '../record-answer.ts'
import { answerSchema, askBody } from '../schemas.ts'
import { apiTexts } from '../texts.ts'
import { reportInvalid } from '../validation.ts'

/** Keeps the latest turns: a long conversation must not end in an error. */
export const keepLatest = (
  { question, history }: { question: string; history?: AskRequest['history'] | undefined },
  { historyTurns }: Pick<Limits, 'historyTurns'>,
): AskRequest => ({
  question,
  history: historyTurns === 0 ? [] : (history ?? []).slice(-historyTurns),
})

/** `POST /api/ask`: one answer, whole. */
export const askRoute = (
  dependencies: Pick<AppDependencies, 'assistant' | 'limits' | 'clock'> & {
    readonly recordAnswer: RecordAnswer
  },
) => {
  const { assistant, limits, clock, recordAnswer } = dependencies
  const route = createRoute({
    method: 'post',
    path: '/api/ask',
    tags: [apiTexts.tags.answers],
    summary: apiTexts.ask,
    middleware: requireJsonBody(limits.bodyBytes),
    request: { body: { required: true, content: { 'application/json': { schema: askBody(limits) } } } },
    responses: {
      200: { description: apiTexts.success, content: { 'application/json': { schema: answerSchema } } },
      ...bodyProblems,
      ...serviceProblems,
    },
  })
  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid }).openapi(route, async (context) => {
    const start = clock()
    const request = keepLatest(context.req.valid('json'), limits)
    const lifetime = openLifetime({ request: context.req.raw, timeoutMs: limits.requestTimeoutMs })
    const ending = await within(lifetime, (signal) => assistant.ask(request, { signal }))
    if (ending.kind === 'finished') {
      recordAnswer({ answer: ending.result, ms: clock() - start, requestId: context.get('requestId') })
      return context.json(ending.result, 200)
    }
    // To a client that has gone, any status will do.
    return problem(context, { kind: 'timeout' })
  })
}
