import { z } from 'zod'
import type { Quiz } from '../../src/quiz/item.ts'
import { joinSession, openSession } from '../support/campaign-client.ts'
import { type CampaignServer, startCampaignServer } from '../support/campaign-server.ts'
import { asTrainer } from '../support/campaign-token.ts'
import { openConnection } from '../support/own-connection.ts'
import { type Quantiles, quantiles } from './quantiles.ts'

export type CampaignLoad = {
  readonly learners: number
  readonly answers: number
  readonly joinSeconds: number
  readonly answerSeconds: number
  /** Milliseconds until an answer was confirmed. */
  readonly latency: Quantiles
  /** Answers confirmed that the server did not have afterwards, and answers refused or failed. */
  readonly lost: number
  readonly failed: number
}

/** A quiz of choices: all of an answer's work is in taking and keeping it. */
const quizOf = (count: number): Quiz => ({
  title: 'Đo tải',
  seed: 1,
  form: 'A',
  scope: [],
  items: Array.from({ length: count }, (_, number) => ({
    kind: 'single',
    id: `q${number}`,
    clauses: ['III.1.7'],
    stem: `Câu hỏi ${number}?`,
    options: ['A', 'B', 'C', 'D'],
    key: number % 4,
    explanation: 'Văn bản nêu: “…” [III.1.7].',
    difficulty: 1,
    source: 'extractive',
  })),
})

const overview = z.object({
  results: z.object({ participants: z.array(z.object({ submitted: z.boolean(), answered: z.int() })) }),
})

const countSubmitted = async (server: CampaignServer, code: string, answers: number): Promise<number> => {
  const response = await server.request(`/api/sessions/${code}`, { headers: asTrainer })
  const { participants } = overview.parse(await response.json()).results
  return participants.filter(({ submitted, answered }) => submitted && answered === answers).length
}

/**
 * Everybody joins at once, answers every question as fast as the server confirms, all at the same time, and hands
 * in. The learners run in this process, so with few cores they take some of the server's time.
 */
export const measureCampaign = async (options: {
  readonly folder: string
  readonly learners: number
  readonly items: number
}): Promise<CampaignLoad> => {
  const server = await startCampaignServer(options.folder)
  try {
    const quiz = quizOf(options.items)
    const code = await openSession(server, quiz, { shuffle: false })
    const start = performance.now()
    const numbers = Array.from({ length: options.learners }, (_, number) => number)
    const learners = await Promise.all(
      numbers.map(async (number) => {
        const connection = openConnection(server.url)
        const person = { name: `Học viên ${number}`, unit: `Đơn vị ${number % 12}` }
        return { ...(await joinSession(connection, code, person)), leave: () => connection.close() }
      }),
    )
    const joined = performance.now()
    const times: number[] = []
    const confirmed = await Promise.all(
      learners.map(async (learner, number) => {
        const kept = new Map<string, number>()
        for (const [place, { id }] of quiz.items.entries()) {
          const asked = performance.now()
          const given = (number + place) % 4
          if ((await learner.answer(id, given)).status === 200) kept.set(id, given)
          times.push(performance.now() - asked)
        }
        return kept
      }),
    )
    const answered = performance.now()
    let lost = 0
    for (const [number, learner] of learners.entries()) {
      const kept = await learner.kept()
      for (const [id, given] of confirmed[number] ?? []) if (kept.get(id) !== given) lost += 1
      await learner.submit()
      learner.leave()
    }
    const submitted = await countSubmitted(server, code, options.items)
    const count = confirmed.reduce((sum, { size }) => sum + size, 0)
    return {
      learners: submitted,
      answers: count,
      joinSeconds: (joined - start) / 1000,
      answerSeconds: (answered - joined) / 1000,
      latency: quantiles(times),
      lost,
      failed: options.learners * options.items - count,
    }
  } finally {
    await server.kill()
  }
}
