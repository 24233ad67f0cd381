import * as z from 'zod/mini'
import type { Quiz, QuizItem } from '../../quiz/item.ts'

const common = {
  id: z.string(),
  clauses: z.array(z.string()),
  stem: z.string(),
  explanation: z.string(),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  source: z.enum(['extractive', 'generative']),
}

const itemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), ...common, options: z.array(z.string()), key: z.number() }),
  z.object({
    kind: z.literal('multiple'),
    ...common,
    options: z.array(z.string()),
    keys: z.array(z.number()),
  }),
  z.object({ kind: z.literal('true-false'), ...common, key: z.boolean() }),
  z.object({ kind: z.literal('fill'), ...common, accepted: z.array(z.string()) }),
  z.object({
    kind: z.literal('match'),
    ...common,
    pairs: z.array(z.object({ left: z.string(), right: z.string() })),
  }),
]) satisfies z.ZodMiniType<QuizItem>

/** A quiz as the API gives it and the tab keeps it. */
export const quizSchema = z.object({
  title: z.string(),
  seed: z.number(),
  form: z.enum(['A', 'B', 'C']),
  items: z.array(itemSchema),
  scope: z.array(z.string()),
}) satisfies z.ZodMiniType<Quiz>

/** What is asked of `POST /api/quiz`. */
export const choicesSchema = z.object({
  scope: z.array(z.string()),
  count: z.number(),
  kinds: z.array(z.enum(['single', 'multiple', 'true-false', 'fill', 'match'])),
  difficulty: z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  seed: z.number(),
  form: z.enum(['A', 'B', 'C']),
})

export type Choices = z.output<typeof choicesSchema>
