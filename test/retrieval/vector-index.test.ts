import fc from 'fast-check'
import { LocalIndex } from 'vectra'
import { describe, expect, test } from 'vitest'
import { toUnitLength } from '../../src/retrieval/embedder.ts'
import { openIndex } from '../../src/retrieval/open-index.ts'
import { openVectorIndex, vectraFile } from '../../src/retrieval/vector-index.ts'
import { projectPath, readProjectFile } from '../../src/runtime/node/project-files.ts'
import { staticEmbedder, wholeSource } from './sample-index.ts'

const readIndex = (name: string) => readProjectFile(`index/${name}`)
const manifest = JSON.parse(new TextDecoder().decode(await readIndex('manifest.json')))
const { vectors } = await openIndex(readIndex, wholeSource, staticEmbedder)
const vectra = new LocalIndex(projectPath('index'), manifest.files.vectors.name)
const stored = await vectra.listItems()

describe('vectra opens the committed index', () => {
  test('and finds in it every passage, question and out-of-scope example, in order, with its clause', () => {
    expect(stored.map(({ metadata }) => metadata.clause)).toEqual([
      ...wholeSource.passages.map(({ clauseId }) => clauseId),
      ...wholeSource.questions.map(({ clause }) => clause),
      ...wholeSource.outside.map(() => ''),
    ])
    expect(vectors.size).toBe(stored.length)
  })

  const expectSameNearest = async (query: Float32Array) => {
    const ours = vectors.score(query)
    const nearest = [...ours.keys()]
      .sort((left, right) => (ours[right] ?? 0) - (ours[left] ?? 0))
      .slice(0, 10)
    const theirs = await vectra.queryItems([...query], '', 10)
    expect(theirs).toHaveLength(10)
    theirs.forEach(({ item, score }, rank) => {
      const at = stored.findIndex(({ id }) => id === item.id)
      // The very same item, unless two are as near as each other.
      expect(score).toBeCloseTo(ours[nearest[rank] ?? -1] ?? Number.NaN, 5)
      expect(ours[at]).toBeCloseTo(score, 5)
    })
  }

  test('and the same nearest items for the vector of a question', async () => {
    for (const question of [
      'Quy mô kinh tế số năm 2045?',
      'hoc tap so cho can bo',
      'who chairs the committee',
    ])
      await expectSameNearest(await staticEmbedder.embedQuery(question))
  })

  test('and the same nearest items for any vector', async () => {
    const component = fc.double({ min: -1, max: 1, noNaN: true })
    await fc.assert(
      fc.asyncProperty(fc.array(component, { minLength: 256, maxLength: 256 }), async (values) => {
        fc.pre(values.some((value) => Math.abs(value) > 0.01))
        await expectSameNearest(toUnitLength(Float32Array.from(values)))
      }),
      { numRuns: 12 },
    )
  }, 30_000)
})

describe('similarity', () => {
  test('does not depend on the length of a stored vector', () => {
    const index = openVectorIndex(
      [
        [3, 4],
        [300, 400],
        [-3, -4],
        [0, 0],
      ],
      2,
    )
    const scores = [...index.score(Float32Array.of(0.6, 0.8))]
    expect(scores.map((score) => Math.round(score * 1e6) / 1e6)).toEqual([1, 1, -1, 0])
  })

  test('is 0 to everything for a question in which the model finds nothing', () => {
    expect(new Set(vectors.score(new Float32Array(256)))).toEqual(new Set([0]))
  })

  test.each(['1', null, Number.NaN])('a file with %s for a number is not accepted', (value) => {
    const item = { id: 'a', vector: [1, value], metadata: { clause: 'I.1', kind: 'passage' } }
    expect(vectraFile.safeParse({ version: 1, items: [item] }).success).toBe(false)
  })
})
