import { z } from 'zod'
import type { Quiz } from '../../src/quiz/item.ts'
import { post } from './app.ts'
import { asTrainer } from './campaign-token.ts'

/** The app itself, or a server over HTTP. */
export type Requests = { request(path: string, init?: RequestInit): Response | Promise<Response> }

const attempt = z.object({
  points: z.number().nullable(),
  items: z.array(z.object({ item: z.object({ id: z.string() }), response: z.unknown() })),
})

const joined = z.object({ token: z.string(), attempt })

/** Opens a session with a quiz; its code. */
export const openSession = async (app: Requests, quiz: Quiz, settings: object = {}): Promise<string> => {
  const response = await app.request('/api/sessions', post({ quiz, ...settings }, asTrainer))
  return z.object({ code: z.string() }).parse(await response.json()).code
}

/** What one learner does who holds a token. */
export const learnerWith = (app: Requests, token: string) => {
  const headers = { Authorization: `Bearer ${token}` }
  return {
    token,
    answer: (item: string, given: unknown) =>
      app.request(`/api/attempt/answers/${item}`, { ...post({ response: given }, headers), method: 'PUT' }),
    attempt: () => app.request('/api/attempt', { headers }),
    submit: () => app.request('/api/attempt/submit', { method: 'POST', headers }),
    /** What the server has kept, by item. */
    kept: async (): Promise<ReadonlyMap<string, unknown>> => {
      const { items } = attempt.parse(await (await app.request('/api/attempt', { headers })).json())
      return new Map(items.map(({ item, response }) => [item.id, response]))
    },
  }
}

/** Joins a session. */
export const joinSession = async (
  app: Requests,
  code: string,
  person = { name: 'Nguyễn Thị Hoa', unit: 'UBND xã Tứ Kỳ' },
) => {
  const response = await app.request(`/api/sessions/${code}/participants`, post(person))
  return learnerWith(app, joined.parse(await response.json()).token)
}
