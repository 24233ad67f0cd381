import type { z } from 'zod'
import { deriveProfiles } from './clause-profiles.ts'
import type { Embedder } from './embedder.ts'
import {
  INDEX_FORMAT,
  IndexError,
  lexicalFile,
  type Manifest,
  manifestSchema,
  sha256,
} from './index-files.ts'
import { digestSource, type IndexSource } from './index-source.ts'
import { type LexicalIndex, openLexicalIndex } from './lexical-index.ts'
import { openVectorIndex, type VectorIndex, vectraFile } from './vector-index.ts'

/** An index that is read, checked and ready to be asked. */
export type OpenIndex = {
  readonly source: IndexSource
  readonly passages: LexicalIndex
  readonly questions: LexicalIndex
  /** Each clause with all its expansion questions as one document. */
  readonly profiles: LexicalIndex
  /** Items in order: all passages, all questions, all examples of what to refuse. */
  readonly vectors: VectorIndex
}

/** Reads one file of the index folder; undefined when it is not there. */
export type ReadIndexFile = (name: string) => Promise<Uint8Array | undefined>

/**
 * Opens a built index and makes sure that it is whole, of this format, of these very texts and of this model.
 * @throws IndexError saying what is wrong and that `npm run index` mends it
 */
export const openIndex = async (
  read: ReadIndexFile,
  source: IndexSource,
  embedder: Pick<Embedder, 'id' | 'dimensions'>,
): Promise<OpenIndex> => {
  const manifest = await readManifest(read)
  if (manifest.embedder.id !== embedder.id || manifest.embedder.dimensions !== embedder.dimensions)
    throw new IndexError('other-model', `${manifest.embedder.id} ≠ ${embedder.id}`)
  if (manifest.source !== (await digestSource(source)))
    throw new IndexError('outdated', 'nội dung đã thay đổi từ khi lập chỉ mục')
  const [lexical, vectra] = await Promise.all([
    readStored(read, manifest.files.lexical, lexicalFile),
    readStored(read, manifest.files.vectors, vectraFile),
  ])
  const { passages, questions, outside } = source
  const count = passages.length + questions.length + outside.length
  const { dimensions } = embedder
  if (vectra.items.length !== count || vectra.items.some(({ vector }) => vector.length !== dimensions))
    throw new IndexError('damaged', `${manifest.files.vectors.name}: sai số lượng véc-tơ`)
  const { lengths } = lexical.questions
  if (lexical.passages.lengths.length !== passages.length || lengths.length !== questions.length)
    throw new IndexError('damaged', `${manifest.files.lexical.name}: sai số lượng đoạn`)
  return {
    source,
    passages: openLexicalIndex(lexical.passages),
    questions: openLexicalIndex(lexical.questions),
    profiles: openLexicalIndex(deriveProfiles(source, lexical.questions)),
    vectors: openVectorIndex(
      vectra.items.map((item) => item.vector),
      embedder.dimensions,
    ),
  }
}

const readManifest = async (read: ReadIndexFile): Promise<Manifest> => {
  const bytes = await read('manifest.json')
  if (bytes === undefined) throw new IndexError('missing', 'không thấy index/manifest.json')
  const json = parseJson(bytes, 'manifest.json')
  const manifest = manifestSchema.safeParse(json)
  if (manifest.success && manifest.data.format === INDEX_FORMAT) return manifest.data
  throw new IndexError(manifest.success ? 'outdated' : 'damaged', 'index/manifest.json')
}

const readStored = async <Schema extends z.ZodType>(
  read: ReadIndexFile,
  entry: { readonly name: string; readonly sha256: string },
  schema: Schema,
): Promise<z.infer<Schema>> => {
  const bytes = await read(entry.name)
  if (bytes === undefined) throw new IndexError('damaged', `thiếu tệp ${entry.name}`)
  if ((await sha256(bytes)) !== entry.sha256)
    throw new IndexError('damaged', `${entry.name} không nguyên vẹn`)
  const parsed = schema.safeParse(parseJson(bytes, entry.name))
  if (!parsed.success) throw new IndexError('damaged', `${entry.name} sai cấu trúc`)
  return parsed.data
}

const parseJson = (bytes: Uint8Array, name: string): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new IndexError('damaged', `${name} không phải JSON`, { cause })
  }
}
