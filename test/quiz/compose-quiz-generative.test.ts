import { readFileSync } from 'node:fs'
import { MockLanguageModelV4 } from 'ai/test'
import { describe, expect, it } from 'vitest'
import { parsePrompt, renderPrompt } from '../../src/answer/prompt.ts'
import { composeQuizGenerative, QUIZ_VARIABLES } from '../../src/quiz/compose-quiz-generative.ts'
import { generateQuiz, type QuizRequest } from '../../src/quiz/generate.ts'
import { verifyQuiz } from '../../src/quiz/verify.ts'
import { seedMaker } from './quiz-programme.ts'

const prompt = parsePrompt(
  readFileSync(new URL('../../prompts/quiz.md', import.meta.url), 'utf8'),
  QUIZ_VARIABLES,
)

const written = {
  kind: 'single',
  clause: 'III.3.2',
  quote:
    'Bố trí ít nhất 15% ngân sách nhà nước chi sự nghiệp khoa học và công nghệ của tỉnh phục vụ nghiên cứu công nghệ chiến lược',
  stem: 'Tỉnh bố trí ít nhất bao nhiêu phần trăm ngân sách nhà nước chi sự nghiệp khoa học và công nghệ phục vụ nghiên cứu công nghệ chiến lược?',
  options: ['15%', '10%', '20%', '25%'],
  right: [0],
  isTrue: false,
  accepted: [],
  difficulty: 2,
}

const asked = (items: readonly object[] | string | Error) => {
  const prompts: string[] = []
  const model = new MockLanguageModelV4({
    doGenerate: async (options) => {
      options.abortSignal?.throwIfAborted()
      prompts.push(JSON.stringify(options.prompt))
      if (items instanceof Error) throw items
      const text = typeof items === 'string' ? items : JSON.stringify({ items })
      return {
        content: [{ type: 'text', text }],
        finishReason: { unified: 'stop', raw: undefined },
        usage: {
          inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
          outputTokens: { total: 1, text: 1, reasoning: undefined },
        },
        warnings: [],
      }
    },
  })
  return { model, prompts }
}

const compose = async (items: readonly object[] | string | Error, request: Partial<QuizRequest> = {}) => {
  const { model, prompts } = asked(items)
  const outcomes: object[] = []
  const outcome = await composeQuizGenerative({
    maker: seedMaker,
    request: { scope: ['III.3'], count: 4, seed: 1, ...request },
    model,
    render: (values) => renderPrompt(prompt, values),
    timeoutMs: 10_000,
    onOutcome: (seen) => outcomes.push(seen),
  })
  if (outcome.kind !== 'quiz') throw new Error('no quiz')
  return { items: outcome.quiz.items, prompts, outcomes }
}

describe('a quiz written by a language model', () => {
  it('holds the model’s sound items first, and fills up with items built from the text', async () => {
    const { items, outcomes } = await compose([written])
    expect(items).toHaveLength(4)
    expect(items.map(({ source }) => source)).toEqual([
      'generative',
      'extractive',
      'extractive',
      'extractive',
    ])
    const [first] = items
    if (first?.kind !== 'single') throw new Error('a single choice')
    expect(first.options[first.key]).toBe('15%')
    expect([...first.options].sort()).toEqual(['10%', '15%', '20%', '25%'])
    expect([...verifyQuiz(items, seedMaker.ground)]).toEqual([])
    expect(outcomes).toEqual([{ written: 1, kept: 1, failure: null }])
  })

  it.each<[string, object]>([
    ['a wrong key', { ...written, right: [2] }],
    ['a quote that is not in the clause', { ...written, quote: 'Bố trí ít nhất 15% ngân sách' + ' tỉnh' }],
    ['a clause that does not exist', { ...written, clause: 'III.3.99' }],
    ['a clause out of scope', { ...written, clause: 'IV.1' }],
    ['two keys for one choice', { ...written, right: [0, 1] }],
    ['a key beyond the options', { ...written, right: [9] }],
    [
      'an invented fact',
      { ...written, stem: 'Đến năm 2030, tỉnh có bao nhiêu nhà máy bán dẫn đi vào hoạt động?' },
    ],
    ['markup', { ...written, stem: `<script>alert(1)</script> ${written.stem}` }],
  ])('drops an item with %s', async (_what, item) => {
    const { items } = await compose([item])
    expect(items.every(({ source }) => source === 'extractive')).toBe(true)
    expect(items).toHaveLength(4)
  })

  it('asks nothing twice', async () => {
    const { items } = await compose([written, { ...written, difficulty: 3 }, written])
    expect(items.filter(({ source }) => source === 'generative')).toHaveLength(1)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  it.each<[string, string | Error]>([
    ['is out of reach', new Error('connection refused')],
    ['answers with no JSON', 'Xin lỗi, tôi không thể.'],
    ['answers with other JSON', '{"câu hỏi": []}'],
    ['answers with nothing', ''],
  ])('is the extractive quiz when the model %s', async (_how, reply) => {
    const request = { scope: ['III.3'], count: 4, seed: 1 }
    const extractive = generateQuiz(seedMaker, request)
    const { items, outcomes } = await compose(reply)
    expect(extractive.kind === 'quiz' && extractive.quiz.items).toEqual(items)
    expect(outcomes).toMatchObject([{ kept: 0, failure: expect.any(String) }])
  })

  it('shows the model only the clauses in scope', async () => {
    const { prompts } = await compose([written])
    expect(prompts.join()).toContain('[III.3.2]')
    expect(prompts.join()).not.toContain('[III.4.1]')
    expect(prompts.join()).not.toContain('[noi-nhan]')
  })

  it('stops when the reader goes away', async () => {
    const { model } = asked([written])
    const request = { count: 4, seed: 1 }
    const composing = composeQuizGenerative({
      maker: seedMaker,
      request,
      model,
      render: (values) => renderPrompt(prompt, values),
      timeoutMs: 10_000,
      signal: AbortSignal.abort(),
    })
    await expect(composing).rejects.toThrow()
  })
})
