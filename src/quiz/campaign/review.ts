import type { Clause } from '../../programme/clause.ts'
import type { QuizItem } from '../item.ts'
import type { Seating } from './lay-out.ts'
import { keyOf, type Response, type ShownResponse, showResponse } from './response.ts'
import { scoreResponse } from './score.ts'

/** What a learner learns about one item once the answer counts. */
export type ItemReview = {
  /** 0 to 1. */
  readonly points: number
  /** The right answer in the order in which this learner saw the item. */
  readonly key: ShownResponse
  readonly explanation: string
  /** Where to read it, the main clause first. */
  readonly clauses: readonly { readonly id: string; readonly label: string }[]
}

export const reviewItem = (options: {
  readonly item: QuizItem
  /** Null: left without an answer. */
  readonly response: Response | null
  readonly seating: Seating
  readonly clauses: readonly Pick<Clause, 'id' | 'label'>[]
}): ItemReview => {
  const { item, response, seating, clauses } = options
  return {
    points: response === null ? 0 : scoreResponse(item, response),
    key: showResponse(item, keyOf(item), seating),
    explanation: item.explanation,
    clauses: item.clauses.flatMap((id) => {
      const clause = clauses.find((one) => one.id === id)
      return clause === undefined ? [] : [{ id, label: clause.label }]
    }),
  }
}
