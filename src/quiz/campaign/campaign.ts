import type { Clause } from '../../programme/clause.ts'
import type {
  CampaignStore,
  ParticipantRecord,
  SessionRecord,
  SessionSummary,
} from '../../store/campaign-store.ts'
import type { Quiz } from '../item.ts'
import { type Attempt, composeAttempt } from './attempt.ts'
import { createQuizShelf } from './quiz-shelf.ts'
import { readResponse, type ShownResponse } from './response.ts'
import { computeResults, type Results } from './results.ts'
import { deadlineOf, GRACE_MS } from './session.ts'
import { createSessionCode } from './session-code.ts'
import { createToken, digestToken } from './token.ts'

/** What a trainer chooses. Times are milliseconds since 1970. */
export type SessionSettings = {
  readonly title: string
  readonly opensAt: number
  readonly closesAt: number
  readonly timeLimitMs: number | null
  readonly shuffle: boolean
  readonly units: readonly string[]
}

export type Person = { readonly name: string; readonly unit: string }

export type JoinResult =
  | { readonly kind: 'joined'; readonly token: string; readonly attempt: Attempt }
  | { readonly kind: 'no-session' | 'not-open' | 'full' | 'too-many-joins' }

export type AnswerResult = 'saved' | 'finished' | 'unknown-item' | 'not-an-answer' | 'no-attempt'

/** Everything that trainers and learners do with sessions. Codes and tokens that name nothing give null. */
export type Campaign = {
  openSession(quiz: Quiz, settings: SessionSettings): Promise<SessionRecord>
  listSessions(): Promise<readonly SessionSummary[]>
  findSession(code: string): Promise<SessionRecord | null>
  results(code: string): Promise<{
    readonly session: SessionRecord
    readonly quiz: Quiz
    readonly results: Results
  } | null>
  closeSession(code: string): Promise<boolean>
  deleteSession(code: string): Promise<boolean>
  /** Deletes what is older than it may be. */
  deleteExpired(): Promise<number>
  join(code: string, person: Person): Promise<JoinResult>
  attempt(token: string): Promise<Attempt | null>
  answer(token: string, item: string, shown: ShownResponse): Promise<AnswerResult>
  /** Hands in; again, or after the time, changes nothing. */
  submit(token: string): Promise<Attempt | null>
}

/**
 * A hall of a thousand may join within a minute, a district within a day; more than that is somebody's script, which
 * must not fill the disk or drown the trainer's list.
 */
const joinLimits = { participants: 5_000, joins: 1_000, windowMs: 60_000 } as const

const DAY_MS = 86_400_000

export type CampaignOptions = {
  readonly store: CampaignStore
  readonly clauses: readonly Pick<Clause, 'id' | 'label'>[]
  /** Days that a session is kept after it closed. */
  readonly retentionDays: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Fresh bytes that nobody can guess. Default: the platform's. */
  readonly randomBytes?: (count: number) => Uint8Array
}

export const createCampaign = (options: CampaignOptions): Campaign => {
  const { store, clauses, retentionDays, now } = options
  const randomBytes =
    options.randomBytes ?? ((count: number) => crypto.getRandomValues(new Uint8Array(count)))
  const shelf = createQuizShelf(store)

  const openSession: Campaign['openSession'] = async (quiz, settings) => {
    const json = JSON.stringify(quiz)
    for (;;) {
      const session = {
        ...settings,
        code: createSessionCode(randomBytes),
        itemCount: quiz.items.length,
        createdAt: now(),
        deletesAt: settings.closesAt + retentionDays * DAY_MS,
      }
      if (await store.createSession(session, json)) return session
    }
  }

  const compose = async (participant: ParticipantRecord, session: SessionRecord): Promise<Attempt> => {
    const [quiz, answers] = await Promise.all([shelf.take(session), store.listAnswers(participant.id)])
    return composeAttempt({ session, participant, quiz, answers, clauses, now: now() })
  }

  const findAttempt = async (token: string): Promise<Attempt | null> => {
    const found = await store.findParticipant(await digestToken(token))
    return found === null ? null : compose(found.participant, found.session)
  }

  return {
    openSession,
    listSessions: () => store.listSessions(),
    findSession: (code) => store.findSession(code),

    results: async (code) => {
      const session = await store.findSession(code)
      if (session === null) return null
      const [quiz, participants, answers] = await Promise.all([
        shelf.take(session),
        store.listParticipants(code),
        store.listSessionAnswers(code),
      ])
      return { session, quiz, results: computeResults({ session, quiz, participants, answers, now: now() }) }
    },

    closeSession: (code) => store.closeSession(code, now()),
    deleteSession: (code) => store.deleteSession(code),
    deleteExpired: () => store.deleteExpired(now()),

    join: async (code, person) => {
      const session = await store.findSession(code)
      if (session === null) return { kind: 'no-session' }
      const token = createToken(randomBytes)
      const tokenDigest = await digestToken(token)
      const participant = {
        ...person,
        id: createToken(randomBytes),
        session: code,
        seed: new DataView(randomBytes(4).buffer).getUint32(0),
        joinedAt: now(),
        submittedAt: null,
      }
      const outcome = await store.join({ participant, tokenDigest, limits: joinLimits })
      if (outcome !== 'joined') return { kind: outcome }
      return { kind: 'joined', token, attempt: await compose(participant, session) }
    },

    attempt: findAttempt,

    answer: async (token, item, shown) => {
      const found = await store.findParticipant(await digestToken(token))
      if (found === null) return 'no-attempt'
      const { participant, session } = found
      const asked = (await shelf.take(session)).items.find(({ id }) => id === item)
      if (asked === undefined) return 'unknown-item'
      const response = readResponse(asked, shown, { seed: participant.seed, shuffle: session.shuffle })
      if (response === null) return 'not-an-answer'
      const answer = { participant: participant.id, item, response: JSON.stringify(response) }
      return (await store.saveAnswer(answer, { now: now(), graceMs: GRACE_MS })) ? 'saved' : 'finished'
    },

    submit: async (token) => {
      const found = await store.findParticipant(await digestToken(token))
      if (found === null) return null
      await store.submit(found.participant.id, Math.min(now(), deadlineOf(found.participant, found.session)))
      return findAttempt(token)
    },
  }
}
