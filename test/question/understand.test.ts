import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { understand } from './seed-knowledge.ts'

describe('a question is read once, for everything that follows', () => {
  test('abbreviations, chat words and slips are written out, what was typed is kept', () => {
    const question = understand('  Tỷ lệ DN có ĐMST ntn vậy, đạt bn?  ')
    expect(question.typed).toBe('Tỷ lệ DN có ĐMST ntn vậy, đạt bn?')
    expect(question.text).toBe('Tỷ lệ doanh nghiệp có đổi mới sáng tạo như thế nào vậy, đạt bao nhiêu?')
    expect(question.language).toBe('vi')
    expect(question.cues.number).toBe(true)
  })

  test('an abbreviation of "nhiệm vụ" still names the task', () => {
    expect(understand('nv 1.7 noi j').references).toEqual([{ kind: 'clause', id: 'III.1.7' }])
    expect(understand('nv 1.7 noi j').query.references).toEqual(['III.1.7'])
  })

  test('all readings of an ambiguous number are searched for', () => {
    expect(understand('mục 2.1').query.references).toEqual(['II.2.1', 'III.2.1'])
  })

  test('the words typed weigh more than what the glossary guesses', () => {
    const [typed, guessed, ...others] = understand('Nhà thương nào làm bệnh án không giấy?').query.wordings
    expect(typed?.weight).toBe(1)
    expect(guessed?.text).toContain('bệnh án điện tử')
    expect(guessed?.weight).toBeLessThan(1)
    expect(others).toEqual([])
  })

  test('English words are not mended into Vietnamese', () => {
    const question = 'Which agency will chair the steering committee?'
    expect(understand(question)).toMatchObject({ language: 'en', text: question })
  })

  test('a question in bare letters is searched in bare letters', () => {
    const { query } = understand('nha thuong nao lam benh an khong giay')
    for (const { text } of query.wordings) expect(fold(text)).toBe(text.toLowerCase())
  })

  test('any text at all is understood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const question = understand(text)
        expect(question.query.wordings[0]).toEqual({ text: question.text, weight: 1 })
      }),
      { numRuns: 200 },
    )
  })
})
