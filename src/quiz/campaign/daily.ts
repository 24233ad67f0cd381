import type { QuizItem } from '../item.ts'
import type { QuizMaker } from '../maker.ts'
import { createRandom, shuffled } from '../random.ts'

/** Answered with one touch: a blank or a table of pairs is for those who sit down to it. */
const KINDS: ReadonlySet<QuizItem['kind']> = new Set(['single', 'multiple', 'true-false'])

const DAY_MS = 86_400_000
/** Days change at midnight in Việt Nam (Asia/Ho_Chi_Minh: UTC+7, without summer time). */
const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** Days since 1 January 1970, in Việt Nam. @param now milliseconds since 1970, UTC */
export const dayOf = (now: number): number => Math.floor((now + VIETNAM_OFFSET_MS) / DAY_MS)

/** "2026-11-24". */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The day of a date such as "2026-11-24"; null when there is none such. */
export const readDate = (date: string): number | null => {
  const day = Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
  return Number.isFinite(day) && dateOf(day) === date ? day : null
}

/**
 * The question of a day: the same for everybody. Every clause that something can be asked of has its day before any
 * has its second, in another order and with another question each time round.
 * Null when nothing can be asked of the programme.
 */
export const createDailyQuestion = (
  maker: Pick<QuizMaker, 'candidates' | 'make'>,
): ((day: number) => QuizItem | null) => {
  const simple = maker.candidates.filter(({ kind }) => KINDS.has(kind))
  const byClause = Map.groupBy(simple, ({ clause }) => clause)
  const clauses = [...byClause.keys()]

  const makeOf = (clause: string, day: number, round: number): QuizItem | undefined => {
    const candidates = byClause.get(clause) ?? []
    const first = round % candidates.length
    for (const candidate of [...candidates.slice(first), ...candidates.slice(0, first)]) {
      const item = maker.make(candidate, day)
      if (item !== undefined) return item
    }
    return undefined
  }

  const find = (day: number): QuizItem | null => {
    const round = Math.floor(day / clauses.length)
    const order = shuffled(clauses, createRandom(round))
    const place = day % clauses.length
    for (const clause of [...order.slice(place), ...order.slice(0, place)]) {
      const item = makeOf(clause, day, round)
      if (item !== undefined) return item
    }
    return null
  }

  // Everybody asks for the same day; making an item checks it against the whole programme.
  let last: { readonly day: number; readonly item: QuizItem | null } | null = null
  return (day) => {
    if (last?.day !== day) last = { day, item: find(day) }
    return last.item
  }
}
