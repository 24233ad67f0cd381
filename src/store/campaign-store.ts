/** A quiz session as it is kept. Times are milliseconds since 1970, UTC. */
export type SessionRecord = {
  /** What learners type: short, unambiguous, unique. */
  readonly code: string
  readonly title: string
  readonly opensAt: number
  readonly closesAt: number
  /** From joining to the end of the time to answer; null: until the session closes. */
  readonly timeLimitMs: number | null
  /** Whether each learner gets questions and options in an order of their own. */
  readonly shuffle: boolean
  /** Offered to learners when they say where they work; empty: they type it. */
  readonly units: readonly string[]
  readonly itemCount: number
  readonly createdAt: number
  /** From then on the session and all that belongs to it is deleted. */
  readonly deletesAt: number
}

/** A session in a list, with how many joined and how many handed in. */
export type SessionSummary = SessionRecord & { readonly joined: number; readonly submitted: number }

/** Somebody who takes part. Name and unit are the only personal data there is. */
export type ParticipantRecord = {
  readonly id: string
  readonly session: string
  readonly name: string
  readonly unit: string
  /** Decides the order in which this learner sees questions and options. */
  readonly seed: number
  readonly joinedAt: number
  readonly submittedAt: number | null
}

/** What somebody answered to one item; `response` is JSON that only the rules of the campaign read. */
export type AnswerRecord = {
  readonly participant: string
  readonly item: string
  readonly response: string
}

export type JoinOutcome = 'joined' | 'not-open' | 'full' | 'too-many-joins'

/**
 * Where sessions, learners and answers are kept. Every method is atomic, and what a resolved promise reports is on
 * disk: it survives the end of the process at any later moment.
 */
export type CampaignStore = {
  /** False when the code is taken. `quiz` is its JSON, keys included. */
  createSession(session: SessionRecord, quiz: string): Promise<boolean>
  findSession(code: string): Promise<SessionRecord | null>
  /** The JSON given to `createSession`. */
  findQuiz(code: string): Promise<string | null>
  /** Latest first. */
  listSessions(): Promise<readonly SessionSummary[]>
  /** Moves the end of a session to `at` where it was later. False when there is no such session. */
  closeSession(code: string, at: number): Promise<boolean>
  /** Removes a session with its learners and their answers, leaving no trace in the files. False: no such session. */
  deleteSession(code: string): Promise<boolean>
  /** Does the same to every session whose `deletesAt` has come, and says how many there were. */
  deleteExpired(now: number): Promise<number>
  /** Adds a learner while the session is open and neither full nor overrun. */
  join(options: {
    readonly participant: ParticipantRecord
    readonly tokenDigest: string
    readonly limits: JoinLimits
  }): Promise<JoinOutcome>
  findParticipant(tokenDigest: string): Promise<{
    readonly participant: ParticipantRecord
    readonly session: SessionRecord
  } | null>
  listParticipants(session: string): Promise<readonly ParticipantRecord[]>
  /** Keeps an answer, over an earlier one to the same item. False, and nothing kept: submitted, or after the end. */
  saveAnswer(
    answer: AnswerRecord,
    options: { readonly now: number; readonly graceMs: number },
  ): Promise<boolean>
  listAnswers(participant: string): Promise<readonly AnswerRecord[]>
  listSessionAnswers(session: string): Promise<readonly AnswerRecord[]>
  /** The first time counts; again changes nothing. */
  submit(participant: string, now: number): Promise<void>
}

export type JoinLimits = {
  readonly participants: number
  /** At most `joins` within `windowMs`. */
  readonly joins: number
  readonly windowMs: number
}
