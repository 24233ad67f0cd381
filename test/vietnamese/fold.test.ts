import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, hasAccents, normalise } from '../../src/vietnamese/fold.ts'
import { seedProgramme } from '../programme/seed-programme.ts'

const ZERO_WIDTH = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad']
/** Any stretch of the programme: real Vietnamese, with its punctuation. */
const stretch = fc
  .record({ clause: fc.constantFrom(...seedProgramme.clauses), from: fc.nat(), size: fc.nat(80) })
  .map(({ clause, from, size }) => clause.text.substr(from % clause.text.length, size))

describe('the same word typed in several ways has one spelling', () => {
  test.each([
    ['hoá', 'hóa'],
    ['HOÁ', 'HÓA'],
    ['Hoá đơn', 'Hóa đơn'],
    ['khoẻ', 'khỏe'],
    ['uỷ ban', 'ủy ban'],
    ['Uỷ viên', 'Ủy viên'],
    ['thuý', 'thúy'],
    ['luỹ kế', 'lũy kế'],
    ['văn hoá, xã hội', 'văn hóa, xã hội'],
    ['số hoá.', 'số hóa.'],
    ['chuyển\u00a0đổi\u2003số', 'chuyển đổi số'],
    ['chuyển\n\n đổi\tsố', 'chuyển đổi số'],
    ['chuy\u200bển đ\u00adổi', 'chuyển đổi'],
    ['\ufeffsố', 'số'],
    ['số\u0000 liệu\u0007', 'số liệu'],
  ])('%j is %j', (typed, spelling) => {
    expect(normalise(typed)).toBe(spelling)
    expect(normalise(typed.normalize('NFD'))).toBe(spelling)
  })

  test.each([
    'quý',
    'Quý III',
    'quỹ',
    'quỷ',
    'quỳ',
    'hoàn',
    'toán',
    'ngoại',
    'khoản',
    'thuyền',
    'huỳnh',
    'hòa',
    'ủy',
  ])('%s is right as it is', (word) => {
    expect(normalise(word)).toBe(word)
    expect(normalise(word.normalize('NFD'))).toBe(word)
  })

  test('invisible characters anywhere, between a letter and its mark too, change nothing', () => {
    fc.assert(
      fc.property(stretch, fc.constantFrom(...ZERO_WIDTH), fc.nat(), (text, invisible, at) => {
        const letters = text.normalize('NFD')
        const cut = at % (letters.length + 1)
        expect(normalise(letters.slice(0, cut) + invisible + letters.slice(cut))).toBe(normalise(text))
      }),
    )
  })

  test('a text once normalised stays as it is, whatever characters it was made of', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), stretch),
        (text) => {
          const once = normalise(text)
          expect(normalise(once)).toBe(once)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('folded text compares whatever its accents and case', () => {
  test.each([
    ['Chuyển đổi số', 'chuyen doi so'],
    ['ĐẢNG ỦY UBND', 'dang uy ubnd'],
    ['Trần Đức Thắng', 'tran duc thang'],
    ['R&D 2% GRDP', 'r&d 2% grdp'],
    ['quý', 'quy'],
    ['ưu đãi', 'uu dai'],
    ['', ''],
  ])('%j folds to %j', (text, folded) => expect(fold(text)).toBe(folded))

  test('capitals, decomposed letters and a second folding make no difference', () => {
    fc.assert(
      fc.property(stretch, (text) => {
        const folded = fold(text)
        expect(fold(text.toUpperCase())).toBe(folded)
        expect(fold(text.normalize('NFD'))).toBe(folded)
        expect(fold(folded)).toBe(folded)
      }),
    )
  })

  test('an offset in folded text is the same offset in the normalised text', () => {
    for (const { text } of seedProgramme.clauses) expect(fold(text)).toHaveLength(normalise(text).length)
  })

  test('every clause, folded, has only bare letters', () => {
    for (const { text } of seedProgramme.clauses) expect(hasAccents(fold(text))).toBe(false)
  })
})

describe('a text with accents is told from one without', () => {
  test.each(['số', 'Đ', 'đi dau', 'quý', 'số'.normalize('NFD')])('%j has', (text) =>
    expect(hasAccents(text)).toBe(true),
  )
  test.each(['so', 'D', '30% GRDP', '', 'kinh doanh'])('%j has none', (text) =>
    expect(hasAccents(text)).toBe(false),
  )
})
