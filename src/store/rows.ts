import { z } from 'zod'
import type { AnswerRecord, ParticipantRecord, SessionRecord, SessionSummary } from './campaign-store.ts'
import type { Row } from './database.ts'

const units = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.string()))

const sessionRow = z.object({
  code: z.string(),
  title: z.string(),
  opens_at: z.number(),
  closes_at: z.number(),
  time_limit_ms: z.number().nullable(),
  shuffle: z.number(),
  units,
  item_count: z.number(),
  created_at: z.number(),
  deletes_at: z.number(),
})

const participantRow = z.object({
  id: z.string(),
  session: z.string(),
  name: z.string(),
  unit: z.string(),
  seed: z.number(),
  joined_at: z.number(),
  submitted_at: z.number().nullable(),
})

const answerRow = z.object({ participant: z.string(), item: z.string(), response: z.string() })
const countsRow = z.object({ joined: z.number(), submitted: z.number() })

/** Columns of `session` but its quiz, which is long and seldom asked for. */
export const sessionColumns =
  'code, title, opens_at, closes_at, time_limit_ms, shuffle, units, item_count, created_at, deletes_at'

export const participantColumns = 'id, session, name, unit, seed, joined_at, submitted_at'

export const toSession = (row: Row): SessionRecord => {
  const session = sessionRow.parse(row)
  return {
    code: session.code,
    title: session.title,
    opensAt: session.opens_at,
    closesAt: session.closes_at,
    timeLimitMs: session.time_limit_ms,
    shuffle: session.shuffle === 1,
    units: session.units,
    itemCount: session.item_count,
    createdAt: session.created_at,
    deletesAt: session.deletes_at,
  }
}

export const toSummary = (row: Row): SessionSummary => ({ ...toSession(row), ...countsRow.parse(row) })

export const toParticipant = (row: Row): ParticipantRecord => {
  const participant = participantRow.parse(row)
  return {
    id: participant.id,
    session: participant.session,
    name: participant.name,
    unit: participant.unit,
    seed: participant.seed,
    joinedAt: participant.joined_at,
    submittedAt: participant.submitted_at,
  }
}

export const toAnswer = (row: Row): AnswerRecord => answerRow.parse(row)
