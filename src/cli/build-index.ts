import { type BuiltIndex, buildIndex } from '../retrieval/build.ts'
import { createIndexSource } from '../retrieval/index-source.ts'
import { findDifferences, writeIndexFolder } from '../runtime/node/index-folder.ts'
import { projectPath, readProjectFile } from '../runtime/node/project-files.ts'
import { createTransformersEmbedder } from '../runtime/node/transformers-embedder.ts'
import { readSeeds } from '../runtime/seeds.ts'
import { createProgress, type Progress } from './progress.ts'
import { words } from './words.ts'

export type IndexOptions = {
  /** A model of the hub; null for the bundled one. */
  readonly model: string | null
  /** Where progress goes. */
  readonly progress: NodeJS.WriteStream
  /** Where the index lies; default: the project's. */
  readonly folder?: string
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`

const showing = async <Result>(progress: Progress, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } finally {
    progress.finish()
  }
}

const build = async ({ model, progress: stream }: IndexOptions): Promise<BuiltIndex> => {
  const { programme, questions, outside } = await readSeeds(readProjectFile)
  const source = createIndexSource(programme.clauses, questions, outside)
  const downloads = createProgress({ stream, show: megabytes })
  const embedder = await showing(downloads, () =>
    createTransformersEmbedder({
      model,
      onDownload: ({ file, loaded, total }) => {
        if (model !== null) downloads.update(words.downloading(file), loaded, total)
      },
    }),
  )
  const embedding = createProgress({ stream })
  return showing(embedding, () =>
    buildIndex(source, embedder, {
      onProgress: (done, total) => embedding.update(words.embedding, done, total),
    }),
  )
}

/**
 * Builds the index and puts it in force.
 * @returns what to tell the user
 * @throws SeedError, ProgrammeFormatError, UnknownClauseError, EmbeddingModelError
 */
export const rebuildIndex = async (options: IndexOptions): Promise<string> => {
  const start = performance.now()
  const built = await build(options)
  await writeIndexFolder(options.folder ?? projectPath('index'), built)
  const { counts, embedder, files } = built.manifest
  return words.built({
    ...counts,
    model: embedder.id,
    dimensions: embedder.dimensions,
    bytes: files.vectors.bytes + files.lexical.bytes,
    seconds: (performance.now() - start) / 1000,
  })
}

/** Builds the index in memory and names the files of the stored one that differ; none when it is up to date. */
export const checkIndex = async (options: IndexOptions): Promise<readonly string[]> =>
  findDifferences(options.folder ?? projectPath('index'), await build(options))
