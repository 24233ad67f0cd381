import type { QuizItem } from '../item.ts'
import { createRandom, hashText, shuffled } from '../random.ts'

/** What a learner sees of an item before handing in: nothing of the key, the clause or the explanation. */
export type LearnerItem =
  | {
      readonly kind: 'single'
      readonly id: string
      readonly stem: string
      readonly options: readonly string[]
    }
  | {
      readonly kind: 'multiple'
      readonly id: string
      readonly stem: string
      readonly options: readonly string[]
    }
  | { readonly kind: 'true-false'; readonly id: string; readonly stem: string }
  | { readonly kind: 'fill'; readonly id: string; readonly stem: string }
  | {
      readonly kind: 'match'
      readonly id: string
      readonly stem: string
      readonly lefts: readonly string[]
      readonly rights: readonly string[]
    }

/** How one learner sees a quiz: the same `seed` gives the same order at every visit. */
export type Seating = { readonly seed: number; readonly shuffle: boolean }

const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)

/**
 * The order in which a learner sees what an item offers: at each place, the index in the item. The right sides of a
 * match are always mixed: in their own order they would be the key.
 */
export const orderOf = (item: QuizItem, { seed, shuffle }: Seating): readonly number[] => {
  const random = createRandom(hashText(`${shuffle ? seed : ''}/${item.id}`))
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return shuffle ? shuffled(count(item.options.length), random) : count(item.options.length)
    case 'match':
      return shuffled(count(item.pairs.length), random)
    default:
      return []
  }
}

/** An item as one learner sees it. */
export const layOutItem = (item: QuizItem, seating: Seating): LearnerItem => {
  const { id, stem } = item
  const order = orderOf(item, seating)
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return { kind: item.kind, id, stem, options: order.map((index) => item.options[index] ?? '') }
    case 'match':
      return {
        kind: item.kind,
        id,
        stem,
        lefts: item.pairs.map(({ left }) => left),
        rights: order.map((index) => item.pairs[index]?.right ?? ''),
      }
    default:
      return { kind: item.kind, id, stem }
  }
}

/** The items in the order in which one learner sees them. */
export const orderItems = (items: readonly QuizItem[], { seed, shuffle }: Seating): readonly QuizItem[] =>
  shuffle ? shuffled(items, createRandom(seed)) : items
