import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { nearDuplicates } from '../../src/question/near-duplicate.ts'
import { readQuestions } from './question.ts'

const root = new URL('../../', import.meta.url)
const evaluated = [
  ...(await readQuestions('dev')),
  ...(await readQuestions('tuning')),
  ...(await readQuestions('test')),
].map(({ question }) => question)

const expansionSchema = z.object({ clause: z.string(), question: z.string() })

/** Questions that the index is expanded with. */
const expansionQuestions = async () =>
  (await readFile(new URL('seeds/questions.jsonl', root), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => expansionSchema.parse(JSON.parse(line)).question)

/** Questions that the index knows to be out of scope. */
const outOfScopeQuestions = async () =>
  (await readFile(new URL('seeds/out-of-scope.jsonl', root), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => z.object({ question: z.string() }).parse(JSON.parse(line)).question)

/** Every string in the file, whatever its shape; a product without suggestions has no file. */
const suggestedQuestions = async () => {
  const file = new URL('seeds/suggestions.json', root)
  if (!existsSync(file)) return []
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : value instanceof Object ? Object.values(value).flatMap(strings) : []
  return strings(JSON.parse(await readFile(file, 'utf8')))
}

/** A prompt shows the form of a citation; the number of a clause is no question. */
const BARE_CITATION = /^[[\]\s.,]*[IVX]+(?:\.\d+)+[[\]\s.,IVX\d]*$/u

/** Every sentence, quotation and labelled line of every prompt, since an example question may stand in any. */
const promptSentences = async () => {
  const files = (await readdir(new URL('prompts/', root))).filter((name) => name.endsWith('.md'))
  const texts = await Promise.all(files.map((name) => readFile(new URL(`prompts/${name}`, root), 'utf8')))
  return texts
    .flatMap((text) => text.split(/[\n"“”«»`|]/).flatMap((line) => [line, ...line.split(/(?<=[.?!:])\s/)]))
    .filter((sentence) => !BARE_CITATION.test(sentence))
}

// A failure lists the offending seed or prompt, never the evaluation question it comes too near to.
describe('evaluation questions', () => {
  it('are no near-duplicates of expansion questions', async () => {
    expect(nearDuplicates(await expansionQuestions(), evaluated)).toEqual([])
  })

  it('are no near-duplicates of the examples of what is out of scope', async () => {
    expect(nearDuplicates(await outOfScopeQuestions(), evaluated)).toEqual([])
  })

  it('are no near-duplicates of suggested questions', async () => {
    expect(nearDuplicates(await suggestedQuestions(), evaluated)).toEqual([])
  })

  it('are no near-duplicates of examples in prompts', async () => {
    expect(nearDuplicates(await promptSentences(), evaluated)).toEqual([])
  })
})

describe('the near-duplicate check', () => {
  const planted = 'Đến năm 2030 trường học của tôi phải có những gì để dạy STEM?'

  it.each([
    ['the same question', planted],
    ['without accents or punctuation', 'den nam 2030 truong hoc cua toi phai co nhung gi de day stem'],
    ['with a word added', `Xin hỏi ${planted}`],
    ['with the last words changed', 'Đến năm 2030 trường học của tôi phải có những gì để học STEM?'],
  ])('catches a planted question: %s', (_name, question) => {
    expect(nearDuplicates(['Ai ký văn bản?', question], [...evaluated, planted])).toEqual([question])
  })

  it.each(['Dạy STEM ở trường tôi thì cần chuẩn bị gì?', 'Đến năm 2030 bệnh viện của tôi phải có những gì?'])(
    'lets another question about the same matter pass: %j',
    (question) => {
      expect(nearDuplicates([question], [planted])).toEqual([])
    },
  )
})
