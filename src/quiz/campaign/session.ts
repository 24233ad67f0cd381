import type { ParticipantRecord, SessionRecord } from '../../store/campaign-store.ts'

/** An answer sent in the last second may arrive this much later: a phone's network takes its time. */
export const GRACE_MS = 10_000

export type SessionState = 'upcoming' | 'open' | 'closed'

/** @param now milliseconds since 1970 */
export const stateOf = (session: Pick<SessionRecord, 'opensAt' | 'closesAt'>, now: number): SessionState => {
  if (now < session.opensAt) return 'upcoming'
  return now < session.closesAt ? 'open' : 'closed'
}

/** When a learner's time to answer ends: with the session, or earlier with their own limit. */
export const deadlineOf = (
  participant: Pick<ParticipantRecord, 'joinedAt'>,
  session: Pick<SessionRecord, 'closesAt' | 'timeLimitMs'>,
): number =>
  session.timeLimitMs === null
    ? session.closesAt
    : Math.min(session.closesAt, participant.joinedAt + session.timeLimitMs)

/**
 * When a learner was done: on handing in or, without that, when the time was up; null while they may still answer.
 * Whoever is done sees the keys, so this is null through the whole grace.
 */
export const finishedAt = (
  participant: Pick<ParticipantRecord, 'joinedAt' | 'submittedAt'>,
  session: Pick<SessionRecord, 'closesAt' | 'timeLimitMs'>,
  now: number,
): number | null => {
  if (participant.submittedAt !== null) return participant.submittedAt
  const deadline = deadlineOf(participant, session)
  return now > deadline + GRACE_MS ? deadline : null
}
