import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOneSlipAway, mendSpelling } from '../../src/question/spelling.ts'
import { createVocabulary } from '../../src/question/vocabulary.ts'
import { parseWordList } from '../../src/question/word-list.ts'
import { fold, normalise } from '../../src/vietnamese/fold.ts'
import { generalWords, seeds, vocabulary } from './seed-knowledge.ts'

const mend = (text: string): string => mendSpelling(text, seeds.words, vocabulary)

describe('a slip of the keyboard is mended', () => {
  test.each([
    ['chuyeenr ddooir soos', 'chuyển đổi số'],
    ['tieenf', 'tiền'],
    ['quarn lys', 'quản lý'],
    ['chuyểnđổi số', 'chuyển đổi số'],
    ['kinhtế số', 'kinh tế số'],
    ['khai thác dữliệu', 'khai thác dữ liệu'],
    ['họcbổng cho sinh viên', 'học bổng cho sinh viên'],
  ])('%j is %j', (typed, meant) => expect(mend(typed)).toBe(meant))

  test.each([
    ['chuyen doii so', 'chuyen doi so'],
    ['doanhh nghiep', 'doanh nghiep'],
    ['dich vu congg', 'dich vu cong'],
    ['phát triển doanhh nghiệp', 'phat trien doanh nghiep'],
  ])('one letter too many, wrong, missing or swapped: %j', (typed, meant) =>
    expect(fold(mend(typed))).toBe(meant),
  )
})

describe('what is right stays as typed', () => {
  test('no word that general Vietnamese knows is ever corrected', () => {
    const changed = generalWords.filter((word) => mend(word) !== normalise(word))
    expect(changed).toEqual([])
  })

  test('no word of the programme is corrected, in capitals or without accents either', () => {
    for (const { text } of seeds.programme.clauses) {
      const clean = normalise(text)
      expect(mend(clean)).toBe(clean)
      expect(mend(fold(clean))).toBe(fold(clean))
      expect(mend(clean.toUpperCase())).toBe(clean.toUpperCase())
    }
  })

  test.each([
    'phở bò tái lăn',
    'giá vàng hôm nay',
    'đội bóng đá nữ',
    'Nguyễn Văn Quyết',
    'bún riêu cua',
    'karaoke',
    'bitcoin',
  ])('a question about something else does not become one about the programme: %j', (question) =>
    expect(mend(question)).toBe(question),
  )

  test.each(['VNeID', 'UBND', 'GRDP', 'IoT', 'TFP', '5G', '57-NQ/TW', '0,8', 'R&D'])(
    'names keep their letters: %s',
    (name) => expect(mend(`về ${name}`)).toBe(`về ${name}`),
  )

  test('nothing but letters is touched, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const others = (whole: string) => whole.replace(/[\p{L}\p{M}\s]/gu, '')
        expect(others(mend(text))).toBe(others(normalise(text)))
      }),
    )
  })
})

describe('one slip is one letter', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/)
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')

  test('added, dropped, changed or two neighbours swapped, from either side', () => {
    fc.assert(
      fc.property(word, letter, fc.nat(), (right, typed, anywhere) => {
        const at = anywhere % right.length
        const [before, here, next, after] = [
          right.slice(0, at),
          right[at] ?? '',
          right[at + 1] ?? '',
          right.slice(at + 2),
        ]
        const slips = [
          before + typed + here + next + after,
          before + next + after,
          before + typed + next + after,
          before + next + here + after,
        ]
        for (const slip of slips.filter((candidate) => candidate !== right)) {
          expect(isOneSlipAway(slip, right), slip).toBe(true)
          expect(isOneSlipAway(right, slip), slip).toBe(true)
        }
      }),
    )
  })

  test.each([
    ['so', 'so'],
    ['doanh', 'doan g'],
    ['nghiep', 'nghep s'],
    ['chuyen', 'chuynee'],
    ['', 'ab'],
    ['abcd', 'badc'],
  ])('%j and %j are not one slip apart', (left, right) => expect(isOneSlipAway(left, right)).toBe(false))
})

describe('the list of words', () => {
  const list = parseWordList('# 200 articles\nsố\t100\nso\t20\nđổi\t50\nhỏng\n\t3\n')

  test('knows a syllable as written and bare, and how common it is', () => {
    expect(list.knows('số')).toBe(true)
    expect(list.knows('doi')).toBe(true)
    expect(list.knows('sồ')).toBe(false)
    expect(list.frequency('số')).toBe(0.5)
    expect(list.frequency('doi')).toBe(0.25)
    expect(list.frequency('sồ')).toBe(0)
  })

  test('leaves out lines without a word or a count', () => {
    expect([...list.foldedSyllables].sort()).toEqual(['doi', 'so'])
  })
})

test('the vocabulary of a programme is its words without accents', () => {
  const words = createVocabulary(['Chuyển đổi số', 'Kinh tế số 30%'])
  expect(words.hasFolded('chuyen')).toBe(true)
  expect(words.hasFolded('chuyển')).toBe(false)
  expect(words.hasFolded('xa')).toBe(false)
  expect(new Set(words.folded).size).toBe(words.folded.length)
})
