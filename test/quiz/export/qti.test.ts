import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cleanQuiz } from '../../../src/quiz/export/clean-quiz.ts'
import { BLANK, type Quiz, type QuizItem } from '../../../src/quiz/item.ts'
import { exported } from './exported.ts'
import { hostileQuiz, sample } from './fixtures.ts'
import { find, findAll, type Node, readXml, textOf } from './read-xml.ts'

const unpack = async (quiz: Quiz): Promise<ReadonlyMap<string, Node>> => {
  const files = unzipSync((await exported('qti', quiz)).bytes)
  return new Map(Object.entries(files).map(([path, bytes]) => [path, readXml(strFromU8(bytes))]))
}

const file = (files: ReadonlyMap<string, Node>, path: string): Node => {
  const root = files.get(path)
  if (root === undefined) throw new Error(`The package holds no ${path}`)
  return root
}

const itemsOf = async (quiz: Quiz): Promise<readonly Node[]> => {
  const files = await unpack(quiz)
  const references = findAll(file(files, 'assessment.xml'), 'assessmentItemRef')
  return references.map(({ attributes }) => file(files, attributes.href ?? ''))
}

const correct = (item: Node) => findAll(find(item, 'correctResponse'), 'value').map(textOf)

const INTERACTIONS = ['choiceInteraction', 'textEntryInteraction', 'matchInteraction']

/** What a learner sees and what scores, by following the identifiers. */
const facts = (item: Node): unknown => {
  const explanation = textOf(find(item, 'modalFeedback'))
  const [interaction] = INTERACTIONS.flatMap((name) => findAll(item, name))
  switch (interaction?.name) {
    case 'choiceInteraction': {
      const choices = findAll(interaction, 'simpleChoice')
      const keys = new Set(correct(item))
      return {
        explanation,
        stem: textOf(find(interaction, 'prompt')),
        several: interaction.attributes.maxChoices === '0',
        choices: choices.map((choice) => [keys.has(choice.attributes.identifier ?? ''), textOf(choice)]),
      }
    }
    case 'textEntryInteraction':
      return {
        explanation,
        shown: correct(item),
        accepted: findAll(item, 'mapEntry').map(({ attributes }) => attributes.mapKey?.toLowerCase()),
      }
    default: {
      const sets = interaction === undefined ? [] : findAll(interaction, 'simpleMatchSet')
      const texts = new Map(
        sets.flatMap((set) =>
          set.children.map((choice): [string, string] => [
            choice.attributes.identifier ?? '',
            textOf(choice),
          ]),
        ),
      )
      return {
        explanation,
        pairs: correct(item).map((pair) => pair.split(' ').map((identifier) => texts.get(identifier))),
      }
    }
  }
}

const expected = (item: QuizItem): unknown => {
  const { explanation, stem } = item
  switch (item.kind) {
    case 'single':
      return {
        explanation,
        stem,
        several: false,
        choices: item.options.map((option, at) => [at === item.key, option]),
      }
    case 'multiple':
      return {
        explanation,
        stem,
        several: true,
        choices: item.options.map((option, at) => [item.keys.includes(at), option]),
      }
    case 'true-false': {
      const choices = [
        [item.key, 'Đúng'],
        [!item.key, 'Sai'],
      ]
      return { explanation, stem, several: false, choices }
    }
    case 'fill':
      return {
        explanation,
        shown: item.accepted.slice(0, 1),
        accepted: [...new Set(item.accepted.map((answer) => answer.toLowerCase()))],
      }
    case 'match':
      return { explanation, pairs: item.pairs.map(({ left, right }) => [left, right]) }
  }
}

/** The elements of an item in the order that the QTI 2.1 schema fixes. */
const ITEM_ORDER = [
  'responseDeclaration',
  'outcomeDeclaration',
  'outcomeDeclaration',
  'itemBody',
  'responseProcessing',
  'modalFeedback',
]

describe('QTI 2.1', () => {
  it('is a package whose manifest names every file in it, and no other', async () => {
    const files = await unpack(sample)
    const manifest = file(files, 'imsmanifest.xml')
    const named = findAll(manifest, 'file').map(({ attributes }) => attributes.href)
    expect(['imsmanifest.xml', ...named].sort()).toEqual([...files.keys()].sort())
    const resources = findAll(manifest, 'resource')
    const identifiers = resources.map(({ attributes }) => attributes.identifier)
    expect(new Set(identifiers).size).toBe(resources.length)
    const dependencies = findAll(manifest, 'dependency').map(({ attributes }) => attributes.identifierref)
    expect(dependencies).toEqual(identifiers.slice(1))
    expect(textOf(find(manifest, 'schema'))).toBe('QTIv2.1 Package')
  })

  it('carries all five kinds, each scored by its key', async () => {
    expect((await itemsOf(sample)).map(facts)).toEqual(sample.items.map(expected))
  })

  it('keeps to the order of elements that the schema fixes', async () => {
    for (const item of await itemsOf(sample)) {
      expect(item.attributes.xmlns).toBe('http://www.imsglobal.org/xsd/imsqti_v2p1')
      expect(item.children.map(({ name }) => name)).toEqual(ITEM_ORDER)
    }
  })

  it('does not give the pairs away by the order of the right-hand side', async () => {
    const match = (await itemsOf(sample)).at(-1)
    const [left, right] = match === undefined ? [] : findAll(match, 'simpleMatchSet')
    const wanted = sample.items.flatMap((item) => (item.kind === 'match' ? item.pairs : []))
    expect(left?.children.map(textOf)).toEqual(wanted.map((pair) => pair.left))
    expect(right?.children.map(textOf)).not.toEqual(wanted.map((pair) => pair.right))
  })

  it('shows the blank inside its sentence', async () => {
    const fill = (await itemsOf(sample))[3]
    const paragraph = fill === undefined ? '' : textOf(find(find(fill, 'itemBody'), 'p'))
    const [item] = sample.items.filter(({ kind }) => kind === 'fill')
    expect(paragraph).toBe(item?.stem.replace(BLANK, ''))
  })

  it('is well formed and means the same whatever the texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuiz, async (quiz) => {
        expect((await itemsOf(quiz)).map(facts)).toEqual(cleanQuiz(quiz).items.map(expected))
      }),
      { numRuns: 100 },
    )
  })
})
