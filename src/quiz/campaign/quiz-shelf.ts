import type { CampaignStore, SessionRecord } from '../../store/campaign-store.ts'
import { type Quiz, quizSchema } from '../item.ts'

/** More sessions than are ever answered at one time; each quiz is some tens of kilobytes. */
const PLACES = 50

/** A session has no quiz: its row is damaged, or was deleted a moment ago. */
class MissingQuizError extends Error {
  override readonly name = 'MissingQuizError'
}

/**
 * Reads and checks each session's quiz once: it is long, needed for every answer, and never changes. The quiz taken
 * longest ago gives its place to a new one.
 */
export const createQuizShelf = (store: Pick<CampaignStore, 'findQuiz'>) => {
  const shelf = new Map<string, Quiz>()
  return {
    /** @throws MissingQuizError */
    take: async ({ code, createdAt }: Pick<SessionRecord, 'code' | 'createdAt'>): Promise<Quiz> => {
      const name = `${code}/${createdAt}`
      const known = shelf.get(name)
      if (known !== undefined) return known
      const json = await store.findQuiz(code)
      if (json === null) throw new MissingQuizError(code)
      const quiz = quizSchema.parse(JSON.parse(json))
      const [oldest] = shelf.keys()
      if (shelf.size >= PLACES && oldest !== undefined) shelf.delete(oldest)
      shelf.set(name, quiz)
      return quiz
    },
  }
}
