import type { QuizItem } from '../../quiz/item.ts'
import { BLANK } from './blank.ts'
import { quizWords } from './words.ts'

const problems = quizWords.editor.problems

/** As they count for a learner: without case, with single spaces. */
export const foldAnswer = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi')

const areDistinct = (texts: readonly string[]): boolean =>
  new Set(texts.map(foldAnswer)).size === texts.length

const areWhole = (texts: readonly string[]): boolean =>
  texts.every((text) => text.trim() !== '') && areDistinct(texts)

const MOST_ACCEPTED = 12

const problemOfKind = (item: QuizItem): string | null => {
  switch (item.kind) {
    case 'single':
      return areWhole(item.options) ? null : problems.options
    case 'multiple': {
      const { options, keys } = item
      if (!areWhole(options)) return problems.options
      return keys.length >= 2 && keys.length < options.length ? null : problems.keys
    }
    case 'true-false':
      return null
    case 'fill':
      if (item.stem.split(BLANK).length !== 2) return problems.blank
      return item.accepted.length >= 1 && item.accepted.length <= MOST_ACCEPTED ? null : problems.accepted
    case 'match': {
      const lefts = item.pairs.map(({ left }) => left)
      const rights = item.pairs.map(({ right }) => right)
      return areWhole(lefts) && areWhole(rights) ? null : problems.pairs
    }
  }
}

/** What keeps an item changed by hand from being saved, in Vietnamese; null when nothing does. */
export const findProblem = (item: QuizItem): string | null => {
  if (item.stem.trim() === '') return problems.stem
  return problemOfKind(item) ?? (item.explanation.trim() === '' ? problems.explanation : null)
}

/** The item without white space around its texts, as it is saved. */
export const tidyItem = (item: QuizItem): QuizItem => {
  const common = { stem: item.stem.trim(), explanation: item.explanation.trim() }
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return { ...item, ...common, options: item.options.map((option) => option.trim()) }
    case 'true-false':
      return { ...item, ...common }
    case 'fill':
      return { ...item, ...common, accepted: item.accepted.map((answer) => answer.trim()) }
    case 'match':
      return {
        ...item,
        ...common,
        pairs: item.pairs.map(({ left, right }) => ({ left: left.trim(), right: right.trim() })),
      }
  }
}
