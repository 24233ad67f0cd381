import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProgrammeFormatError, parseProgramme } from '../../src/programme/parse.ts'
import { seedText } from './seed-programme.ts'

const HEAD = ['CHƯƠNG TRÌNH HÀNH ĐỘNG', '']

const errorOf = (text: string): ProgrammeFormatError => {
  try {
    parseProgramme(text, [])
  } catch (error) {
    if (error instanceof ProgrammeFormatError) return error
    throw error
  }
  throw new Error('the text was accepted')
}

const seedWith = (from: string, to: string): string => {
  expect(seedText).toContain(from)
  return seedText.replace(from, () => to)
}

describe('a text of another shape is refused, naming line and reason', () => {
  test.each([
    ['an empty file', '', 1, /trống/u],
    ['blank lines only', ' \n\n\t\n', 1, /trống/u],
    ['a binary file', 'PK\u0003\u0004\u0000\u0000 I- A\n1. B', 1, /UTF-8/u],
    ['bytes that are not UTF-8', 'CHƯƠNG TRÌNH\nI- M\ufffdC', 2, /UTF-8/u],
    ['prose without parts', '\nThời tiết hôm nay đẹp.\nNgày mai mưa.', 2, /La Mã/u],
    ['numbers without parts', 'KẾ HOẠCH\n1. Một\n2. Hai', 2, /La Mã/u],
  ])('%s', (_name, text, line, reason) => {
    const error = errorOf(text)
    expect(error.line).toBe(line)
    expect(error.reason).toMatch(reason)
    expect(error.message).toBe(`Không đọc được văn bản, dòng ${line}: ${error.reason}`)
  })

  test.each([
    ['a first part that is not I', ['II- MỤC TIÊU', '1. Một.'], 3, /phần I$/u],
    ['a part left out', ['I- A', '1. Một.', 'III- B', '1. Hai.'], 5, /phần III .*phần II$/u],
    ['the same part twice', ['I- A', '1. Một.', 'I- B', '1. Hai.'], 5, /phần I không liền mạch/u],
    ['a number before the first part', ['1. Một.', 'I- A', '1. Hai.'], 3, /trước phần đầu tiên/u],
    ['a number left out', ['I- A', '1. Một.', '3. Ba.'], 5, /“3\.” không liền mạch; ở đây phải là “2”/u],
    ['the same number twice', ['I- A', '1. Một.', '1. Lại một.'], 5, /“1\.” không liền mạch/u],
    [
      'a task under another group',
      ['I- A', '1. Một', '1.1. Việc.', '2.1. Việc.'],
      6,
      /không nằm trong mục 2/u,
    ],
    ['a task left out', ['I- A', '1. Một', '1.1. Việc.', '1.3. Việc.'], 6, /phải là “2”/u],
    ['a letter left out', ['I- A', '1. Một:', 'a) Việc;', 'c) Việc.'], 6, /“c\)” .* “b”/u],
    ['a point left out', ['I- A', '1. Một:', '(1) Việc;', '(3) Việc.'], 6, /“\(3\)” .* “2”/u],
    [
      'two clauses with one id',
      ['I- A', '1. Một', '- Việc.', '1.1. Việc.'],
      6,
      /mã I\.1\.1 đã dùng ở dòng 5/u,
    ],
    ['a number without words', ['I- A', '1.', '2. Hai.'], 4, /không có nội dung/u],
    ['a part without content', ['I- A', '1. Một.', 'II- B'], 5, /phần II chỉ có tiêu đề/u],
  ])('%s', (_name, lines, line, reason) => {
    const error = errorOf([...HEAD, ...lines].join('\n'))
    expect(error.line).toBe(line)
    expect(error.reason).toMatch(reason)
  })

  test('a text without a title', () => {
    expect(errorOf('Mở đầu như sau:\nI- A\n1. Một.')).toMatchObject({ line: 1 })
    expect(errorOf('\n\nI- A\n1. Một.')).toMatchObject({ line: 3 })
  })

  test('the real programme with one number damaged, at the line of the damage', () => {
    expect(errorOf(seedWith('\n5.10. ', '\n5.11. '))).toMatchObject({ line: 150 })
    expect(errorOf(seedWith('\nIII- ', '\nIV- '))).toMatchObject({ line: 60 })
    expect(errorOf(seedWith('\n(4) ', '\n(5) '))).toMatchObject({ line: 30 })
  })

  test('counts lines as an editor does, whatever ends them', () => {
    const damaged = seedWith('\n5.10. ', '\n5.11. ')
    expect(errorOf(damaged.replaceAll('\n', '\r\n'))).toMatchObject({ line: 150 })
    expect(errorOf(damaged.replaceAll('\n', '\r'))).toMatchObject({ line: 150 })
  })

  test('any text is read or refused with a line that it has, never anything else', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'I- ',
        'II. ',
        'PHẦN III',
        '1. ',
        '1.1. ',
        '2.',
        '(1) ',
        'a) ',
        'đ) ',
        '- ',
        '+ ',
        '• ',
      ),
      fc.constantFrom(
        'NHIỆM VỤ',
        'Mục tiêu',
        'CHƯƠNG TRÌNH',
        'xây dựng',
        'Nơi nhận:',
        'T/M BAN',
        '12',
        '\n',
        '\n\n',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (candidate) => {
        try {
          const { clauses } = parseProgramme(candidate, [])
          expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length)
          for (const clause of clauses) expect(clause.text.trim()).not.toBe('')
        } catch (error) {
          if (!(error instanceof ProgrammeFormatError)) throw error
          expect(error.line).toBeGreaterThanOrEqual(1)
          expect(error.line).toBeLessThanOrEqual(candidate.split(/\r\n|\r|\n/u).length)
        }
      }),
      { numRuns: 500 },
    )
  })
})
