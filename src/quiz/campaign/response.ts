import { z } from 'zod'
import type { QuizItem } from '../item.ts'
import { orderOf, type Seating } from './lay-out.ts'

/** Longest text that is taken for a blank: the longest key is a few words. */
const FILL_CHARS = 200

/**
 * What a learner answered, as kept and scored: indexes are those of the item, whatever order the learner saw.
 * `rights[left]` is the pair whose right side was chosen for a left side; null: none yet.
 */
export type Response =
  | { readonly kind: 'single'; readonly option: number }
  | { readonly kind: 'multiple'; readonly options: readonly number[] }
  | { readonly kind: 'true-false'; readonly value: boolean }
  | { readonly kind: 'fill'; readonly text: string }
  | { readonly kind: 'match'; readonly rights: readonly (number | null)[] }

/** The same as a learner sends and sees it: places on their screen, a truth value or a text. */
export type ShownResponse = number | boolean | string | readonly (number | null)[]

/** What may come as an answer to some item; `readResponse` holds it to the very item. */
export const shownResponseSchema = z.union([
  z.int().min(0).max(20),
  z.boolean(),
  z.string().max(FILL_CHARS),
  z.array(z.int().min(0).max(20).nullable()).max(20),
])

const responseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), option: z.number() }),
  z.object({ kind: z.literal('multiple'), options: z.array(z.number()) }),
  z.object({ kind: z.literal('true-false'), value: z.boolean() }),
  z.object({ kind: z.literal('fill'), text: z.string() }),
  z.object({ kind: z.literal('match'), rights: z.array(z.number().nullable()) }),
])

/** Reads what `JSON.stringify` made of a response. @throws when it is nothing of ours */
export const parseResponse = (json: string): Response => responseSchema.parse(JSON.parse(json))

const isOnce = (values: readonly number[]): boolean => new Set(values).size === values.length

/** Translates an answer from a learner's order into the item's; null when it is no answer to this item. */
export const readResponse = (item: QuizItem, shown: ShownResponse, seating: Seating): Response | null => {
  const order = orderOf(item, seating)
  if (item.kind === 'true-false') return typeof shown === 'boolean' ? { kind: item.kind, value: shown } : null
  if (item.kind === 'fill') return typeof shown === 'string' ? { kind: item.kind, text: shown } : null
  if (item.kind === 'single') {
    const option = typeof shown === 'number' ? order[shown] : undefined
    return option === undefined ? null : { kind: item.kind, option }
  }
  if (typeof shown !== 'object') return null
  const indexes = shown.map((place) => (place === null ? null : order[place]))
  if (indexes.includes(undefined)) return null
  const chosen = indexes.filter((index) => index != null)
  if (item.kind === 'multiple') {
    const whole = chosen.length === shown.length && isOnce(chosen)
    return whole ? { kind: item.kind, options: chosen.toSorted((left, right) => left - right) } : null
  }
  if (shown.length !== item.pairs.length || !isOnce(chosen)) return null
  return { kind: item.kind, rights: indexes.map((index) => index ?? null) }
}

/** The way back: a kept answer in the order in which this learner sees the item. */
export const showResponse = (item: QuizItem, response: Response, seating: Seating): ShownResponse => {
  const order = orderOf(item, seating)
  const place = (index: number): number => order.indexOf(index)
  switch (response.kind) {
    case 'single':
      return place(response.option)
    case 'multiple':
      return response.options.map(place).toSorted((left, right) => left - right)
    case 'true-false':
      return response.value
    case 'fill':
      return response.text
    case 'match':
      return response.rights.map((index) => (index === null ? null : place(index)))
  }
}

/** The right answer to an item; of several accepted texts, the one to show. */
export const keyOf = (item: QuizItem): Response => {
  switch (item.kind) {
    case 'single':
      return { kind: item.kind, option: item.key }
    case 'multiple':
      return { kind: item.kind, options: item.keys }
    case 'true-false':
      return { kind: item.kind, value: item.key }
    case 'fill':
      return { kind: item.kind, text: item.accepted[0] ?? '' }
    case 'match':
      return { kind: item.kind, rights: item.pairs.map((_, index) => index) }
  }
}
