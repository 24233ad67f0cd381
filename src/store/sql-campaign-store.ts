import type { CampaignStore, JoinLimits, ParticipantRecord, SessionRecord } from './campaign-store.ts'
import type { Database, SqlValue, Statement } from './database.ts'
import { participantColumns, sessionColumns, toAnswer, toParticipant, toSession, toSummary } from './rows.ts'

const statement = (sql: string, ...values: readonly SqlValue[]): Statement => ({ sql, values })

const insertSession = (session: SessionRecord, quiz: string): Statement =>
  statement(
    `INSERT INTO session (${sessionColumns}, quiz) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING RETURNING code`,
    session.code,
    session.title,
    session.opensAt,
    session.closesAt,
    session.timeLimitMs,
    session.shuffle ? 1 : 0,
    JSON.stringify(session.units),
    session.itemCount,
    session.createdAt,
    session.deletesAt,
    quiz,
  )

/** Checks and insertion are one statement, so that no two who join at once both get the last place. */
const insertParticipant = (
  participant: ParticipantRecord,
  tokenDigest: string,
  limits: JoinLimits,
): Statement =>
  statement(
    `INSERT INTO participant (${participantColumns}, token_digest)
    SELECT ?, code, ?, ?, ?, ?, NULL, ? FROM session
    WHERE code = ? AND opens_at <= ? AND closes_at > ?
      AND (SELECT count(*) FROM participant WHERE session = code) < ?
      AND (SELECT count(*) FROM participant WHERE session = code AND joined_at > ?) < ?
    RETURNING id`,
    participant.id,
    participant.name,
    participant.unit,
    participant.seed,
    participant.joinedAt,
    tokenDigest,
    participant.session,
    participant.joinedAt,
    participant.joinedAt,
    limits.participants,
    participant.joinedAt - limits.windowMs,
    limits.joins,
  )

/** The end of a learner's time: of the session's or of their own, whichever comes first. */
const endOfTime =
  'min(session.closes_at, coalesce(participant.joined_at + session.time_limit_ms, session.closes_at))'

/** Keeps everything in SQLite through plain statements, the same ones in Node's SQLite and in Cloudflare's D1. */
export const createSqlCampaignStore = (database: Database): CampaignStore => {
  const first = async (asked: Statement) => (await database.read(asked))[0] ?? null
  const changed = async (wanted: Statement): Promise<number> =>
    (await database.run([wanted])).reduce((sum, rows) => sum + rows.length, 0)

  return {
    createSession: async (session, quiz) => (await changed(insertSession(session, quiz))) > 0,

    findSession: async (code) => {
      const row = await first(statement(`SELECT ${sessionColumns} FROM session WHERE code = ?`, code))
      return row === null ? null : toSession(row)
    },

    findQuiz: async (code) => {
      const row = await first(statement('SELECT quiz FROM session WHERE code = ?', code))
      return row === null ? null : String(row.quiz)
    },

    listSessions: async () => {
      const rows = await database.read({
        sql: `SELECT ${sessionColumns},
          (SELECT count(*) FROM participant WHERE session = code) AS joined,
          (SELECT count(submitted_at) FROM participant WHERE session = code) AS submitted
          FROM session ORDER BY created_at DESC, code`,
      })
      return rows.map(toSummary)
    },

    closeSession: async (code, at) =>
      (await changed(
        statement('UPDATE session SET closes_at = min(closes_at, ?) WHERE code = ? RETURNING code', at, code),
      )) > 0,

    deleteSession: async (code) => {
      const deleted = await changed(statement('DELETE FROM session WHERE code = ? RETURNING code', code))
      if (deleted > 0) await database.scrub()
      return deleted > 0
    },

    deleteExpired: async (now) => {
      const deleted = await changed(
        statement('DELETE FROM session WHERE deletes_at <= ? RETURNING code', now),
      )
      if (deleted > 0) await database.scrub()
      return deleted
    },

    join: async ({ participant, tokenDigest, limits }) => {
      if ((await changed(insertParticipant(participant, tokenDigest, limits))) > 0) return 'joined'
      const row = await first(
        statement(
          `SELECT opens_at <= ? AND closes_at > ? AS open,
            (SELECT count(*) FROM participant WHERE session = code) AS joined FROM session WHERE code = ?`,
          participant.joinedAt,
          participant.joinedAt,
          participant.session,
        ),
      )
      if (row?.open !== 1) return 'not-open'
      return Number(row.joined) >= limits.participants ? 'full' : 'too-many-joins'
    },

    findParticipant: async (tokenDigest) => {
      const row = await first(
        statement(
          `SELECT * FROM (SELECT ${participantColumns} FROM participant WHERE token_digest = ?)
          JOIN (SELECT ${sessionColumns} FROM session) ON code = session`,
          tokenDigest,
        ),
      )
      return row === null ? null : { participant: toParticipant(row), session: toSession(row) }
    },

    listParticipants: async (session) => {
      const rows = await database.read(
        statement(
          `SELECT ${participantColumns} FROM participant WHERE session = ? ORDER BY joined_at, id`,
          session,
        ),
      )
      return rows.map(toParticipant)
    },

    saveAnswer: async ({ participant, item, response }, { now, graceMs }) =>
      (await changed(
        statement(
          `INSERT INTO answer (participant, item, response, answered_at)
          SELECT participant.id, ?, ?, ? FROM participant JOIN session ON session.code = participant.session
          WHERE participant.id = ? AND submitted_at IS NULL AND ? <= ${endOfTime} + ?
          ON CONFLICT (participant, item) DO UPDATE SET
            response = excluded.response, answered_at = excluded.answered_at
          RETURNING item`,
          item,
          response,
          now,
          participant,
          now,
          graceMs,
        ),
      )) > 0,

    listAnswers: async (participant) => {
      const rows = await database.read(
        statement('SELECT participant, item, response FROM answer WHERE participant = ?', participant),
      )
      return rows.map(toAnswer)
    },

    listSessionAnswers: async (session) => {
      const rows = await database.read(
        statement(
          `SELECT participant, item, response FROM answer
          WHERE participant IN (SELECT id FROM participant WHERE session = ?)`,
          session,
        ),
      )
      return rows.map(toAnswer)
    },

    submit: async (participant, now) => {
      await changed(
        statement(
          'UPDATE participant SET submitted_at = ? WHERE id = ? AND submitted_at IS NULL',
          now,
          participant,
        ),
      )
    },
  }
}
