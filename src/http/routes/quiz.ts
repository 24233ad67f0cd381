import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { quizSchema } from '../../quiz/item.ts'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { openLifetime, within } from '../lifetime.ts'
import { bodyProblems, problem, serviceProblems } from '../problem.ts'
import { composeQuiz, quizRequestSchema } from '../quiz-request.ts'
import { quizTexts as texts } from '../quiz-texts.ts'
import { fill } from '../texts.ts'
import { reportInvalid } from '../validation.ts'

/** `POST /api/quiz`: verified questions about the programme, with their keys. */
export const quizRoute = ({ limits, quiz }: Pick<Required<AppDependencies>, 'limits' | 'quiz'>) => {
  const route = createRoute({
    method: 'post',
    path: '/api/quiz',
    tags: [texts.tag],
    summary: texts.summary,
    description: texts.description,
    middleware: requireJsonBody(limits.bodyBytes),
    request: { body: { required: true, content: { 'application/json': { schema: quizRequestSchema } } } },
    responses: {
      200: { description: texts.success, content: { 'application/json': { schema: quizSchema } } },
      ...bodyProblems,
      ...serviceProblems,
    },
  })
  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid }).openapi(route, async (context) => {
    const asked = context.req.valid('json')
    const lifetime = openLifetime({ request: context.req.raw, timeoutMs: limits.requestTimeoutMs })
    const ending = await within(lifetime, (signal) => composeQuiz(quiz, asked, signal))
    if (ending.kind !== 'finished') return problem(context, { kind: 'timeout' })
    if (ending.result.kind === 'unknown-scope') {
      const detail = fill(texts.unknownScope[context.get('language')], { ids: ending.result.ids.join(', ') })
      return problem(context, { kind: 'validation', errors: [{ pointer: '#/scope', detail }] })
    }
    return context.json(ending.result.quiz, 200, { 'Cache-Control': 'no-store' })
  })
}
