import * as z from 'zod/mini'
import type { Quiz } from '../../quiz/item.ts'
import { type Choices, choicesSchema, quizSchema } from './quiz-schema.ts'

/** The version changes whenever the stored shape does: an older quiz is then forgotten, not misread. */
const KEY = 'tro-ly-57:quiz:1'

const storedSchema = z.object({
  choices: choicesSchema,
  quiz: z.nullable(quizSchema),
  edited: z.array(z.string()),
})

/** What outlives a reload: the choices made, the quiz, and the ids of items changed by hand. */
export type Stored = {
  readonly choices: Choices
  readonly quiz: Quiz | null
  readonly edited: readonly string[]
}

export type QuizStore = {
  /** Null when nothing is kept, or what is kept is not ours. */
  load(): Stored | null
  save(stored: Stored): void
}

/** Keeps the quiz for this tab alone; a browser that refuses storage keeps it as long as the page. */
export const createQuizStore = (storage: () => Storage): QuizStore => ({
  load() {
    try {
      const kept = storage().getItem(KEY)
      return kept === null ? null : storedSchema.parse(JSON.parse(kept))
    } catch {
      return null
    }
  },
  save(stored) {
    try {
      storage().setItem(KEY, JSON.stringify(stored))
    } catch {
      // Storage is full or refused.
    }
  },
})
