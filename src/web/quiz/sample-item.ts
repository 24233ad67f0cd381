import type { QuizItem } from '../../quiz/item.ts'

/** What a component shows until it is given its item. */
export const sampleItem: QuizItem = {
  kind: 'true-false',
  id: '',
  clauses: [],
  stem: '',
  key: true,
  explanation: '',
  difficulty: 1,
  source: 'extractive',
}
