import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { tokenise } from '../../src/vietnamese/tokenise.ts'
import { seedProgramme } from '../programme/seed-programme.ts'

const words = (text: string): readonly string[] => tokenise(text).map((token) => token.text)

describe('a text falls into syllables, numbers and words', () => {
  test.each([
    ['Chuyển đổi số, kinh tế số.', ['chuyển', 'đổi', 'số', 'kinh', 'tế', 'số']],
    ['R&D', ['r&d']],
    ['KH&CN tỉnh', ['kh&cn', 'tỉnh']],
    ['57-NQ/TW', ['57', 'nq', 'tw']],
    ['02 đô thị', ['2', 'đô', 'thị']],
    ['năm 2030', ['năm', '2030']],
    ['đạt 0,8', ['đạt', '0,8']],
    ['nhiệm vụ 5.10', ['nhiệm', 'vụ', '5.10']],
    ['12%/năm', ['12%', 'năm']],
    ['“học tập số”', ['học', 'tập', 'số']],
    ['văn hoá', ['văn', 'hóa']],
    ['?!…', []],
    ['', []],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected))

  test.each(['30%', '30 %', '30  %', '30 phần trăm', '30 phan tram', '30 percent', '030%'])(
    '%j is the same number as 30%%',
    (typed) => expect(words(typed)).toEqual(['30%']),
  )

  test('"phần trăm" of no number, and "2 phần" of something, stay words', () => {
    expect(words('bao nhiêu phần trăm')).toEqual(['bao', 'nhiêu', 'phần', 'trăm'])
    expect(words('2 phần')).toEqual(['2', 'phần'])
  })
})

describe('how a text is typed does not change its tokens', () => {
  const clause = fc.constantFrom(...seedProgramme.clauses.map(({ text }) => text))

  test('decomposed letters, capitals and wide spaces give the same tokens', () => {
    fc.assert(
      fc.property(clause, (text) => {
        expect(tokenise(text.normalize('NFD'))).toEqual(tokenise(text))
        expect(tokenise(text.toUpperCase())).toEqual(tokenise(text))
        expect(tokenise(text.replaceAll(' ', ' \u00a0\n'))).toEqual(tokenise(text))
      }),
      { numRuns: 40 },
    )
  })

  test('the bare form of each token is the token of the bare text', () => {
    fc.assert(
      fc.property(clause, (text) => {
        expect(tokenise(text).map((token) => token.folded)).toEqual(words(fold(text)))
      }),
      { numRuns: 40 },
    )
  })

  test('any characters at all give tokens in lower case without spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of tokenise(text)) {
          expect(token.text).toBe(token.text.toLowerCase())
          expect(token.text).toMatch(/^\S+$/u)
          expect(token.folded).toBe(fold(token.text))
        }
      }),
    )
  })
})
