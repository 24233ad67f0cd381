import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeBank } from '../../src/quiz/bank.ts'
import { generateQuiz, type QuizRequest } from '../../src/quiz/generate.ts'
import { ITEM_KINDS, type Quiz, quizItemSchema, quizSchema } from '../../src/quiz/item.ts'
import type { QuizMaker } from '../../src/quiz/maker.ts'
import { verifyQuiz } from '../../src/quiz/verify.ts'
import { secondMaker, seedMaker } from './quiz-programme.ts'

const quizOf = (request: QuizRequest, maker: QuizMaker = seedMaker): Quiz => {
  const outcome = generateQuiz(maker, request)
  if (outcome.kind !== 'quiz') throw new Error(`unknown scope ${outcome.ids.join()}`)
  return outcome.quiz
}

const ids = ({ items }: Quiz): readonly string[] => items.map(({ id }) => id)
const shapes = ({ items }: Quiz): readonly string[] =>
  items.map(({ kind, difficulty }) => `${kind} ${difficulty}`)

const scopes = [
  [],
  ['II'],
  ['II.2.1'],
  ['III'],
  ['III.1'],
  ['III.3'],
  ['III.5', 'IV'],
  ['III.7'],
  ['III.5.8'],
]
const request = fc.record({
  seed: fc.nat(0xffffffff),
  scope: fc.constantFrom(...scopes),
  count: fc.integer({ min: 1, max: 12 }),
  form: fc.constantFrom(...(['A', 'B', 'C'] as const)),
  kinds: fc.subarray([...ITEM_KINDS], { minLength: 1 }),
  difficulty: fc.constantFrom(null, 1, 2, 3) as fc.Arbitrary<1 | 2 | 3 | null>,
})

describe('a quiz', () => {
  it('holds only sound items of what was asked for, whatever the seed and the choices', () => {
    fc.assert(
      fc.property(request, (choices) => {
        const quiz = quizOf(choices)
        expect([...verifyQuiz(quiz.items, seedMaker.ground)]).toEqual([])
        expect(quizSchema.safeParse(quiz).success).toBe(true)
        expect(quiz.items.length).toBeLessThanOrEqual(choices.count)
        expect(new Set(ids(quiz)).size).toBe(quiz.items.length)
        for (const { kind, difficulty, clauses } of quiz.items) {
          expect(choices.kinds).toContain(kind)
          if (choices.difficulty !== null) expect(difficulty).toBe(choices.difficulty)
          if (choices.scope.length > 0) {
            const [main = ''] = clauses
            expect(choices.scope.some((id) => main === id || main.startsWith(`${id}.`))).toBe(true)
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it('is the same for the same seed, and another for another seed', () => {
    for (const seed of [0, 7, 0xffffffff])
      expect(quizOf({ count: 12, seed })).toEqual(quizOf({ count: 12, seed }))
    expect(ids(quizOf({ count: 12, seed: 1 }))).not.toEqual(ids(quizOf({ count: 12, seed: 2 })))
  })

  it('has parallel forms that share no item and match place by place in kind and difficulty', () => {
    for (const scope of [[], ['III.5'], ['IV']]) {
      for (const seed of [1, 2]) {
        const [a, b, c] = (['A', 'B', 'C'] as const).map((form) => quizOf({ count: 12, scope, seed, form }))
        if (!a || !b || !c) throw new Error('three forms')
        const all = [...ids(a), ...ids(b), ...ids(c)]
        expect(new Set(all).size).toBe(all.length)
        expect(shapes(b)).toEqual(shapes(a).slice(0, b.items.length))
        expect(shapes(c)).toEqual(shapes(a).slice(0, c.items.length))
      }
    }
  })

  it('has all forms in full length over the whole programme', () => {
    for (const form of ['A', 'B', 'C'] as const)
      expect(quizOf({ count: 30, seed: 5, form }).items).toHaveLength(30)
  })

  it('spreads over the clauses: no clause is asked about twice before twenty others are', () => {
    for (const seed of [1, 2]) {
      const quiz = quizOf({ count: 20, seed })
      expect(new Set(quiz.items.map(({ clauses }) => clauses[0])).size).toBe(20)
    }
  })

  it('does not let one item tell the answer of another, as long as the scope holds enough', () => {
    for (const seed of [1, 2, 3]) {
      const texts = quizOf({ count: 20, seed }).items.map(({ explanation }) =>
        [...explanation.matchAll(/“([^”]+)” \[(?!(?:III\.\d|IV\.2)\])/gu)].map(([, quote]) => quote),
      )
      const shown = texts.flat()
      expect(new Set(shown).size).toBe(shown.length)
    }
  })

  it('says which ids of the scope the programme does not have', () => {
    expect(generateQuiz(seedMaker, { scope: ['III.5', 'IX', 'III.99'], count: 5, seed: 1 })).toEqual({
      kind: 'unknown-scope',
      ids: ['IX', 'III.99'],
    })
  })

  it('names its scope in its title', () => {
    expect(quizOf({ count: 1, seed: 1 }).title).toBe('Câu hỏi tìm hiểu: toàn văn Chương trình hành động')
    expect(quizOf({ count: 1, seed: 1, scope: ['III.5', 'IV'] }).title).toBe(
      'Câu hỏi tìm hiểu: Nhóm nhiệm vụ 5, Phần III; Phần IV',
    )
  })
})

describe('the bank of items', () => {
  const bank = makeBank(seedMaker, 1)
  const facts = new Set(seedMaker.candidates.map(({ clause }) => clause))

  it('holds at least 300 different sound items over the whole programme', () => {
    expect(new Set(bank.map(({ id }) => id)).size).toBeGreaterThanOrEqual(300)
    for (const item of bank) expect(quizItemSchema.safeParse(item).success).toBe(true)
  })

  it('asks about every clause that holds a fact', () => {
    const asked = new Set(bank.map(({ clauses }) => clauses[0]))
    expect([...facts].filter((clause) => !asked.has(clause))).toEqual([])
    // What is left holds titles, recipients, or only words whose meaning is in doubt.
    const silent = seedMaker.ground.programme.clauses.map(({ id }) => id).filter((id) => !facts.has(id))
    expect(silent).toEqual(expect.arrayContaining(['noi-nhan', 'III.5.13', 'III.5.14']))
    expect(silent.filter((id) => /^III\.\d\.\d+$/u.test(id))).toEqual(['III.5.13', 'III.5.14'])
  })

  it('asks of every kind, and puts the key of four options in every place', () => {
    expect(new Set(bank.map(({ kind }) => kind)).size).toBe(ITEM_KINDS.length)
    const places = bank.flatMap((item) => (item.kind === 'single' ? [item.key] : []))
    for (const place of [0, 1, 2, 3]) {
      const share = places.filter((key) => key === place).length / places.length
      expect(share).toBeGreaterThan(0.15)
      expect(share).toBeLessThan(0.35)
    }
  })

  it('asks about no figure that a slip of the source makes doubtful', () => {
    for (const item of bank) {
      const figures = item.kind === 'single' ? item.options.slice(item.key, item.key + 1) : []
      if (item.clauses.includes('III.1.7')) expect(figures).not.toContain('25%')
      expect(item.stem).not.toMatch(/09\/02\/2025|09 tháng 01 năm 2025|1552\/BTTTT|du lịch thông tin/u)
    }
  })
})

describe('another programme of the genre', () => {
  const bank = makeBank(secondMaker, 3)
  const stems = bank.map(({ stem }) => stem)

  it('gets sound questions of its own, by the same rules', () => {
    expect([...verifyQuiz(bank, secondMaker.ground)]).toEqual([])
    expect(stems).toContain(
      'Theo Chương trình hành động, chi cho y tế cơ sở đạt ít nhất bao nhiêu phần trăm tổng chi ngân sách y tế của tỉnh?',
    )
    expect(stems).toContain('Điền con số còn thiếu vào chỗ trống: “Mỗi thôn có …… nhân viên y tế”.')
    expect(stems.join()).not.toMatch(/Hải Dương|57-NQ/u)
    expect(bank.length).toBeGreaterThanOrEqual(30)
  })

  it('gets wrong figures written like the right one', () => {
    const options = bank.flatMap((item) =>
      item.kind === 'single' && item.stem.includes('mỗi thôn') ? item.options : [],
    )
    expect(options.length).toBeGreaterThan(0)
    for (const option of options) expect(option).toMatch(/^0\d$/u)
  })
})
