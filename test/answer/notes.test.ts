import { describe, expect, test } from 'vitest'
import { seedErrata } from '../programme/seed-programme.ts'
import { ask, assistant, citedIds } from '../support/assistant.ts'
import { defectsOf } from './defects.ts'

const NOTE = /Lưu ý/u

describe('the two dates of Nghị quyết 03/NQ-CP are both told', () => {
  test.each([
    'Nghị quyết 03/NQ-CP ban hành ngày nào?',
    'nghi quyet 03/NQ-CP ra ngay bao nhieu',
    'Nghị quyết số 03/NQ-CP của Chính phủ có ngày bao nhiêu?',
  ])('%j', async (question) => {
    const answer = await ask(question)
    expect(answer.answer).toContain('09/02/2025')
    expect(answer.answer).toMatch(/09 tháng 01 năm 2025/u)
    expect(answer.answer).toMatch(NOTE)
    expect(citedIds(answer)).toEqual(expect.arrayContaining(['I.1', 'IV.2.1']))
    expect(defectsOf(answer, assistant.programme)).toEqual([])
  })

  test('and when the clause with one of them is shown', async () => {
    const answer = await ask('Khoản 1 phần I')
    expect(answer.answer).toContain('09/02/2025')
    expect(answer.answer).toContain('09 tháng 01 năm 2025')
  })

  test('a document with one date gets no such note', async () => {
    const answer = await ask('Nghị quyết số 57-NQ/TW của Bộ Chính trị ban hành ngày nào?')
    expect(answer.answer).toContain('22/12/2024')
    expect(answer.answer).not.toContain('không thống nhất')
  })
})

describe('a wording that may be a slip is shown as it stands, and said to be doubtful', () => {
  const meaningful = seedErrata.suspected.filter(
    ({ concerns, clause }) => concerns === 'meaning' && clause.startsWith('III.'),
  )

  test.each(meaningful.map(({ clause, original }) => [clause, original]))(
    '%s: %j',
    async (clause, original) => {
      const answer = await ask(`Nhiệm vụ ${clause.slice(4)} nói gì?`)
      expect(answer.answer.replace(NOTE, '')).toContain(original)
      expect(answer.answer).toMatch(NOTE)
      expect(answer.answer).toContain(`“${original}”`)
      expect(citedIds(answer)).toEqual([clause])
    },
  )

  test('one that concerns spelling alone is not worth a note', async () => {
    expect((await ask('Nhiệm vụ 5.6 nói gì?')).answer).not.toMatch(NOTE)
    expect((await ask('Nhiệm vụ 4.1 nói gì?')).answer).not.toMatch(NOTE)
  })
})

describe('a certain slip is mended without a word', () => {
  const printed = seedErrata.certain.filter(({ clause }) => /^III\.\d+\.\d+$/u.test(clause))

  test.each(printed.map(({ clause, original, mended }) => [clause, original, mended]))(
    '%s: not %j but %j',
    async (clause, original, mended) => {
      const answer = await ask(`Nhiệm vụ ${clause.slice(4)} nói gì?`)
      expect(answer.answer).toContain(mended)
      expect(answer.answer).not.toContain(original)
      expect(answer.citations[0]?.quote).toContain(mended)
    },
  )

  test('a clause with mended words alone has no note', async () => {
    for (const number of ['1.5', '1.7', '5.10', '6.1', '6.3'])
      expect((await ask(`Nhiệm vụ ${number} nói gì?`)).answer, number).not.toMatch(NOTE)
  })
})
