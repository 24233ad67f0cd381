import type { QuizItem } from '../item.ts'
import { plainPhrase } from '../phrase.ts'
import { bareStem, readPhrase } from '../support.ts'
import { questionsOf } from './parts.ts'

const NEARLY_SAME = 0.8

const keyOf = (item: QuizItem): string =>
  item.kind === 'true-false'
    ? String(item.key)
    : questionsOf(item)
        .flatMap(({ right }) => right.map(plainPhrase))
        .sort()
        .join('|')

/** Whether two items ask the same: the same id, or nearly the same stem with the same key. */
export const asksTheSame = (item: QuizItem, other: QuizItem): boolean => {
  if (item.id === other.id) return true
  if (item.kind !== other.kind || keyOf(item) !== keyOf(other)) return false
  if (item.kind === 'match') return true
  const [left, right] = [item, other].map(({ stem }) => new Set(readPhrase(bareStem(stem)).pairs))
  if (!left || !right) return false
  const common = [...left].filter((pair) => right.has(pair)).length
  return common >= NEARLY_SAME * Math.max(left.size, right.size)
}

/** The first of `others` that asks the same as an item. */
export const findDuplicate = (item: QuizItem, others: readonly QuizItem[]): QuizItem | undefined =>
  others.find((other) => asksTheSame(item, other))
