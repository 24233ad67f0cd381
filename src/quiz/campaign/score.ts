import { normalise } from '../../vietnamese/fold.ts'
import type { MultipleItem, QuizItem } from '../item.ts'
import type { Response } from './response.ts'

/** A blank's text without what nobody means by it: case, spare spaces, a full stop or quotation marks around it. */
const plain = (text: string): string =>
  normalise(text)
    .toLocaleLowerCase('vi')
    .replace(/^[\s"'“”«».,;:]+|[\s"'“”«».,;:]+$/gu, '')
    .replace(/\s+/gu, ' ')

/** Right options count for, wrong ones against, so that ticking everything earns nothing. */
const scoreMultiple = (item: MultipleItem, options: readonly number[]): number => {
  const right = options.filter((option) => item.keys.includes(option)).length
  return Math.max(0, (right - (options.length - right)) / item.keys.length)
}

/**
 * Points for an answer, from 0 to 1. Parts count where an item has several: options of a `multiple`, pairs of a
 * `match`; equal right sides are as good as one another.
 */
export const scoreResponse = (item: QuizItem, response: Response): number => {
  if (item.kind === 'single' && response.kind === 'single') return response.option === item.key ? 1 : 0
  if (item.kind === 'multiple' && response.kind === 'multiple') return scoreMultiple(item, response.options)
  if (item.kind === 'true-false' && response.kind === 'true-false') return response.value === item.key ? 1 : 0
  if (item.kind === 'fill' && response.kind === 'fill')
    return item.accepted.some((text) => plain(text) === plain(response.text)) ? 1 : 0
  if (item.kind === 'match' && response.kind === 'match') {
    const right = item.pairs.filter((pair, left) => {
      const chosen = response.rights[left]
      return chosen != null && item.pairs[chosen]?.right === pair.right
    })
    return right.length / item.pairs.length
  }
  return 0
}
