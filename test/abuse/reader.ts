import { z } from 'zod'
import type { Answer } from '../../src/answer/answer.ts'
import { answerSchema } from '../../src/http/schemas.ts'
import { post, type TestApp, userMessage } from '../support/app.ts'
import type { Attack } from './attacks.ts'

/** All that a reader gets to see of one answer. */
export type Seen = {
  /** Everything ever shown, withdrawn text included, in order. */
  readonly deltas: readonly string[]
  readonly answer: Answer
}

const part = z.looseObject({ type: z.string(), delta: z.string().optional(), data: z.unknown().optional() })

/** Asks `/api/chat` as the chat page does, the history as messages before the question. */
export const readChat = async ({ app }: TestApp, { question, history }: Attack): Promise<Seen> => {
  const earlier = history.map(({ role, content }, at) => ({
    id: `h${at}`,
    role,
    parts: [{ type: 'text', text: content }],
  }))
  const response = await app.request('/api/chat', post({ messages: [...earlier, userMessage(question)] }))
  const parts = (await response.text())
    .split('\n\n')
    .filter((event) => event.startsWith('data: {'))
    .map((event) => part.parse(JSON.parse(event.slice('data: '.length))))
  const deltas = parts.flatMap(({ type, delta }) =>
    type === 'text-delta' && delta !== undefined ? [delta] : [],
  )
  const answer = answerSchema.parse(parts.find(({ type }) => type === 'data-answer')?.data)
  return { deltas, answer }
}

export const readAsk = async ({ app }: TestApp, { question, history }: Attack): Promise<Answer> => {
  const response = await app.request('/api/ask', post({ question, history }))
  return answerSchema.parse(await response.json())
}
