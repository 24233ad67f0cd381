import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { sessionQuizSchema } from '../../quiz/campaign/session-quiz.ts'
import type { Omission } from '../../quiz/export/exported-file.ts'
import { exportFormats, exportQuiz, isExportFormat } from '../../quiz/export/exports.ts'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { bodyProblems, problem, problemResponse } from '../problem.ts'
import { quizExportTexts as texts } from '../quiz-export-texts.ts'
import { reportInvalid } from '../validation.ts'

/** Room for the two hundred items that a quiz may have, with options and explanations of a trainer's own length. */
const QUIZ_BYTES = 1_000_000

const formats = Object.keys(exportFormats).filter(isExportFormat)
const query = z.object({ format: z.enum(formats).openapi({ description: texts.format, example: 'gift' }) })

// One type stands for all in the documentation; the answer carries the type of its own format.
const file = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }

const route = createRoute({
  method: 'post',
  path: '/api/quiz/export',
  tags: [texts.tag],
  summary: texts.summary,
  description: texts.description,
  middleware: requireJsonBody(QUIZ_BYTES),
  request: {
    query,
    body: { required: true, content: { 'application/json': { schema: sessionQuizSchema } } },
  },
  responses: {
    200: { description: texts.file, content: file },
    ...bodyProblems,
    500: problemResponse('internal'),
  },
})

/** "2;reason=kind, 5;reason=length": a list of integers with parameters (RFC 9651). */
const writeOmissions = (omitted: readonly Omission[]): string =>
  omitted.map(({ number, reason }) => `${number};reason=${reason}`).join(', ')

/** `POST /api/quiz/export?format=`: a quiz as the file of one format. */
export const quizExportRoute = ({ assistant }: Pick<AppDependencies, 'assistant'>) => {
  const labels = new Map(assistant.programme.clauses.map(({ id, label }) => [id, label]))
  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid }).openapi(route, async (context) => {
    const { format } = context.req.valid('query')
    const outcome = await exportQuiz(format, {
      quiz: context.req.valid('json'),
      labelOf: (id) => labels.get(id) ?? id,
    })
    if (outcome.kind === 'nothing-to-export') {
      const detail = texts.nothing[context.get('language')]
      return problem(context, { kind: 'validation', errors: [{ parameter: 'format', detail }] })
    }
    const { content, fileName, mediaType, omitted } = outcome
    return context.body(content, 200, {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
      ...(omitted.length === 0 ? {} : { 'X-Quiz-Omitted': writeOmissions(omitted) }),
    })
  })
}
