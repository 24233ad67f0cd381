import type { QuizItem } from '../item.ts'
import { plainPhrase } from '../phrase.ts'
import { bareStem } from '../support.ts'
import { pairsOf } from '../word-pairs.ts'
import { questionsOf } from './parts.ts'

/** What an item asks, in a form that is quick to compare. */
export type Asked = {
  readonly id: string
  readonly kind: QuizItem['kind']
  readonly key: string
  readonly pairs: ReadonlySet<string>
}

const keyOf = (item: QuizItem): string => {
  if (item.kind === 'true-false') return String(item.key)
  const right = questionsOf(item).flatMap((question) => question.right.map(plainPhrase))
  return right.sort().join('|')
}

export const readAsked = (item: QuizItem): Asked => ({
  id: item.id,
  kind: item.kind,
  key: keyOf(item),
  pairs: new Set(pairsOf(bareStem(item.stem))),
})

const NEARLY_SAME = 0.8

/** Whether two items ask the same: the same id, or nearly the same stem with the same key. */
export const asksTheSame = (one: Asked, other: Asked): boolean => {
  if (one.id === other.id) return true
  if (one.kind !== other.kind || one.key !== other.key) return false
  if (one.kind === 'match') return true
  const common = [...one.pairs].filter((pair) => other.pairs.has(pair)).length
  return common >= NEARLY_SAME * Math.max(one.pairs.size, other.pairs.size)
}

/** The first of `others` that asks the same as an item. */
export const findDuplicate = (item: QuizItem, others: readonly QuizItem[]): QuizItem | undefined => {
  const asked = readAsked(item)
  return others.find((other) => asksTheSame(asked, readAsked(other)))
}
