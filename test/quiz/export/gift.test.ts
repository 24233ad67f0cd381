import fc from 'fast-check'
import { type GIFTQuestion, parse } from 'gift-pegjs'
import { describe, expect, it } from 'vitest'
import { cleanQuiz } from '../../../src/quiz/export/clean-quiz.ts'
import { BLANK, type QuizItem } from '../../../src/quiz/item.ts'
import { exported } from './exported.ts'
import { hostileQuiz, items, quizOf, sample } from './fixtures.ts'

const read = async (quiz = sample) =>
  parse((await exported('gift', quiz)).text).filter(({ type }) => type !== 'Category')

const unescapeWildcards = (text: string) => text.replaceAll('\\*', '*')

/** gift-pegjs keeps its own stand-ins for escaped marks in the right-hand side of a pair. */
const restoreMarks = (text: string) =>
  text.replace(/&&(\d+);/gu, (_, code) => String.fromCharCode(Number(code)))

/** What a reader of GIFT makes of a question, in the shape of `expected`. */
const facts = (question: GIFTQuestion): unknown => {
  switch (question.type) {
    case 'MC':
      return {
        title: question.title,
        choices: question.choices.map(({ isCorrect, weight, text }) => [
          isCorrect || (weight ?? 0) > 0,
          text.text,
        ]),
      }
    case 'TF':
      return { title: question.title, stem: question.stem.text, key: question.isTrue }
    case 'Short':
      return {
        title: question.title,
        accepted: question.choices.map(({ text }) => text.text).map(unescapeWildcards),
      }
    case 'Matching':
      return {
        title: question.title,
        pairs: question.matchPairs.map(({ subquestion, subanswer }) => [
          subquestion.text,
          restoreMarks(subanswer),
        ]),
      }
    default:
      return question.type
  }
}

const expected = (item: QuizItem): unknown => {
  const { id: title } = item
  switch (item.kind) {
    case 'single':
      return { title, choices: item.options.map((option, at) => [at === item.key, option]) }
    case 'multiple':
      return { title, choices: item.options.map((option, at) => [item.keys.includes(at), option]) }
    case 'true-false':
      return { title, stem: item.stem, key: item.key }
    case 'fill':
      return { title, accepted: item.accepted }
    case 'match':
      return {
        title,
        pairs: item.pairs.map(({ left, right }) => [left, right]),
      }
  }
}

describe('GIFT', () => {
  it('carries all five kinds, read back by a GIFT parser', async () => {
    const questions = await read()
    expect(questions.map(({ type }) => type)).toEqual(['MC', 'MC', 'TF', 'Short', 'Matching'])
    expect(questions.map(facts)).toEqual(sample.items.map(expected))
  })

  it('gives the whole mark for all right options and nothing for choosing every option', async () => {
    const [question] = await read(quizOf([items.multiple]))
    const weights = question?.type === 'MC' ? question.choices.map(({ weight }) => weight ?? 0) : []
    expect(weights).toEqual([50, 50, -33.33333, -33.33333, -33.33333])
  })

  it('keeps the blank in the middle of its sentence', async () => {
    const [question] = await read(quizOf([items.fill]))
    const stem = question?.type === 'Short' ? question.stem.text : ''
    expect(stem.replace(/_+/u, BLANK).replace(/\s+/gu, ' ')).toContain('tối thiểu ')
    expect(stem).toContain('GRDP”.')
  })

  it('explains each question with the words of its clause', async () => {
    const questions = await read()
    const explained = questions.map((question) =>
      'globalFeedback' in question ? question.globalFeedback?.text : undefined,
    )
    expect(explained).toEqual(sample.items.map(({ explanation }) => explanation))
  })

  it('reads back the same whatever the texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuiz, async (quiz) => {
        const wanted = JSON.stringify(cleanQuiz(quiz).items.map(expected)).replaceAll('->', '→')
        expect((await read(quiz)).map(facts)).toEqual(JSON.parse(wanted))
      }),
      { numRuns: 200 },
    )
  })
})
