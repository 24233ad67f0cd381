import { readFile } from 'node:fs/promises'
import { type BuiltIndex, buildIndex } from '../../src/retrieval/build.ts'
import { BUNDLED_MODEL, BUNDLED_MODEL_FOLDER } from '../../src/retrieval/bundled-model.ts'
import { createIndexSource, type IndexSource } from '../../src/retrieval/index-source.ts'
import type { ReadIndexFile } from '../../src/retrieval/open-index.ts'
import { createStaticEmbedder } from '../../src/retrieval/static-embedder.ts'
import { readProjectFile } from '../../src/runtime/node/project-files.ts'
import { readSeeds } from '../../src/runtime/seeds.ts'

const model = (path: string) =>
  readFile(new URL(`../../models/${BUNDLED_MODEL_FOLDER}/${path}`, import.meta.url))
const json = async (path: string) => JSON.parse(String(await model(path)))

/** The bundled model, loaded as the edge loads it. */
export const staticEmbedder = createStaticEmbedder({
  id: BUNDLED_MODEL,
  model: await model('onnx/model_quantized.onnx'),
  tokenizer: await json('tokenizer.json'),
  tokenizerConfig: await json('tokenizer_config.json'),
})

export const seeds = await readSeeds(readProjectFile)

/** Everything that the product indexes. */
export const wholeSource = createIndexSource(seeds.programme.clauses, seeds.questions, seeds.outside)

/** A few clauses of the programme with their questions, for tests that build many indexes. */
export const sampleSource = (clauseCount = 4): IndexSource => {
  const clauses = seeds.programme.clauses.slice(1, 1 + clauseCount)
  const ids = new Set(clauses.map(({ id }) => id))
  return createIndexSource(
    clauses,
    seeds.questions.filter(({ clause }) => ids.has(clause)),
  )
}

export const buildSample = (source: IndexSource): Promise<BuiltIndex> => buildIndex(source, staticEmbedder)

/** The files of a built index, by name, as a folder would hold them. */
export const filesOf = (built: BuiltIndex): Map<string, Uint8Array> =>
  new Map([...built.files, ['manifest.json', new TextEncoder().encode(JSON.stringify(built.manifest))]])

export const reader =
  (files: ReadonlyMap<string, Uint8Array>): ReadIndexFile =>
  async (name) =>
    files.get(name)
