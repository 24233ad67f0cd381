import type { Answer } from '../../src/answer/answer.ts'
import type { Turn } from '../../src/answer/assistant.ts'
import { loadAssistant } from '../../src/runtime/node/load-assistant.ts'

/** The assistant as it is served: the built index, the bundled model, no language model. */
export const assistant = await loadAssistant({})

export const ask = (question: string, history: readonly Turn[] = []): Promise<Answer> =>
  assistant.ask({ question, history })

/** The turns of a conversation in which each question is asked with all that went before. */
export const historyOf = async (questions: readonly string[]): Promise<readonly Turn[]> => {
  const turns: Turn[] = []
  for (const question of questions) {
    const { answer } = await ask(question, turns)
    turns.push({ role: 'user', content: question }, { role: 'assistant', content: answer })
  }
  return turns
}

/** The answer to the last of these questions, asked one after another. */
export const converse = async (...questions: readonly string[]): Promise<Answer> =>
  ask(questions.at(-1) ?? '', await historyOf(questions.slice(0, -1)))

export const citedIds = ({ citations }: Answer): readonly string[] => citations.map(({ id }) => id)
