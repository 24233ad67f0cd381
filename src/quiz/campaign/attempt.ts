import type { Clause } from '../../programme/clause.ts'
import type { AnswerRecord, ParticipantRecord, SessionRecord } from '../../store/campaign-store.ts'
import type { Quiz } from '../item.ts'
import { type LearnerItem, layOutItem, orderItems } from './lay-out.ts'
import { parseResponse, type ShownResponse, showResponse } from './response.ts'
import { type ItemReview, reviewItem } from './review.ts'
import { deadlineOf, finishedAt } from './session.ts'

/** One learner's sheet: before handing in the questions and their answers, afterwards the keys as well. */
export type Attempt = {
  readonly code: string
  readonly title: string
  readonly name: string
  readonly unit: string
  /** The server's clock, by which the deadline is kept; milliseconds since 1970. */
  readonly now: number
  readonly deadline: number
  /** Whether the deadline is the learner's own, and so worth counting down. */
  readonly timed: boolean
  readonly submitted: boolean
  readonly finishedAt: number | null
  /** Sum over the items; null until the learner is done. */
  readonly points: number | null
  readonly items: readonly {
    readonly item: LearnerItem
    readonly response: ShownResponse | null
    /** Null until the learner is done. */
    readonly review: ItemReview | null
  }[]
}

/** Puts a learner's sheet together. Keys are in it only once the learner is done. */
export const composeAttempt = (options: {
  readonly session: SessionRecord
  readonly participant: ParticipantRecord
  readonly quiz: Quiz
  readonly answers: readonly AnswerRecord[]
  readonly clauses: readonly Pick<Clause, 'id' | 'label'>[]
  readonly now: number
}): Attempt => {
  const { session, participant, quiz, answers, clauses, now } = options
  const seating = { seed: participant.seed, shuffle: session.shuffle }
  const finished = finishedAt(participant, session, now)
  const kept = new Map(answers.map(({ item, response }) => [item, response]))
  const items = orderItems(quiz.items, seating).map((item) => {
    const json = kept.get(item.id)
    const response = json === undefined ? null : parseResponse(json)
    return {
      item: layOutItem(item, seating),
      response: response === null ? null : showResponse(item, response, seating),
      review: finished === null ? null : reviewItem({ item, response, seating, clauses }),
    }
  })
  return {
    code: session.code,
    title: session.title,
    name: participant.name,
    unit: participant.unit,
    now,
    deadline: deadlineOf(participant, session),
    timed: session.timeLimitMs !== null,
    submitted: participant.submittedAt !== null,
    finishedAt: finished,
    points: finished === null ? null : items.reduce((sum, { review }) => sum + (review?.points ?? 0), 0),
    items,
  }
}
