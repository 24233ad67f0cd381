import type { QuizItem } from '../../quiz/item.ts'
import { foldAnswer } from './edit-item.ts'
import { quizWords } from './words.ts'

/**
 * What a learner gave for an item: the indexes chosen ("1", "0" for true), the words typed, or for each left-hand
 * side the right-hand one put beside it.
 */
export type Response = readonly string[]

const letterAt = (index: number): string => String.fromCharCode(65 + index)

const isSameSet = (left: Response, right: Response): boolean =>
  left.length === right.length && left.every((value) => right.includes(value))

/** Whether a response earns the mark: all or nothing, as in the exported formats. */
export const isRight = (item: QuizItem, response: Response): boolean => {
  switch (item.kind) {
    case 'single':
      return isSameSet(response, [String(item.key)])
    case 'multiple':
      return isSameSet(response, item.keys.map(String))
    case 'true-false':
      return isSameSet(response, [item.key ? '0' : '1'])
    case 'fill':
      return item.accepted.some((accepted) => foldAnswer(accepted) === foldAnswer(response[0] ?? ''))
    case 'match':
      return item.pairs.every(({ right }, at) => response[at] === right)
  }
}

/** The key as a learner reads it. */
export const describeKey = (item: QuizItem): string => {
  switch (item.kind) {
    case 'single':
      return `${letterAt(item.key)}. ${item.options[item.key] ?? ''}`
    case 'multiple':
      return item.keys.map((key) => `${letterAt(key)}. ${item.options[key] ?? ''}`).join('; ')
    case 'true-false':
      return item.key ? quizWords.item.isTrue : quizWords.item.isFalse
    case 'fill':
      return item.accepted[0] ?? ''
    case 'match':
      return item.pairs.map(({ left, right }) => `${left} → ${right}`).join('; ')
  }
}
