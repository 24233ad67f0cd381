import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { generateQuiz, type QuizRequest } from '../../quiz/generate.ts'
import { FORMS, ITEM_KINDS, quizSchema } from '../../quiz/item.ts'
import { createQuizMaker } from '../../quiz/maker.ts'
import type { QuizSource } from '../../quiz/quiz-source.ts'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { openLifetime, within } from '../lifetime.ts'
import { bodyProblems, problem, serviceProblems } from '../problem.ts'
import { quizTexts as texts } from '../quiz-texts.ts'
import { fill } from '../texts.ts'
import { reportInvalid } from '../validation.ts'

/** Most and usual number of items of one quiz; most ids in a scope. */
const limitsOfQuiz = { most: 200, usual: 10, scope: 100 } as const
const SEEDS = 2 ** 32

const bodySchema = z
  .object({
    scope: z
      .array(z.string().max(64))
      .max(limitsOfQuiz.scope)
      .default([])
      .openapi({ description: texts.scope, example: ['III.5'] }),
    count: z
      .int()
      .min(1)
      .max(limitsOfQuiz.most)
      .default(limitsOfQuiz.usual)
      .openapi({ description: texts.count }),
    kinds: z
      .array(z.enum(ITEM_KINDS))
      .max(ITEM_KINDS.length)
      .optional()
      .openapi({ description: texts.kinds }),
    difficulty: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .nullish()
      .openapi({ description: texts.difficulty }),
    seed: z
      .int()
      .min(0)
      .max(SEEDS - 1)
      .optional()
      .openapi({ description: texts.seed, example: 7 }),
    form: z.enum(FORMS).default('A').openapi({ description: texts.form }),
    mode: z.enum(['extractive', 'generative']).default('extractive').openapi({ description: texts.mode }),
  })
  .openapi('QuizRequest')

/** Serves quizzes of the assistant's programme where the entry point gives no source of its own. */
export const quizSourceOf = ({ assistant }: Pick<AppDependencies, 'assistant'>): QuizSource => {
  let maker: ReturnType<QuizSource['maker']> | null = null
  return {
    maker: () => {
      maker ??= createQuizMaker({ programme: assistant.programme, suspicions: [] })
      return maker
    },
  }
}

/** `POST /api/quiz`: verified questions about the programme, with their keys. */
export const quizRoute = (dependencies: Pick<AppDependencies, 'assistant' | 'limits' | 'quiz'>) => {
  const { limits } = dependencies
  const source = dependencies.quiz ?? quizSourceOf(dependencies)
  const route = createRoute({
    method: 'post',
    path: '/api/quiz',
    tags: [texts.tag],
    summary: texts.summary,
    description: texts.description,
    middleware: requireJsonBody(limits.bodyBytes),
    request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
    responses: {
      200: { description: texts.success, content: { 'application/json': { schema: quizSchema } } },
      ...bodyProblems,
      ...serviceProblems,
    },
  })
  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid }).openapi(route, async (context) => {
    const { scope, count, kinds, difficulty, seed, form, mode } = context.req.valid('json')
    const request: QuizRequest = {
      scope,
      count,
      difficulty: difficulty ?? null,
      seed: seed ?? Math.floor(Math.random() * SEEDS),
      form,
      ...(kinds && kinds.length > 0 ? { kinds } : {}),
    }
    const lifetime = openLifetime({ request: context.req.raw, timeoutMs: limits.requestTimeoutMs })
    const ending = await within(lifetime, async (signal) =>
      mode === 'generative' && source.write
        ? source.write(request, { signal })
        : generateQuiz(source.maker(), request),
    )
    if (ending.kind !== 'finished') return problem(context, { kind: 'timeout' })
    if (ending.result.kind === 'unknown-scope') {
      const detail = fill(texts.unknownScope[context.get('language')], { ids: ending.result.ids.join(', ') })
      return problem(context, { kind: 'validation', errors: [{ pointer: '#/scope', detail }] })
    }
    return context.json(ending.result.quiz, 200, { 'Cache-Control': 'no-store' })
  })
}
