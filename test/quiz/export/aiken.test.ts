import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanQuiz } from '../../../src/quiz/export/clean-quiz.ts'
import { exported } from './exported.ts'
import { hostileQuiz, items, quizOf, sample } from './fixtures.ts'

type Question = { readonly stem: string; readonly options: readonly string[]; readonly key: number }

/** Reads Aiken line by line as Moodle does (question/format/aiken/format.php); throws where Moodle reports an error. */
const readAiken = (text: string): readonly Question[] => {
  const questions: Question[] = []
  let stem: string | null = null
  let options: string[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const option = /^([A-Z])[).]\s+(.*)$/u.exec(line)
    const key = /^ANSWER:\s*([A-Z])/u.exec(line)
    if (key !== null) {
      if (stem === null || options.length < 2) throw new Error(`A key without a question: ${line}`)
      const at = (key[1] ?? '').charCodeAt(0) - 65
      if (options[at] === undefined) throw new Error(`A key without its option: ${line}`)
      questions.push({ stem, options, key: at })
      stem = null
      options = []
    } else if (option !== null) {
      if (stem === null) throw new Error(`An option without a question: ${line}`)
      options.push(option[2] ?? '')
    } else {
      if (stem !== null) throw new Error(`A question of two lines: ${line}`)
      stem = line
    }
  }
  if (stem !== null) throw new Error('A question without a key')
  return questions
}

describe('Aiken', () => {
  it('carries questions with one right answer, true/false among them', async () => {
    const { text, omitted } = await exported('aiken', sample)
    expect(readAiken(text)).toEqual([
      { stem: items.single.stem, options: items.single.options, key: 1 },
      { stem: items['true-false'].stem, options: ['Đúng', 'Sai'], key: 0 },
    ])
    expect(omitted).toEqual(['2: kind', '4: kind', '5: kind'])
  })

  it('exports nothing, and says so, when it can carry none of the questions', async () => {
    const { text, omitted } = await exported('aiken', quizOf([items.fill, items.match]))
    expect(text).toBe('')
    expect(omitted).toEqual(['1: kind', '2: kind'])
  })

  it('reads back the same whatever the texts hold, stems that look like options included', async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuiz, async (quiz) => {
        const wanted = cleanQuiz(quiz).items.flatMap((item) =>
          item.kind === 'single'
            ? [{ options: item.options, key: item.key }]
            : item.kind === 'true-false'
              ? [{ options: ['Đúng', 'Sai'], key: item.key ? 0 : 1 }]
              : [],
        )
        const read = readAiken((await exported('aiken', quiz)).text)
        expect(read.map(({ options, key }) => ({ options, key }))).toEqual(wanted)
      }),
      { numRuns: 200 },
    )
  })
})
