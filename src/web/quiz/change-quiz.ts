import type { Quiz, QuizItem } from '../../quiz/item.ts'

const withItems = (quiz: Quiz, items: readonly QuizItem[]): Quiz => ({ ...quiz, items: [...items] })

export const removeItem = (quiz: Quiz, at: number): Quiz =>
  withItems(
    quiz,
    quiz.items.filter((_, place) => place !== at),
  )

export const insertItem = (quiz: Quiz, at: number, item: QuizItem): Quiz =>
  withItems(quiz, [...quiz.items.slice(0, at), item, ...quiz.items.slice(at)])

export const replaceItem = (quiz: Quiz, at: number, item: QuizItem): Quiz =>
  withItems(
    quiz,
    quiz.items.map((before, place) => (place === at ? item : before)),
  )

/** The quiz with the item at one place moved to another; the same quiz where there is no such place. */
export const moveItem = (quiz: Quiz, from: number, to: number): Quiz => {
  const moved = quiz.items[from]
  if (moved === undefined || to < 0 || to >= quiz.items.length || from === to) return quiz
  return insertItem(removeItem(quiz, from), to, moved)
}
