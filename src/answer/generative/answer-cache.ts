import type { Clause } from '../../programme/clause.ts'
import type { Turn } from '../assistant.ts'
import type { GenerativeAnswer } from '../compose-generative.ts'

/** All that an answer of a model depends on. */
export type CacheKey = {
  readonly question: string
  readonly history: readonly Turn[]
  readonly clauses: readonly Clause[]
  readonly promptVersion: number
  readonly model: string
}

/** Verified answers, in memory only: they are gone when the process ends, and never written down. */
export type AnswerCache = {
  get(key: CacheKey): GenerativeAnswer | null
  set(key: CacheKey, answer: GenerativeAnswer): void
}

const written = ({ question, history, clauses, promptVersion, model }: CacheKey): string =>
  JSON.stringify([
    question.normalize('NFC').trim().replace(/\s+/gu, ' '),
    history.map(({ role, content }) => [role, content]),
    clauses.map(({ id }) => id),
    promptVersion,
    model,
  ])

/** Keeps the `entries` answers used last. Clauses are told apart by id: those of one process never change. */
export const createAnswerCache = ({ entries }: { readonly entries: number }): AnswerCache => {
  const answers = new Map<string, GenerativeAnswer>()
  const put = (key: string, answer: GenerativeAnswer): void => {
    answers.delete(key)
    answers.set(key, answer)
    const [oldest] = answers.keys()
    if (answers.size > entries && oldest !== undefined) answers.delete(oldest)
  }
  return {
    get(given) {
      const key = written(given)
      const answer = answers.get(key)
      if (answer === undefined) return null
      put(key, answer)
      return answer
    },
    set: (given, answer) => put(written(given), answer),
  }
}
