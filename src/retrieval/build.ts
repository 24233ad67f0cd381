import { LocalIndex, VirtualFileStorage } from 'vectra'
import { tokenise } from '../vietnamese/tokenise.ts'
import type { Embedder } from './embedder.ts'
import { INDEX_FORMAT, type LexicalFile, type Manifest, sha256 } from './index-files.ts'
import { digestSource, type IndexSource } from './index-source.ts'
import { buildLexicalIndex } from './lexical-index.ts'

/** What is embedded of a passage: the heading above it says what a short bullet is about. */
const passageText = (passage: { readonly context: string; readonly text: string }): string =>
  `${passage.context} ${passage.text}`

export type BuiltIndex = {
  readonly manifest: Manifest
  /** File name → content, the manifest not included. Names carry a digest, so a new build never touches old files. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Embeds and counts every text of `source`. The same source and model give the same bytes.
 * @param options.onProgress receives the number of embedded texts and their total
 */
export const buildIndex = async (
  source: IndexSource,
  embedder: Embedder,
  options: { readonly onProgress?: (done: number, total: number) => void } = {},
): Promise<BuiltIndex> => {
  const texts = [
    ...source.passages.map(passageText),
    ...source.questions.map(({ question }) => question),
    ...source.outside,
  ]
  const vectors = await embedder.embedPassages(texts, (done) => options.onProgress?.(done, texts.length))
  const lexical: LexicalFile = {
    passages: buildLexicalIndex(source.passages.map((passage) => tokenise(passageText(passage)))),
    questions: buildLexicalIndex(source.questions.map(({ question }) => tokenise(question))),
  }
  const written = {
    vectors: await store('vectors', await vectraJson(source, vectors)),
    lexical: await store('lexical', JSON.stringify(lexical)),
  }
  return {
    manifest: {
      format: INDEX_FORMAT,
      embedder: { id: embedder.id, dimensions: embedder.dimensions },
      source: await digestSource(source),
      counts: {
        clauses: source.clauses.length,
        passages: source.passages.length,
        questions: source.questions.length,
        outside: source.outside.length,
      },
      files: { vectors: written.vectors.entry, lexical: written.lexical.entry },
    },
    files: new Map(Object.values(written).map(({ entry, content }) => [entry.name, content])),
  }
}

const store = async (kind: string, text: string) => {
  const content = new TextEncoder().encode(text)
  const digest = await sha256(content)
  return {
    content,
    entry: { name: `${kind}-${digest.slice(0, 12)}.json`, bytes: content.length, sha256: digest },
  }
}

// Small integers make the file less than half as long as decimals do, and change no similarity by more than 0.004;
// length does not matter, vectra and the retriever both compare directions.
const SCALE = 256
const asIntegers = (vector: Float32Array): number[] =>
  Array.from(vector, (value) => Math.round(value * SCALE))

const vectraJson = async (source: IndexSource, vectors: readonly Float32Array[]): Promise<string> => {
  const storage = new VirtualFileStorage()
  const index = new LocalIndex('index', 'vectors.json', storage)
  await index.createIndex({ version: 1, metadata_config: { indexed: ['clause', 'kind'] } })
  const items = [
    ...source.passages.map(({ id, clauseId }) => ({ id, metadata: { clause: clauseId, kind: 'passage' } })),
    ...source.questions.map(({ clause }, number) => ({
      id: `q${number}`,
      metadata: { clause, kind: 'question' },
    })),
    ...source.outside.map((_, number) => ({ id: `o${number}`, metadata: { clause: '', kind: 'outside' } })),
  ]
  await index.batchInsertItems(
    items.map((item, position) => ({ ...item, vector: asIntegers(vectors[position] ?? new Float32Array()) })),
  )
  return new TextDecoder().decode(await storage.readFile('index/vectors.json'))
}
