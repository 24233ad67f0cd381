import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { verifyAnswer } from '../../answer/verify.ts'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { bodyProblems, problemResponse } from '../problem.ts'
import { verificationSchema, verifyBody } from '../schemas.ts'
import { apiTexts } from '../texts.ts'
import { reportInvalid } from '../validation.ts'

/** `POST /api/verify`: any text with citations, whoever wrote it, held to the programme. */
export const verifyRoute = ({ assistant, limits }: Pick<AppDependencies, 'assistant' | 'limits'>) => {
  const { title, subtitle, clauses } = assistant.programme
  const route = createRoute({
    method: 'post',
    path: '/api/verify',
    tags: [apiTexts.tags.answers],
    summary: apiTexts.verify,
    middleware: requireJsonBody(limits.bodyBytes),
    request: { body: { required: true, content: { 'application/json': { schema: verifyBody(limits) } } } },
    responses: {
      200: { description: apiTexts.success, content: { 'application/json': { schema: verificationSchema } } },
      ...bodyProblems,
      500: problemResponse('internal'),
    },
  })
  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid }).openapi(route, (context) => {
    const { text, question } = context.req.valid('json')
    const verification = verifyAnswer({
      text,
      clauses,
      title: `${title} ${subtitle}`,
      ...(question === undefined ? {} : { question }),
    })
    return context.json(verification, 200)
  })
}
