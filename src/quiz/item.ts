import { z } from 'zod'

/** The kinds of question a quiz is made of. */
export const ITEM_KINDS = ['single', 'multiple', 'true-false', 'fill', 'match'] as const
/** Parallel forms: other items over the same scope, of the same kinds and difficulty. */
export const FORMS = ['A', 'B', 'C'] as const
/** Stands in the stem of a `fill` item, once, where the learner writes. */
export const BLANK = '……'

const words = z.string().trim().min(1)
const texts = (least: number, most: number) => z.array(words).min(least).max(most).readonly()
const index = z.int().min(0)

const common = {
  id: words.describe('Stable: the same question with the same options has the same id'),
  clauses: z
    .array(words)
    .min(1)
    .readonly()
    .describe('Ids of the clauses that hold the key, the main one first'),
  stem: words.describe('The question, or for `true-false` the statement to judge'),
  explanation: words.describe('Why the key is right: quotes each clause verbatim, as “…” [id]'),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 easy, 2 medium, 3 hard'),
  source: z
    .enum(['extractive', 'generative'])
    .describe('Built from the text by rules, or written by a language model'),
}

const single = z.object({
  kind: z.literal('single'),
  ...common,
  options: texts(4, 4),
  key: index.max(3).describe('Index in `options` of the one right answer'),
})

const multiple = z.object({
  kind: z.literal('multiple'),
  ...common,
  options: texts(4, 8),
  keys: z.array(index).min(2).readonly().describe('Indexes in `options` of all right answers, ascending'),
})

const trueFalse = z.object({ kind: z.literal('true-false'), ...common, key: z.boolean() })

const fill = z.object({
  kind: z.literal('fill'),
  ...common,
  accepted: texts(1, 12).describe(
    'Answers that count as right, compared without case; the first is shown as the key',
  ),
})

const match = z.object({
  kind: z.literal('match'),
  ...common,
  pairs: z
    .array(z.object({ left: words, right: words }))
    .min(3)
    .max(6)
    .readonly()
    .describe('Right pairs; whoever shows them shuffles the right side'),
})

/** One question of a quiz with its key. */
export const quizItemSchema = z.discriminatedUnion('kind', [single, multiple, trueFalse, fill, match])

export const quizSchema = z.object({
  title: words,
  seed: z.int().min(0).max(0xffffffff).describe('The same seed, scope and choices give the same quiz'),
  form: z.enum(FORMS),
  items: z.array(quizItemSchema).readonly(),
  scope: z.array(words).readonly().describe('Ids of the clauses, groups or parts asked about; empty: all'),
})

export type QuizItem = z.output<typeof quizItemSchema>
export type SingleItem = z.output<typeof single>
export type MultipleItem = z.output<typeof multiple>
export type TrueFalseItem = z.output<typeof trueFalse>
export type FillItem = z.output<typeof fill>
export type MatchItem = z.output<typeof match>
export type ItemKind = (typeof ITEM_KINDS)[number]
export type Difficulty = QuizItem['difficulty']
export type Form = (typeof FORMS)[number]
export type Quiz = z.output<typeof quizSchema>
