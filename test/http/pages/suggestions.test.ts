import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import suggestions from '../../../seeds/suggestions.json' with { type: 'json' }
import { parseSuggestions, suggestionsOfDay } from '../../../src/http/pages/suggestions.ts'
import { createTestApp } from '../../support/app.ts'

const questions = parseSuggestions(suggestions)

describe('the first questions of a day', () => {
  it('are four different ones of the list, the same all day in Việt Nam and others the day after', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
        const shown = suggestionsOfDay(questions, now)
        expect(new Set(shown).size).toBe(4)
        for (const question of shown) expect(questions).toContain(question)
        const nextDay = suggestionsOfDay(questions, new Date(now.getTime() + 86_400_000))
        expect(nextDay.filter((question) => shown.includes(question))).toEqual([])
      }),
    )
    const [evening, midnight] = [new Date('2026-03-02T16:59:00Z'), new Date('2026-03-02T17:00:00Z')]
    expect(suggestionsOfDay(questions, evening)).toEqual(
      suggestionsOfDay(questions, new Date('2026-03-01T17:00:00Z')),
    )
    expect(suggestionsOfDay(questions, midnight)).not.toEqual(suggestionsOfDay(questions, evening))
  })

  it('come round to every question of the list', () => {
    const seen = Array.from({ length: 6 }, (_, day) =>
      suggestionsOfDay(questions, new Date(day * 86_400_000)),
    )
    expect(new Set(seen.flat()).size).toBe(questions.length)
  })

  it('are all there are, where there are few', () => {
    expect(suggestionsOfDay(['Một?', 'Hai?'], new Date(0))).toEqual(['Một?', 'Hai?'])
  })

  it('are written once each, as whole questions', () => {
    expect(new Set(questions).size).toBe(questions.length)
    for (const question of questions) expect(question).toMatch(/^\p{Lu}.*\?$/u)
  })

  it('refuse a file of another shape', () => {
    for (const json of [[], [''], {}, [1], null]) expect(() => parseSuggestions(json)).toThrow()
  })
})

describe('what a portal reads of the service', () => {
  it('is given to the portals of the list, and to no other', async () => {
    const { app } = createTestApp({ suggestedQuestions: ['Một?'] })
    const from = (origin: string) => app.request('/api/about', { headers: { Origin: origin } })
    const known = await from('https://cong.example.vn')
    expect(known.headers.get('access-control-allow-origin')).toBe('https://cong.example.vn')
    expect(await known.json()).toMatchObject({
      suggestedQuestions: ['Một?'],
      changedBodies: [],
      currencyNotice: null,
    })
    expect((await from('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })
})
