import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accentedTerm,
  buildLexicalIndex,
  foldedTerm,
  type LexicalIndex,
  openLexicalIndex,
  storedLexicalIndex,
  type WeightedTerm,
} from '../../src/retrieval/lexical-index.ts'
import { queryTerms } from '../../src/retrieval/query-terms.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { tokenise } from '../../src/vietnamese/tokenise.ts'
import { wholeSource } from './sample-index.ts'

const indexOf = (texts: readonly string[]): LexicalIndex =>
  openLexicalIndex(buildLexicalIndex(texts.map((text) => tokenise(text))))

const search = (index: LexicalIndex, text: string): readonly number[] => [
  ...index.score(queryTerms([{ text, weight: 1 }])),
]

const order = (scores: readonly number[]): readonly number[] =>
  scores
    .map((score, at) => ({ score, at }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.at - right.at)
    .map(({ at }) => at)

const syllables = [
  'chuyển',
  'chuyên',
  'đổi',
  'đội',
  'số',
  'so',
  'hạ',
  'tầng',
  'AI',
  '30%',
  'dữ',
  'liệu',
  'constructor',
]
const unmistakable = syllables.filter(
  (syllable) => syllables.filter((other) => fold(other) === fold(syllable)).length === 1,
)
const text = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '))
const texts = fc.array(text, { minLength: 1, maxLength: 12 })

// (k1 + 1) is what BM25 gives a term that a document repeats without end.
const HIGHEST = 2.2

describe('scores', () => {
  test('lie between 0 and k1 + 1, and are 0 exactly where no syllable is shared', () => {
    fc.assert(
      fc.property(texts, text, (documents, query) => {
        const scores = search(indexOf(documents), query)
        const asked = new Set(tokenise(query).map(({ folded }) => folded))
        documents.forEach((document, at) => {
          const score = scores[at] ?? Number.NaN
          const shares = tokenise(document).some(({ folded }) => asked.has(folded))
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThan(HIGHEST)
          expect(score > 0).toBe(shares)
        })
      }),
    )
  })

  test('are about 1 for a passage asked for in its own words', () => {
    const { passages } = wholeSource
    const index = indexOf(passages.map((passage) => passage.text))
    passages.forEach((passage, at) => {
      const scores = search(index, passage.text)
      expect(scores[at]).toBe(Math.max(...scores))
      expect(scores[at]).toBeGreaterThan(0.6)
      expect(scores[at]).toBeLessThan(1.7)
    })
  })

  test('are the same each time, and after the index was written and read', () => {
    fc.assert(
      fc.property(texts, text, (documents, query) => {
        const built = buildLexicalIndex(documents.map((document) => tokenise(document)))
        const stored = storedLexicalIndex.parse(JSON.parse(JSON.stringify(built)))
        expect(search(openLexicalIndex(stored), query)).toEqual(search(openLexicalIndex(built), query))
      }),
    )
  })

  test('of a weightier wording count more, of an empty question nothing', () => {
    const index = indexOf(['hạ tầng số', 'dữ liệu mở'])
    const weighted = (first: number, second: number): readonly WeightedTerm[] => [
      { term: accentedTerm('tầng'), weight: first },
      { term: accentedTerm('liệu'), weight: second },
    ]
    expect(order([...index.score(weighted(1, 0.5))])).toEqual([0, 1])
    expect(order([...index.score(weighted(0.5, 1))])).toEqual([1, 0])
    expect([...index.score([])]).toEqual([0, 0])
    expect(search(index, '???')).toEqual([0, 0])
    expect([...openLexicalIndex({ lengths: [], postings: {} }).score(weighted(1, 1))]).toEqual([])
  })
})

describe('order', () => {
  test('for one word is not changed by adding a document that has nothing to do with it', () => {
    fc.assert(
      // A word that looks like another without accents is two terms, each as rare as its own documents make it.
      fc.property(texts, fc.constantFrom(...unmistakable), (documents, word) => {
        // As long as the others on average, since BM25 measures length against the mean.
        const lengths = documents.map((document) => tokenise(document).length)
        const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
        fc.pre(Number.isInteger(mean))
        const before = order(search(indexOf(documents), word))
        const after = order(search(indexOf([...documents, Array(mean).fill('zz').join(' ')]), word))
        expect(after).toEqual(before)
      }),
    )
  })

  test('prefers more occurrences at the same length, and the shorter of two documents', () => {
    expect(order(search(indexOf(['số hạ tầng', 'số số tầng']), 'số'))).toEqual([1, 0])
    expect(order(search(indexOf(['số hạ tầng dữ liệu', 'số hạ']), 'số'))).toEqual([1, 0])
  })

  test('prefers the document with the rarer word', () => {
    const index = indexOf(['chung một', 'chung hai', 'chung ba', 'hiếm bốn'])
    expect(index.rarity(accentedTerm('hiếm'))).toBeGreaterThan(index.rarity(accentedTerm('chung')))
    expect(order(search(index, 'chung hiếm'))[0]).toBe(3)
  })

  test('prefers neighbours to the same syllables far apart', () => {
    expect(order(search(indexOf(['dữ rất nhiều liệu', 'liệu nhiều rất dữ liệu']), 'dữ liệu'))[0]).toBe(1)
  })
})

describe('accents', () => {
  test('in the question prefer the document that carries the same ones', () => {
    const index = indexOf(['chuyên đội so', 'chuyển đổi số', 'chuyen doi so'])
    expect(order(search(index, 'chuyển đổi số'))[0]).toBe(1)
    expect(order(search(index, 'chuyên đội'))[0]).toBe(0)
  })

  test('missing from the question find the accented documents, all alike', () => {
    const scores = search(indexOf(['chuyển đổi số', 'chuyên đội so', 'hạ tầng']), 'chuyen doi so')
    expect(scores[0]).toBeGreaterThan(0)
    expect(scores[1]).toBeCloseTo(scores[0] ?? 0, 12)
    expect(scores[2]).toBe(0)
  })

  test('left out of the whole index give an unaccented question the same scores', () => {
    fc.assert(
      fc.property(texts, text, (documents, query) => {
        const terms = tokenise(query).map(({ folded }) => ({ term: foldedTerm(folded), weight: 1 }))
        const bare = indexOf(documents.map(fold)).score(terms)
        const accented = indexOf(documents).score(terms)
        bare.forEach((score, at) => {
          expect(accented[at]).toBeCloseTo(score, 12)
        })
      }),
    )
  })
})

test.each([
  ['a fraction', { lengths: [1], postings: { số: [0, 0.5] } }],
  ['a negative length', { lengths: [-1], postings: {} }],
  ['a word instead of a list', { lengths: [1], postings: { số: 'x' } }],
  ['null among the numbers', { lengths: [1], postings: { số: [0, null] } }],
])('a stored index with %s is not accepted', (_what, stored) => {
  expect(storedLexicalIndex.safeParse(stored).success).toBe(false)
})
