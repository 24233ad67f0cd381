import * as z from 'zod/mini'
import type { Attempt } from '../../quiz/campaign/attempt.ts'
import type { LearnerItem } from '../../quiz/campaign/lay-out.ts'
import type { ItemReview } from '../../quiz/campaign/review.ts'

const common = { id: z.string(), stem: z.string() }
const lines = z.array(z.string())

export const itemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), ...common, options: lines }),
  z.object({ kind: z.literal('multiple'), ...common, options: lines }),
  z.object({ kind: z.literal('true-false'), ...common }),
  z.object({ kind: z.literal('fill'), ...common }),
  z.object({ kind: z.literal('match'), ...common, lefts: lines, rights: lines }),
]) satisfies z.ZodMiniType<LearnerItem>

const shown = z.union([z.number(), z.boolean(), z.string(), z.array(z.nullable(z.number()))])

export const reviewSchema = z.object({
  points: z.number(),
  key: shown,
  explanation: z.string(),
  clauses: z.array(z.object({ id: z.string(), label: z.string() })),
}) satisfies z.ZodMiniType<ItemReview>

export const attemptSchema = z.object({
  code: z.string(),
  title: z.string(),
  name: z.string(),
  unit: z.string(),
  now: z.number(),
  deadline: z.number(),
  timed: z.boolean(),
  submitted: z.boolean(),
  finishedAt: z.nullable(z.number()),
  points: z.nullable(z.number()),
  items: z.array(
    z.object({ item: itemSchema, response: z.nullable(shown), review: z.nullable(reviewSchema) }),
  ),
}) satisfies z.ZodMiniType<Attempt>

const lobby = {
  code: z.string(),
  title: z.string(),
  state: z.enum(['upcoming', 'open', 'closed']),
  now: z.string(),
  opensAt: z.string(),
  closesAt: z.string(),
  timeLimitMinutes: z.nullable(z.number()),
  itemCount: z.number(),
  units: lines,
}

export const lobbySchema = z.object(lobby)
export const sessionSchema = z.object({ ...lobby, deletesAt: z.string() })
export const sessionListSchema = z.object({
  sessions: z.array(z.object({ ...lobby, joined: z.number(), submitted: z.number() })),
})

const resultsSchema = z.object({
  participants: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      joinedAt: z.number(),
      finishedAt: z.nullable(z.number()),
      submitted: z.boolean(),
      answered: z.number(),
      points: z.nullable(z.number()),
      itemPoints: z.array(z.nullable(z.number())),
    }),
  ),
  units: z.array(
    z.object({
      unit: z.string(),
      joined: z.number(),
      finished: z.number(),
      meanShare: z.nullable(z.number()),
    }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      stem: z.string(),
      clauses: lines,
      finished: z.number(),
      answered: z.number(),
      meanPoints: z.nullable(z.number()),
    }),
  ),
})

export const overviewSchema = z.object({ session: sessionSchema, results: resultsSchema })

export type Lobby = z.infer<typeof lobbySchema>
export type Overview = z.infer<typeof overviewSchema>
export type ListedSession = z.infer<typeof sessionListSchema>['sessions'][number]
export type Results = Overview['results']
