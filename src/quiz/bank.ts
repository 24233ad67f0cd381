import { type Asked, asksTheSame, readAsked } from './checks/find-duplicate.ts'
import type { QuizItem } from './item.ts'
import type { QuizMaker } from './maker.ts'

/** Every item that can be made with one seed, no two asking the same, in document order: what quizzes are chosen from. */
export const makeBank = (maker: QuizMaker, seed: number): readonly QuizItem[] => {
  const known: Asked[] = []
  return maker.candidates.flatMap((candidate) => {
    const item = maker.make(candidate, seed)
    const asked = item && readAsked(item)
    if (!asked || known.some((other) => asksTheSame(asked, other))) return []
    known.push(asked)
    return [item]
  })
}
