import type { Difficulty, QuizItem } from './item.ts'
import { hashText } from './random.ts'

type WithoutId<Item> = Item extends QuizItem ? Omit<Item, 'id'> : never
export type Draft = WithoutId<QuizItem>

/** What makes an item the same item: what it asks and offers, not how it is explained. */
const essenceOf = (draft: Draft): string => {
  switch (draft.kind) {
    case 'single':
      return JSON.stringify([[...draft.options].sort(), draft.options[draft.key]])
    case 'multiple':
      return JSON.stringify([[...draft.options].sort(), draft.keys.map((key) => draft.options[key]).sort()])
    case 'true-false':
      return JSON.stringify(draft.key)
    case 'fill':
      return JSON.stringify(draft.accepted[0])
    case 'match':
      return JSON.stringify(draft.pairs.map(({ left, right }) => `${left}→${right}`).sort())
  }
}

/** The item with its id: "q" and seven digits of base 36, the same wherever and whenever it is made. */
export const withId = (draft: Draft): QuizItem => {
  const hash = hashText(`${draft.kind}\n${draft.stem}\n${essenceOf(draft)}`)
  return { ...draft, id: `q${hash.toString(36).padStart(7, '0')}` }
}

export const clampDifficulty = (value: number): Difficulty => (value <= 1 ? 1 : value >= 3 ? 3 : 2)
