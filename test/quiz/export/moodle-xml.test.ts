import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanQuiz } from '../../../src/quiz/export/clean-quiz.ts'
import { BLANK, type Quiz, type QuizItem } from '../../../src/quiz/item.ts'
import { exported } from './exported.ts'
import { hostileQuiz, sample } from './fixtures.ts'
import { find, findAll, type Node, readXml, textOf } from './read-xml.ts'

const questions = async (quiz: Quiz) => findAll(readXml((await exported('moodle', quiz)).text), 'question')

const textIn = (node: Node, name: string) => textOf(find(find(node, name), 'text'))

const answers = (node: Node) =>
  node.children
    .filter(({ name }) => name === 'answer')
    .map((answer) => [Number(answer.attributes.fraction), textIn({ ...node, children: [answer] }, 'answer')])

/** What Moodle's importer takes from a question, by the names it looks for (question/format/xml/format.php). */
const facts = (node: Node): unknown => {
  const common = {
    id: textOf(find(node, 'idnumber')),
    stem: textIn(node, 'questiontext'),
    explanation: textIn(node, 'generalfeedback'),
  }
  switch (node.attributes.type) {
    case 'multichoice':
      return { ...common, single: textOf(find(node, 'single')), answers: answers(node) }
    case 'truefalse':
      return { ...common, answers: answers(node) }
    case 'shortanswer':
      return { ...common, answers: answers(node).map(([, text]) => String(text).replaceAll('\\*', '*')) }
    case 'matching':
      return {
        ...common,
        pairs: findAll(node, 'subquestion').map((pair) => [
          textOf(pair.children[0] ?? pair),
          textIn(pair, 'answer'),
        ]),
      }
    default:
      return node.attributes.type
  }
}

const fraction = (count: number) => Math.round(1e7 / count) / 1e5

const expected = (item: QuizItem): unknown => {
  const { id, explanation } = item
  const stem = item.kind === 'fill' ? item.stem.replace(BLANK, '__________') : item.stem
  const common = { id, stem, explanation }
  switch (item.kind) {
    case 'single':
      return {
        ...common,
        single: 'true',
        answers: item.options.map((option, at) => [at === item.key ? 100 : 0, option]),
      }
    case 'multiple': {
      const { options, keys } = item
      const right = fraction(keys.length)
      const wrong = -fraction(options.length - keys.length)
      const graded = options.map((option, at) => [keys.includes(at) ? right : wrong, option])
      return { ...common, single: 'false', answers: graded }
    }
    case 'true-false': {
      const graded = [
        [item.key ? 100 : 0, 'true'],
        [item.key ? 0 : 100, 'false'],
      ]
      return { ...common, answers: graded }
    }
    case 'fill':
      return { ...common, answers: item.accepted }
    case 'match':
      return { ...common, pairs: item.pairs.map(({ left, right }) => [left, right]) }
  }
}

describe('Moodle XML', () => {
  it('carries all five kinds as Moodle’s own types', async () => {
    const [category, ...rest] = await questions(sample)
    expect(category?.attributes.type).toBe('category')
    expect(rest.map(({ attributes }) => attributes.type)).toEqual([
      'multichoice',
      'multichoice',
      'truefalse',
      'shortanswer',
      'matching',
    ])
    expect(rest.map(facts)).toEqual(sample.items.map(expected))
  })

  it('tags each question with its clauses and difficulty', async () => {
    const tags = (await questions(sample)).map((node) => findAll(node, 'tag').map(textOf))
    expect(tags[2]).toEqual(['III.1.7', 'III.1', 'Khó'])
  })

  it('gives fractions that Moodle knows, which sum to 100 for the right options', async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuiz, async (quiz) => {
        for (const node of await questions(quiz)) {
          if (node.attributes.type !== 'multichoice') continue
          const right = answers(node).map(([share]) => Number(share))
          const sum = right.filter((share) => share > 0).reduce((total, share) => total + share, 0)
          expect(sum).toBeCloseTo(100, 3)
        }
      }),
    )
  })

  it('is well formed and reads back the same whatever the texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuiz, async (quiz) => {
        const [, ...rest] = await questions(quiz)
        expect(rest.map(facts)).toEqual(cleanQuiz(quiz).items.map(expected))
      }),
      { numRuns: 200 },
    )
  })
})
