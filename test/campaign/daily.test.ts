import { describe, expect, test } from 'vitest'
import { createDailyQuestion, dateOf, dayOf, readDate } from '../../src/quiz/campaign/daily.ts'
import { createQuizMaker } from '../../src/quiz/maker.ts'
import { createTestApp, post } from '../support/app.ts'
import { assistant } from '../support/assistant.ts'

const maker = createQuizMaker({ programme: assistant.programme, suspicions: [] })
const today = dayOf(Date.UTC(2026, 10, 24))

describe('the question of the day', () => {
  test('changes at midnight in Việt Nam', () => {
    const midnight = Date.parse('2026-11-24T00:00:00+07:00')
    expect([midnight - 1, midnight].map((now) => dateOf(dayOf(now)))).toEqual(['2026-11-23', '2026-11-24'])
  })

  test('is the same for everybody, whenever they look', () => {
    const [one, other] = [createDailyQuestion(maker), createDailyQuestion(maker)]
    other(today + 3)
    expect(one(today)).toEqual(other(today))
  })

  test('goes round the clauses: in a quarter of a year it asks of most of them, of none again and again', () => {
    const question = createDailyQuestion(maker)
    const asked = Array.from({ length: 90 }, (_, number) => question(today + number)?.clauses[0] ?? '')
    const times = [...Map.groupBy(asked, (clause) => clause).values()].map(({ length }) => length)
    expect(new Set(asked).size).toBeGreaterThan(55)
    expect(Math.max(...times)).toBeLessThanOrEqual(4)
  })

  test('is one that is answered with a touch', () => {
    const question = createDailyQuestion(maker)
    const kinds = new Set(Array.from({ length: 60 }, (_, number) => question(today + number)?.kind))
    expect([...kinds].sort()).toEqual(['multiple', 'single', 'true-false'])
  })

  test('is null where nothing can be asked', () => {
    expect(createDailyQuestion({ candidates: [], make: () => undefined })(today)).toBeNull()
  })

  test('has a date of the calendar or none', () => {
    expect(readDate('2026-11-24')).toBe(today)
    for (const date of ['2026-02-30', '2026-13-01', '24/11/2026', '', 'x', '2026-1-1']) {
      expect(readDate(date)).toBeNull()
    }
  })
})

describe('/api/daily', () => {
  const createApp = () => createTestApp({ assistant, quiz: { maker: () => maker } }).app

  test('asks without the key, and gives it with the clause for an answer', async () => {
    const app = createApp()
    const asked = await (await app.request('/api/daily')).json()
    expect(asked.date).toBe(dateOf(dayOf(Date.now())))
    expect(JSON.stringify(asked)).not.toMatch(/"key|explanation|clauses/)
    const response = asked.item.kind === 'true-false' ? true : asked.item.kind === 'single' ? 0 : [0]
    const reviewed = await (await app.request('/api/daily', post({ date: asked.date, response }))).json()
    expect(reviewed).toMatchObject({ explanation: expect.stringContaining('“'), points: expect.any(Number) })
    expect(reviewed.clauses[0].label).toMatch(/Phần|Mở đầu/)
  })

  test('keeps the keys of days to come, and of days long past, to itself', async () => {
    const app = createApp()
    const day = dayOf(Date.now())
    const statusOn = async (date: string) =>
      (await app.request('/api/daily', post({ date, response: 0 }))).status
    expect(await statusOn(dateOf(day + 1))).toBe(404)
    expect(await statusOn(dateOf(day - 2))).toBe(404)
    expect(await statusOn('2026-02-30')).toBe(422)
  })
})
