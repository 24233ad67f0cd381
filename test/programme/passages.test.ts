import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clause } from '../../src/programme/clause.ts'
import { cutPassages } from '../../src/programme/passages.ts'
import { splitUnits } from '../../src/programme/sentences.ts'
import { clauseOf, secondProgramme, seedProgramme } from './seed-programme.ts'

const syllables = (text: string): number => text.split(/\s+/u).length

const expectToCover = (clause: Clause): void => {
  let covered = 0
  for (const [index, passage] of cutPassages(clause).entries()) {
    expect(passage.id).toBe(`${clause.id}#${index + 1}`)
    expect(passage.clauseId).toBe(clause.id)
    expect(passage.text).toBe(clause.text.slice(passage.start, passage.end))
    expect(passage.text.trim()).not.toBe('')
    expect(clause.text.slice(covered, Math.max(covered, passage.start)).trim()).toBe('')
    expect(passage.end).toBeGreaterThan(covered)
    covered = passage.end
  }
  expect(clause.text.slice(covered).trim()).toBe('')
}

describe('passages', () => {
  test.each([...seedProgramme.clauses, ...secondProgramme.clauses].map((clause) => [clause.label, clause]))(
    'cover the whole text of %s',
    (_label, clause) => expectToCover(clause),
  )

  test('cover any text', () => {
    const unit = fc
      .tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom('.', ';', '...', '?', ',', ''))
      .map(([length, end]) => `Đạt${' mức'.repeat(length)}${end}`)
    const model = clauseOf(seedProgramme, 'III.1.1')
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 15 }),
        fc.constantFrom(' ', '\n'),
        (units, gap) => {
          expectToCover({ ...model, text: units.join(gap) })
        },
      ),
    )
  })

  test('are 40 to 90 syllables long, or a whole short clause, or as long as one part makes them', () => {
    for (const clause of seedProgramme.clauses) {
      const passages = cutPassages(clause)
      for (const { text } of passages) {
        const longest = Math.max(...splitUnits(text).map((unit) => syllables(unit.text)))
        expect(syllables(text)).toBeLessThanOrEqual(Math.max(90 + 12, 39 + longest))
        if (passages.length > 1) expect(syllables(text)).toBeGreaterThan(12)
      }
    }
  })

  test('of a long clause overlap by one part', () => {
    const [first, second] = cutPassages(clauseOf(seedProgramme, 'II.2.1.6'))
    expect(first?.text.endsWith('Phủ sóng 5G toàn tỉnh.')).toBe(true)
    expect(second?.text.startsWith('Phủ sóng 5G toàn tỉnh. Hoàn thành')).toBe(true)
  })

  test('are cut at sentences and semicolons only', () => {
    for (const { text } of seedProgramme.clauses.flatMap(cutPassages).filter(({ id }) => id.endsWith('#1'))) {
      expect(text).toMatch(/(?:[.;:,]|\p{L}|\d|\))$/u)
    }
    for (const clause of seedProgramme.clauses) {
      const units = splitUnits(clause.text)
      for (const passage of cutPassages(clause)) {
        expect(units.some(({ start }) => start === passage.start)).toBe(true)
        expect(units.some(({ end }) => end === passage.end)).toBe(true)
      }
    }
  })

  test('carry the headings above in short', () => {
    const context = (id: string, programme = seedProgramme) =>
      cutPassages(clauseOf(programme, id))[0]?.context
    expect(context('II.2.1.3')).toBe('Quan điểm, mục tiêu › Mục tiêu cụ thể › Đến năm 2030')
    expect(context('III.7.1')).toBe(
      'Nhiệm vụ, giải pháp › Tăng cường hợp tác quốc tế trong phát triển khoa học',
    )
    expect(context('IV.2.1')).toBe('Tổ chức thực hiện › Đảng ủy UBND tỉnh')
    expect(context('noi-nhan')).toBe('')
    expect(context('II.1.1.1', secondProgramme)).toBe('Mục tiêu › Về mạng lưới › Trạm y tế')
  })
})
