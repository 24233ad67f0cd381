import { z } from '@hono/zod-openapi'
import { generateQuiz, type QuizOutcome } from '../quiz/generate.ts'
import { FORMS, ITEM_KINDS } from '../quiz/item.ts'
import { createQuizMaker } from '../quiz/maker.ts'
import type { QuizSource } from '../quiz/quiz-source.ts'
import type { AppDependencies } from './dependencies.ts'
import { quizTexts as texts } from './quiz-texts.ts'

/** Most and usual number of items of one quiz; most ids in a scope. */
const limitsOfQuiz = { most: 200, usual: 10, scope: 100 } as const
const SEEDS = 2 ** 32

/** What a client asks of a quiz, with the same defaults on every surface. */
export const quizRequestSchema = z
  .object({
    scope: z
      .array(z.string().max(64))
      .max(limitsOfQuiz.scope)
      .default([])
      .openapi({ example: ['III.5'] })
      .describe(texts.scope),
    count: z.int().min(1).max(limitsOfQuiz.most).default(limitsOfQuiz.usual).describe(texts.count),
    kinds: z.array(z.enum(ITEM_KINDS)).max(ITEM_KINDS.length).optional().describe(texts.kinds),
    difficulty: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .nullish()
      .describe(texts.difficulty),
    seed: z
      .int()
      .min(0)
      .max(SEEDS - 1)
      .optional()
      .openapi({ example: 7 })
      .describe(texts.seed),
    form: z.enum(FORMS).default('A').describe(texts.form),
    mode: z.enum(['extractive', 'generative']).default('extractive').describe(texts.mode),
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

/** Makes what was asked for; a seed is drawn where none was named. Rejects only when `signal` aborts. */
export const composeQuiz = async (
  source: QuizSource,
  asked: z.output<typeof quizRequestSchema>,
  signal: AbortSignal,
): Promise<QuizOutcome> => {
  const { mode, kinds = [], difficulty = null, seed = Math.floor(Math.random() * SEEDS), ...rest } = asked
  const request = { ...rest, difficulty, seed, ...(kinds.length > 0 ? { kinds } : {}) }
  return mode === 'generative' && source.write
    ? source.write(request, { signal })
    : generateQuiz(source.maker(), request)
}
