import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type ExpandOptions, expandProgramme } from '../../src/answer/expansion/expand.ts'
import { EXPANSION_VARIABLES } from '../../src/answer/expansion/write-questions.ts'
import { parsePrompt } from '../../src/answer/prompt.ts'
import { appendQuestions } from '../../src/cli/expand-index.ts'
import { createIndexSource, type ExpansionQuestion } from '../../src/retrieval/index-source.ts'
import { openIndex } from '../../src/retrieval/open-index.ts'
import { createRetriever } from '../../src/retrieval/retrieve.ts'
import { createLanguageModel } from '../../src/runtime/language-model.ts'
import { readProjectFile } from '../../src/runtime/node/project-files.ts'
import { createTransformersEmbedder } from '../../src/runtime/node/transformers-embedder.ts'
import { readSeeds } from '../../src/runtime/seeds.ts'
import { closedAddress, type OpenAIServer, startOpenAIServer } from '../support/openai-server.ts'

const { programme, questions, outside } = await readSeeds(readProjectFile)
const embedder = await createTransformersEmbedder({ model: null })
const index = await openIndex(
  (name) => readProjectFile(`index/${name}`),
  createIndexSource(programme.clauses, questions, outside),
  embedder,
)
const prompt = parsePrompt(
  new TextDecoder().decode(await readProjectFile('prompts/expand.md')),
  EXPANSION_VARIABLES,
)
/** Only this clause has too few questions. */
const CLAUSE = 'III.3.6'
const others = questions.filter(({ clause }) => clause !== CLAUSE)
const enough = programme.clauses
  .filter(({ id }) => id !== CLAUSE)
  .flatMap(({ id }) => (others.some(({ clause }) => clause === id) ? [] : [{ clause: id, question: id }]))

let server: OpenAIServer | undefined
const expand = async (baseUrl: string, more: Partial<ExpandOptions> = {}) => {
  const gained: ExpansionQuestion[] = []
  const result = await expandProgramme({
    programme,
    questions: [...others, ...enough],
    retriever: createRetriever({ index, embedder }),
    model: createLanguageModel({ apiKey: null, baseUrl, model: 'test' }),
    prompt,
    timeouts: { firstTokenMs: 1000, totalMs: 2000 },
    wanted: 1,
    onKept: async (kept) => void gained.push(...kept),
    ...more,
  })
  return { result, gained: gained.map(({ question }) => question) }
}

afterEach(async () => {
  await server?.close()
  server = undefined
})

describe('questions written by a language model', () => {
  it('are kept when they lead back to their clause, whatever marks stand around the lines', async () => {
    server = await startOpenAIServer({
      kind: 'answer',
      text: '1. “Hai thành phố nào sắp thành đô thị thông minh vậy?”\n- chi linh co lam do thi thong minh ko\n',
    })
    const { result, gained } = await expand(server.baseUrl)
    expect(gained).toEqual([
      'Hai thành phố nào sắp thành đô thị thông minh vậy?',
      'chi linh co lam do thi thong minh ko',
    ])
    expect(result).toMatchObject({ written: 2, kept: 2, short: [], failure: null })
  })

  it('are dropped when another clause is meant, a figure is made up, a number is asked for, or one is like another', async () => {
    server = await startOpenAIServer({
      kind: 'answer',
      text: [
        'Đô thị thông minh làm ở Hải Dương và Chí Linh à?',
        'do thi thong minh lam o hai duong va chi linh a',
        'Bệnh án điện tử, sổ sức khỏe điện tử của tôi liên thông thế nào?',
        'Đô thị thông minh được cấp 500 tỷ đồng phải không?',
        'Nhiệm vụ 3.6 nói gì?',
        '???',
      ].join('\n'),
    })
    const { result, gained } = await expand(server.baseUrl)
    expect(gained).toEqual(['Đô thị thông minh làm ở Hải Dương và Chí Linh à?'])
    expect(result.dropped).toEqual({ form: 1, number: 1, repeated: 1, 'not-found': 1 })
    expect(result).toMatchObject({ written: 5, kept: 1 })
  })

  it('are asked for with the clause as data, and not for headings or clauses that have enough', async () => {
    server = await startOpenAIServer({ kind: 'answer', text: 'Đô thị thông minh ở Chí Linh ra sao?' })
    await expand(server.baseUrl)
    expect(server.requests).toHaveLength(1)
    const [request] = server.requests
    expect(request?.body.messages.at(-1)?.content).toMatch(
      /<clause>[\s\S]*Đề án đô thị thông minh[\s\S]*<\/clause>/,
    )
  })

  it('are asked for again while too few were kept, but not for ever', async () => {
    server = await startOpenAIServer({ kind: 'answer', text: 'Thời tiết ngày mai ở Hà Nội thế nào?' })
    const { result, gained } = await expand(server.baseUrl)
    expect(gained).toEqual([])
    expect(server.requests).toHaveLength(2)
    expect(result).toMatchObject({ kept: 0, short: [CLAUSE], failure: null })
  })

  it.each([
    ['cannot be reached', closedAddress],
    [
      'fails',
      async () => {
        server = await startOpenAIServer({ kind: 'error', status: 500 })
        return server.baseUrl
      },
    ],
    [
      'says nothing',
      async () => {
        server = await startOpenAIServer({ kind: 'stall', text: '' })
        return server.baseUrl
      },
    ],
  ])('when the model %s, the run ends, says why and keeps what it has', async (_what, address) => {
    const { result } = await expand(await address(), { questions: others.slice(0, 10), wanted: 5 })
    expect(result.failure).not.toBeNull()
    expect(result.kept).toBe(0)
    expect(server?.requests.length ?? 0).toBeLessThan(10)
  })

  it('a run that is interrupted ends without another request', async () => {
    server = await startOpenAIServer({ kind: 'answer', text: 'Đô thị thông minh ở Chí Linh ra sao?' })
    const { result } = await expand(server.baseUrl, { signal: AbortSignal.abort() })
    expect(server.requests).toHaveLength(0)
    expect(result).toMatchObject({ written: 0, kept: 0 })
  })
})

describe('the file of questions', () => {
  it.each([
    ['no file', undefined],
    ['an empty file', ''],
    ['a file without a last line break', '{"clause": "I.1", "question": "cũ"}'],
    ['a file that ends in one', '{"clause": "I.1", "question": "cũ"}\n'],
  ])('gains lines of its own: %s', async (_what, before) => {
    const file = join(await mkdtemp(join(tmpdir(), 'questions-')), 'questions.jsonl')
    if (before !== undefined) await writeFile(file, before)
    await appendQuestions(file, [{ clause: 'I.2', question: 'mới “có” "ngoặc"\u2028' }])
    const lines = (await readFile(file, 'utf8')).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      ...(before ? [{ clause: 'I.1', question: 'cũ' }] : []),
      { clause: 'I.2', question: 'mới “có” "ngoặc"\u2028' },
    ])
  })
})
