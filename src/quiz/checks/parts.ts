import { BLANK, type QuizItem } from '../item.ts'

/** A stem with what is right and what is wrong about it; a matching item makes one question of each pair. */
export type Question = {
  readonly stem: string
  readonly right: readonly string[]
  readonly wrong: readonly string[]
}

/** The questions that an item asks. A statement to judge is none. */
export const questionsOf = (item: QuizItem): readonly Question[] => {
  switch (item.kind) {
    case 'single':
      return [
        {
          stem: item.stem,
          right: item.options.filter((_, at) => at === item.key),
          wrong: item.options.filter((_, at) => at !== item.key),
        },
      ]
    case 'multiple':
      return [
        {
          stem: item.stem,
          right: item.options.filter((_, at) => item.keys.includes(at)),
          wrong: item.options.filter((_, at) => !item.keys.includes(at)),
        },
      ]
    case 'fill':
      return [{ stem: item.stem, right: item.accepted.slice(0, 1), wrong: [] }]
    case 'match':
      return item.pairs.map(({ left, right }, at) => ({
        stem: left.replace(BLANK, ' '),
        right: [right],
        wrong: item.pairs.filter((_, other) => other !== at).map((pair) => pair.right),
      }))
    case 'true-false':
      return []
  }
}

/** Every text of an item that is offered for choice. */
export const optionsOf = (item: QuizItem): readonly string[] => {
  if (item.kind === 'single' || item.kind === 'multiple') return item.options
  return item.kind === 'match' ? item.pairs.map(({ right }) => right) : []
}
