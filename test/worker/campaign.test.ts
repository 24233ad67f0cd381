import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { items, quiz } from '../campaign/fixtures.ts'
import { joinSession, openSession } from '../support/campaign-client.ts'
import { asTrainer, trainerToken } from '../support/campaign-token.ts'
import { startWorkerd, type Workerd } from '../support/workerd.ts'

describe('quiz sessions in workerd, kept in D1', () => {
  let workerd: Workerd
  beforeAll(async () => {
    workerd = await startWorkerd({ TRAINER_TOKEN: trainerToken })
  })
  afterAll(() => workerd.stop())

  const site = { request: (path: string, init?: RequestInit) => fetch(`${workerd.url}${path}`, init) }

  test('go from opening through answers and results to deletion, as on Node', async () => {
    const code = await openSession(site, quiz, { shuffle: false })
    const learners = await Promise.all(
      Array.from({ length: 12 }, (_, number) =>
        joinSession(site, code, { name: `Học viên ${number}', --`, unit: 'Sở A' }),
      ),
    )
    await Promise.all(
      learners.flatMap((learner) => [
        learner.answer(items.single.id, 2),
        learner.answer(items.fill.id, '2045'),
      ]),
    )
    const [first] = learners
    const handedIn = await first?.submit()
    expect(await handedIn?.json()).toMatchObject({ submitted: true, points: 2 })
    expect((await first?.answer(items.single.id, 0))?.status).toBe(409)

    const overview = await (await site.request(`/api/sessions/${code}`, { headers: asTrainer })).json()
    expect(overview.results.participants).toHaveLength(12)
    expect(overview.results.participants.every(({ answered }: { answered: number }) => answered === 2)).toBe(
      true,
    )
    expect(overview.results.units).toMatchObject([{ unit: 'Sở A', joined: 12, finished: 1 }])

    const gone = await site.request(`/api/sessions/${code}`, { method: 'DELETE', headers: asTrainer })
    expect(gone.status).toBe(204)
    expect((await first?.attempt())?.status).toBe(401)
  })

  test('are for trainers alone to open', async () => {
    expect((await site.request('/api/sessions', { headers: { Authorization: 'Bearer x' } })).status).toBe(401)
  })
})
