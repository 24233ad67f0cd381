import { describe, expect, test } from 'vitest'
import { createReadScope } from '../../src/question/scope.ts'
import { seeds, understand } from './seed-knowledge.ts'

const { namesOther } = seeds

describe('a question about another place shows it', () => {
  test.each([
    ['asks what is there', 'Chương trình chuyển đổi số của Bắc Ninh có gì?', 2],
    ['asks so without accents', 'chuyen doi so cua bac ninh co gi', 2],
    ['only names it', 'Bắc Ninh và Hải Dương hợp tác những gì?', 1],
    ['is about this province', 'Hải Dương phát triển hạ tầng số ra sao?', 0],
    ['holds its letters inside other words', 'Bắc Ninhh có gì?', 0],
  ])('%s: %j', (_case, question, elsewhere) => expect(namesOther(question).elsewhere).toBe(elsewhere))
})

test.each([
  ['Nghị quyết 57-NQ/TW nói gì?', false],
  ['Nghị quyết số 999-NQ/TW nói gì?', true],
  ['Hạ tầng số phát triển ra sao?', false],
])('a document that the programme does not name is noticed: %j', (question, unknown) =>
  expect(namesOther(question).unknownDocument).toBe(unknown),
)

describe('likeness to questions known to be out of scope', () => {
  const readScope = createReadScope({
    namesOther,
    examples: ['Giá vé xe buýt là bao nhiêu?', 'Lịch cắt điện tuần này?', 'Hôm nay trời có mưa không?'],
    classifier: { bias: 0, weights: { mua: -100, 'ha tang': 3 } },
  })
  const signsOf = (question: string) => readScope(understand(question))

  test('the same question is nearest, another one far', () => {
    const same = signsOf('Giá vé xe buýt là bao nhiêu?')
    const other = signsOf('Ai làm trưởng Ban Chỉ đạo cấp huyện?')
    expect(same.nearestOutside).toBeGreaterThan(0.8)
    expect(other.nearestOutside).toBeLessThan(same.nearestOutside / 4)
    expect(same.nearOutside).toBeLessThanOrEqual(same.nearestOutside)
  })

  test('what an example asks beyond the question makes it less alike', () => {
    expect(signsOf('xe buýt').nearestOutside).toBeLessThan(signsOf('giá vé xe buýt').nearestOutside)
  })

  test('the classifier stays within its bounds and passes over words it does not know', () => {
    expect(signsOf('Hôm nay có mưa?').classifier).toBe(-6)
    expect(signsOf('hạ tầng').classifier).toBeGreaterThan(0)
    expect(signsOf('constructor').classifier).toBe(0)
  })

  test('without examples nothing is alike', () => {
    const readNone = createReadScope({ namesOther, examples: [], classifier: { bias: 0, weights: {} } })
    expect(readNone(understand('Giá vé xe buýt?'))).toMatchObject({ nearestOutside: 0, nearOutside: 0 })
  })
})
