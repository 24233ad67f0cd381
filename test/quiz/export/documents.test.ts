import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { cleanQuiz } from '../../../src/quiz/export/clean-quiz.ts'
import type { Quiz, QuizItem } from '../../../src/quiz/item.ts'
import { exported } from './exported.ts'
import { hostileQuiz, sample } from './fixtures.ts'

const readDocx = async (quiz: Quiz): Promise<string> => {
  const { bytes } = await exported('docx', quiz)
  const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  return value
}

const readHtml = async (quiz: Quiz): Promise<string> => (await exported('html', quiz)).text

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The words of a page, without its tags. */
const wordsOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<body>/u, '')
    .replace(/<[^>]*>/gu, '\n')
    .replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity)

const answersOf = (item: QuizItem): readonly string[] => {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return [item.stem, ...item.options]
    case 'true-false':
      return [item.stem]
    case 'fill':
      return item.accepted
    case 'match':
      return [item.stem, ...item.pairs.flatMap(({ left, right }) => [left, right])]
  }
}

/** Every text of a quiz that a learner or a trainer has to find on paper. */
const textsOf = (quiz: Quiz): readonly string[] =>
  cleanQuiz(quiz).items.flatMap((item) => [item.explanation, ...answersOf(item)])

describe.each([
  ['Word', readDocx],
  ['the printable page', async (quiz: Quiz) => wordsOf(await readHtml(quiz))],
])('%s', (_name, read) => {
  it('has the question paper, the answer sheet and the key, in this order', async () => {
    const text = await read(sample)
    const places = ['ĐỀ KIỂM TRA', 'PHIẾU TRẢ LỜI', 'ĐÁP ÁN VÀ CĂN CỨ'].map((heading) =>
      text.indexOf(heading),
    )
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((left, right) => left - right))
  })

  it('keeps keys, clauses and explanations out of the question paper', async () => {
    const [paper = '', key = ''] = (await read(sample)).split('PHIẾU TRẢ LỜI')
    for (const item of sample.items) {
      expect(paper).not.toContain(item.explanation)
      expect(key).toContain(item.explanation)
      for (const id of item.clauses) expect(key).toContain(`Điều khoản ${id} (${id})`)
    }
    expect(paper).not.toContain('50 %')
  })

  it('letters the pairs in the key as on the paper', async () => {
    const text = await read(sample)
    const [item] = sample.items.filter(({ kind }) => kind === 'match')
    const key = /1–([a-f]); 2–([a-f]); 3–([a-f])/u.exec(text)?.slice(1) ?? []
    const rights = item?.kind === 'match' ? item.pairs.map(({ right }) => right) : []
    const lettered = key.map((letter) => {
      const at = text.search(new RegExp(`\\n${letter}\\.\\s+`, 'u'))
      return rights.find((right) =>
        text
          .slice(at)
          .replace(/^\s*[a-f]\.\s+/u, '')
          .startsWith(right),
      )
    })
    expect(lettered).toEqual(rights)
  })

  it('holds every text whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuiz, async (quiz) => {
        const text = await read(quiz)
        for (const wanted of textsOf(quiz)) expect(text).toContain(wanted)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the printable page', () => {
  it('loads nothing and runs nothing, whatever the texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuiz, async (quiz) => {
        const html = await readHtml(quiz)
        expect(html).not.toMatch(/<(?:script|img|link|iframe|object)\b/iu)
        expect(html).not.toMatch(/<[^>]*\s(?:href|src|on\w+)=/iu)
      }),
      { numRuns: 60 },
    )
  })
})
