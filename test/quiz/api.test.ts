import { describe, expect, it } from 'vitest'
import { quizSchema } from '../../src/quiz/item.ts'
import { createTestApp, post } from '../support/app.ts'
import { seedMaker } from './quiz-programme.ts'

const { app } = createTestApp({ quiz: { maker: () => seedMaker } })
const ask = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  app.request('/api/quiz', post(body, headers))

describe('POST /api/quiz', () => {
  it('gives the quiz that was asked for, the same each time', async () => {
    const body = { scope: ['III.5'], count: 6, kinds: ['single', 'fill'], seed: 7, form: 'B' }
    const response = await ask(body)
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const quiz = quizSchema.parse(await response.json())
    expect(quiz).toMatchObject({ scope: ['III.5'], seed: 7, form: 'B' })
    expect(quiz.items).toHaveLength(6)
    for (const { kind } of quiz.items) expect(['single', 'fill']).toContain(kind)
    expect(await (await ask(body)).json()).toEqual(quiz)
  })

  it('asks about the whole programme when nothing is said, and names the seed it took', async () => {
    const quiz = quizSchema.parse(await (await ask({})).json())
    expect(quiz.items).toHaveLength(10)
    expect(await (await ask({ seed: quiz.seed })).json()).toEqual(quiz)
  })

  it('makes the quiz by rules where no language model is configured', async () => {
    const quiz = quizSchema.parse(await (await ask({ mode: 'generative', seed: 3, count: 3 })).json())
    expect(quiz.items.every(({ source }) => source === 'extractive')).toBe(true)
  })

  it.each<[string, unknown, string]>([
    ['a scope that does not exist', { scope: ['IX.1'] }, '#/scope'],
    ['no items', { count: 0 }, '#/count'],
    ['too many items', { count: 201 }, '#/count'],
    ['half an item', { count: 1.5 }, '#/count'],
    ['an unknown kind', { kinds: ['essay'] }, '#/kinds/0'],
    ['a difficulty beyond three', { difficulty: 4 }, '#/difficulty'],
    ['a negative seed', { seed: -1 }, '#/seed'],
    ['a form D', { form: 'D' }, '#/form'],
  ])('turns down %s and says where', async (_what, body, pointer) => {
    const response = await ask(body)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ errors: [{ pointer }] })
  })

  it('explains itself in English too', async () => {
    const response = await ask({ scope: ['IX'] }, { 'Accept-Language': 'en' })
    expect(await response.json()).toMatchObject({ errors: [{ detail: 'The programme has no part: IX.' }] })
  })

  it('is part of the API documentation', async () => {
    const document: unknown = await (await app.request('/openapi.json')).json()
    expect(JSON.stringify(document)).toContain('/api/quiz')
  })
})
