import type { LearnerItem } from '../../quiz/campaign/lay-out.ts'
import type { ShownResponse } from '../../quiz/campaign/response.ts'
import { itemWords } from './words.ts'

/** Whether an answer says anything: an empty text or no option is none. */
export const isGiven = (response: ShownResponse | null): boolean => {
  if (typeof response === 'string') return response.trim() !== ''
  if (typeof response === 'object' && response !== null) return response.some((place) => place !== null)
  return response !== null
}

/** An answer in words: the options chosen, the text typed, the pairs made. */
export const sayResponse = (item: LearnerItem, response: ShownResponse): string => {
  const places = typeof response === 'object' ? response : [response]
  if (item.kind === 'true-false') return response === true ? itemWords.isTrue : itemWords.isFalse
  if (item.kind === 'fill') return String(response)
  if (item.kind === 'match') {
    const pairs = item.lefts.map((left, index) => {
      const place = places[index]
      return `${left} – ${typeof place === 'number' ? (item.rights[place] ?? '') : '…'}`
    })
    return pairs.join('; ')
  }
  return places.flatMap((place) => (typeof place === 'number' ? [item.options[place] ?? ''] : [])).join('; ')
}
