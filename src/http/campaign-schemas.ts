import { z } from '@hono/zod-openapi'
import type { Attempt } from '../quiz/campaign/attempt.ts'
import type { LearnerItem } from '../quiz/campaign/lay-out.ts'
import { shownResponseSchema } from '../quiz/campaign/response.ts'
import type { Results } from '../quiz/campaign/results.ts'
import type { ItemReview } from '../quiz/campaign/review.ts'
import { sessionQuizSchema } from '../quiz/campaign/session-quiz.ts'
import { typedText } from './schemas.ts'
import { apiTexts } from './texts.ts'

const texts = apiTexts.campaign

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** A campaign of half a year. */
const LONGEST_MS = 180 * DAY_MS
/** Open for a week, unless the trainer says how long. */
const USUAL_MS = 7 * DAY_MS

/** One line that a person typed, with its spaces put in order: 1 to `length` characters. */
const line = (length: number) =>
  typedText
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\s\p{Cf}]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1).max(length))

const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .openapi({ type: 'string', format: 'date-time', example: '2026-11-24T08:00:00+07:00' })

/** Body of `POST /api/sessions`. @param now milliseconds since 1970 */
export const sessionBody = (now: () => number) =>
  z
    .object({
      quiz: sessionQuizSchema,
      title: line(200).optional().openapi({ description: texts.title }),
      opensAt: instant.optional().openapi({ description: texts.opensAt }),
      closesAt: instant.optional().openapi({ description: texts.closesAt }),
      timeLimitMinutes: z
        .int()
        .min(1)
        .max(1440)
        .nullable()
        .default(null)
        .openapi({ description: texts.timeLimit }),
      shuffle: z.boolean().default(true).openapi({ description: texts.shuffle }),
      units: z.array(line(120)).max(300).default([]).openapi({ description: texts.units }),
    })
    .transform(({ quiz, timeLimitMinutes, ...given }) => {
      const opensAt = given.opensAt ?? now()
      return {
        quiz,
        settings: {
          title: given.title ?? quiz.title,
          opensAt,
          closesAt: given.closesAt ?? opensAt + USUAL_MS,
          timeLimitMs: timeLimitMinutes === null ? null : timeLimitMinutes * MINUTE_MS,
          shuffle: given.shuffle,
          units: [...new Set(given.units)],
        },
      }
    })
    .refine(
      ({ settings }) =>
        settings.closesAt > Math.max(settings.opensAt, now()) && settings.closesAt <= now() + LONGEST_MS,
      { params: { reason: 'wrong-times' }, path: ['closesAt'] },
    )
    .openapi('SessionRequest')

/** Body of `POST /api/sessions/{code}/participants`. */
export const joinBody = z
  .object({
    name: line(80).openapi({ description: texts.name, example: 'Nguyễn Thị Hoa' }),
    unit: line(120).openapi({ description: texts.unit, example: 'UBND xã Tứ Kỳ' }),
  })
  .openapi('JoinRequest')

export const answerBody = z.object({ response: shownResponseSchema }).openapi('AnswerRequest')

const state = z.enum(['upcoming', 'open', 'closed'])
const time = z.iso.datetime()

/** What anybody with the code may know. */
export const lobbySchema = z
  .object({
    code: z.string(),
    title: z.string(),
    state,
    now: time,
    opensAt: time,
    closesAt: time,
    timeLimitMinutes: z.number().nullable(),
    itemCount: z.int(),
    units: z.array(z.string()).readonly(),
  })
  .openapi('Lobby')

/** What its trainer sees besides. */
export const sessionSchema = lobbySchema
  .extend({ shuffle: z.boolean(), createdAt: time, deletesAt: time })
  .openapi('Session')

export const sessionListSchema = z
  .object({
    sessions: z.array(sessionSchema.extend({ joined: z.int(), submitted: z.int() })).readonly(),
  })
  .openapi('SessionList')

const common = { id: z.string(), stem: z.string() }
const lines = z.array(z.string()).readonly()

export const learnerItemSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('single'), ...common, options: lines }),
    z.object({ kind: z.literal('multiple'), ...common, options: lines }),
    z.object({ kind: z.literal('true-false'), ...common }),
    z.object({ kind: z.literal('fill'), ...common }),
    z.object({ kind: z.literal('match'), ...common, lefts: lines, rights: lines }),
  ])
  .openapi('LearnerItem') satisfies z.ZodType<LearnerItem>

const shown = z
  .union([z.number(), z.boolean(), z.string(), z.array(z.number().nullable()).readonly()])
  .openapi({ description: texts.response })

export const reviewSchema = z
  .object({
    points: z.number().min(0).max(1),
    key: shown,
    explanation: z.string(),
    clauses: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
  })
  .openapi('ItemReview') satisfies z.ZodType<ItemReview>

export const attemptSchema = z
  .object({
    code: z.string(),
    title: z.string(),
    name: z.string(),
    unit: z.string(),
    now: z.number(),
    deadline: z.number(),
    timed: z.boolean(),
    submitted: z.boolean(),
    finishedAt: z.number().nullable(),
    points: z.number().nullable(),
    items: z
      .array(
        z.object({ item: learnerItemSchema, response: shown.nullable(), review: reviewSchema.nullable() }),
      )
      .readonly(),
  })
  .openapi('Attempt', { description: texts.attempt }) satisfies z.ZodType<Attempt>

export const joinedSchema = z
  .object({ token: z.string().openapi({ description: texts.token }), attempt: attemptSchema })
  .openapi('Joined')

const resultsSchema = z
  .object({
    participants: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          unit: z.string(),
          joinedAt: z.number(),
          finishedAt: z.number().nullable(),
          submitted: z.boolean(),
          answered: z.int(),
          points: z.number().nullable(),
          itemPoints: z.array(z.number().nullable()).readonly(),
        }),
      )
      .readonly(),
    units: z
      .array(
        z.object({
          unit: z.string(),
          joined: z.int(),
          finished: z.int(),
          meanShare: z.number().nullable(),
        }),
      )
      .readonly(),
    items: z
      .array(
        z.object({
          id: z.string(),
          stem: z.string(),
          clauses: z.array(z.string()).readonly(),
          finished: z.int(),
          answered: z.int(),
          meanPoints: z.number().nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('SessionResults') satisfies z.ZodType<Results>

export const overviewSchema = z
  .object({ session: sessionSchema, results: resultsSchema })
  .openapi('SessionOverview')
