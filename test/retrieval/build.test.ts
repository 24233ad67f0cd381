import { expect, test } from 'vitest'
import { buildIndex } from '../../src/retrieval/build.ts'
import { createIndexSource } from '../../src/retrieval/index-source.ts'
import { openIndex } from '../../src/retrieval/open-index.ts'
import { queryTerms } from '../../src/retrieval/query-terms.ts'
import { createTransformersEmbedder } from '../../src/runtime/node/transformers-embedder.ts'
import { buildSample, filesOf, reader, sampleSource, staticEmbedder } from './sample-index.ts'

test('building twice gives the same bytes, whichever way the same model is loaded', async () => {
  const source = sampleSource(12)
  const transformers = await createTransformersEmbedder({ model: null })
  const first = filesOf(await buildIndex(source, transformers))
  expect(filesOf(await buildIndex(source, transformers))).toEqual(first)
  expect(filesOf(await buildIndex(source, staticEmbedder))).toEqual(first)
})

test('any change of the texts gives other file names, so that files in use are never overwritten', async () => {
  const source = sampleSource()
  const changed = createIndexSource(source.clauses, source.questions.slice(1))
  const names = new Set([
    ...(await buildSample(source)).files.keys(),
    ...(await buildSample(changed)).files.keys(),
  ])
  expect(names.size).toBe(4)
})

test('progress counts every embedded text up to the total', async () => {
  const source = sampleSource()
  const total = source.passages.length + source.questions.length
  const seen: (readonly [number, number])[] = []
  await buildIndex(source, staticEmbedder, { onProgress: (done, of) => seen.push([done, of]) })
  expect(seen.at(-1)).toEqual([total, total])
  expect(seen.map(([done]) => done)).toEqual(
    seen.map(([done]) => done).toSorted((left, right) => left - right),
  )
})

test('a clause without any expansion question is indexed by its own text', async () => {
  const source = createIndexSource(sampleSource().clauses, [])
  const index = await openIndex(reader(filesOf(await buildSample(source))), source, staticEmbedder)
  const scores = index.profiles.score(queryTerms([{ text: source.clauses[2]?.text ?? '', weight: 1 }]))
  expect(scores.indexOf(Math.max(...scores))).toBe(2)
})
