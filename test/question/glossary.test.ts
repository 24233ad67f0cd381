import { describe, expect, test } from 'vitest'
import { createGlossary, glossaryFile } from '../../src/question/glossary.ts'
import { fold, normalise } from '../../src/vietnamese/fold.ts'
import { tokenise } from '../../src/vietnamese/tokenise.ts'
import { glossary, seeds } from './seed-knowledge.ts'

const small = createGlossary({
  vietnamese: [
    { say: ['nhà thương', 'bệnh xá'], means: ['bệnh viện'] },
    { say: ['nhà'], means: ['nhà ở'] },
    { say: ['bỏ'], means: ['cắt giảm'] },
    { say: ['xoá'], means: ['xóa bỏ'] },
  ],
  english: [{ say: ['hospital', 'hospitals'], means: ['bệnh viện'] }],
})

describe("everyday words find the programme's terms", () => {
  test.each([
    ['Nhà thương nào làm trước?', ['bệnh viện']],
    ['NHÀ THƯƠNG', ['bệnh viện']],
    ['nha thuong nao lam truoc', ['bệnh viện']],
    ['bệnh xá hay nhà thương', ['bệnh viện']],
    ['nhà tôi gần nhà thương', ['nhà ở', 'bệnh viện']],
    ['nhà/thương', ['bệnh viện']],
    ['không có gì', []],
    ['', []],
  ])('%j: longest wording first, each term once', (question, terms) =>
    expect(small(question, 'vi')).toEqual(terms),
  )

  test('with accents "bò" is not "bỏ"; without, "bo" may be', () => {
    expect(small('nuôi bò thế nào', 'vi')).toEqual([])
    expect(small('bo giay to nao', 'vi')).toEqual(['cắt giảm'])
  })

  test('an entry written "xoá" is found in a question spelled "xóa"', () => {
    expect(small(normalise('xoá thủ tục'), 'vi')).toEqual(['xóa bỏ'])
  })

  test('English words count in English questions alone', () => {
    expect(small('Which hospitals go first?', 'en')).toEqual(['bệnh viện'])
    expect(small('Hospitals là gì?', 'vi')).toEqual([])
  })
})

describe('the file of the product', () => {
  test('every Vietnamese wording finds its terms, with and without accents', () => {
    for (const { say, means } of seeds.glossary.vietnamese)
      for (const form of say) {
        expect(glossary(form, 'vi'), form).toEqual(expect.arrayContaining(means))
        expect(glossary(fold(form), 'vi'), form).toEqual(expect.arrayContaining(means))
      }
  })

  test('every English wording finds its terms', () => {
    for (const { say, means } of seeds.glossary.english)
      for (const form of say) expect(glossary(form, 'en'), form).toEqual(expect.arrayContaining(means))
  })

  test('means only words that the programme knows', () => {
    const known = new Set(
      seeds.programme.clauses.flatMap(({ text, path }) =>
        tokenise([text, ...path].join(' ')).map((token) => token.folded),
      ),
    )
    const unknown = [...seeds.glossary.vietnamese, ...seeds.glossary.english]
      .flatMap(({ means }) => means)
      .filter((term) => !tokenise(term).some((token) => known.has(token.folded)))
    expect(unknown).toEqual([])
  })

  test.each([
    ['no wording', { vietnamese: [{ say: [], means: ['x'] }], english: [] }],
    ['no meaning', { vietnamese: [{ say: ['x'], means: [] }], english: [] }],
    ['no English list', { vietnamese: [] }],
  ])('an entry with %s is not accepted', (_what, file) =>
    expect(glossaryFile.safeParse(file).success).toBe(false),
  )
})
