import type { AnswerRecord, ParticipantRecord, SessionRecord } from '../../store/campaign-store.ts'
import { fold, normalise } from '../../vietnamese/fold.ts'
import type { Quiz, QuizItem } from '../item.ts'
import { parseResponse } from './response.ts'
import { scoreResponse } from './score.ts'
import { finishedAt } from './session.ts'

export type ParticipantResult = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly joinedAt: number
  readonly finishedAt: number | null
  /** Whether they handed in themselves; else the time was up, or is not yet. */
  readonly submitted: boolean
  readonly answered: number
  /** Sum over the items; null until the learner is done. */
  readonly points: number | null
  /** Points for each item in the order of the quiz; null: not answered. */
  readonly itemPoints: readonly (number | null)[]
}

export type UnitResult = {
  readonly unit: string
  readonly joined: number
  readonly finished: number
  /** Mean share of the points, 0 to 1, over those who are done; null when nobody is. */
  readonly meanShare: number | null
}

export type ItemResult = {
  readonly id: string
  readonly stem: string
  readonly clauses: readonly string[]
  /** Learners who are done: those who left it empty count as wrong. */
  readonly finished: number
  readonly answered: number
  /** Mean points over those who are done; null when nobody is. */
  readonly meanPoints: number | null
}

export type Results = {
  readonly participants: readonly ParticipantResult[]
  /** The largest unit first. */
  readonly units: readonly UnitResult[]
  /** The hardest first. */
  readonly items: readonly ItemResult[]
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/** People write their unit in many ways: case, accents and spacing make no other unit. */
const unitKey = (unit: string): string =>
  fold(normalise(unit))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The spelling that most of them typed; of equals, the first. */
const commonest = (texts: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as const)[0]
}

const resultOf = (options: {
  readonly participant: ParticipantRecord
  readonly answers: ReadonlyMap<string, string>
  readonly session: SessionRecord
  readonly items: readonly QuizItem[]
  readonly now: number
}): ParticipantResult => {
  const { participant, answers, session, items, now } = options
  const itemPoints = items.map((item) => {
    const kept = answers.get(item.id)
    return kept === undefined ? null : scoreResponse(item, parseResponse(kept))
  })
  const finished = finishedAt(participant, session, now)
  return {
    id: participant.id,
    name: participant.name,
    unit: participant.unit,
    joinedAt: participant.joinedAt,
    finishedAt: finished,
    submitted: participant.submittedAt !== null,
    answered: answers.size,
    points: finished === null ? null : itemPoints.reduce<number>((sum, points) => sum + (points ?? 0), 0),
    itemPoints,
  }
}

const byUnit = (participants: readonly ParticipantResult[], itemCount: number): readonly UnitResult[] =>
  [...Map.groupBy(participants, ({ unit }) => unitKey(unit)).values()]
    .map((members) => {
      const shares = members.flatMap(({ points }) => (points === null ? [] : [points / itemCount]))
      return {
        unit: commonest(members.map(({ unit }) => unit)),
        joined: members.length,
        finished: shares.length,
        meanShare: mean(shares),
      }
    })
    .toSorted((left, right) => right.joined - left.joined || left.unit.localeCompare(right.unit, 'vi'))

const byItem = (
  participants: readonly ParticipantResult[],
  items: readonly QuizItem[],
): readonly ItemResult[] => {
  const done = participants.filter((participant) => participant.finishedAt !== null)
  return items
    .map(({ id, stem, clauses }, index) => {
      const points = done.map(({ itemPoints }) => itemPoints[index] ?? null)
      const answered = points.filter((each) => each !== null).length
      return {
        id,
        stem,
        clauses,
        finished: done.length,
        answered,
        meanPoints: mean(points.map((each) => each ?? 0)),
      }
    })
    .toSorted((left, right) => (left.meanPoints ?? 0) - (right.meanPoints ?? 0))
}

/** All that a trainer sees of a session, from what is kept; learners in the order in which they joined. */
export const computeResults = (options: {
  readonly session: SessionRecord
  readonly quiz: Pick<Quiz, 'items'>
  readonly participants: readonly ParticipantRecord[]
  readonly answers: readonly AnswerRecord[]
  readonly now: number
}): Results => {
  const { session, quiz, now } = options
  const answersOf = Map.groupBy(options.answers, ({ participant }) => participant)
  const participants = options.participants.map((participant) => {
    const kept = answersOf.get(participant.id) ?? []
    const answers = new Map(kept.map(({ item, response }) => [item, response]))
    return resultOf({ participant, answers, session, items: quiz.items, now })
  })
  return {
    participants,
    units: byUnit(participants, quiz.items.length),
    items: byItem(participants, quiz.items),
  }
}
