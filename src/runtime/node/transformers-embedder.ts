import { join } from 'node:path'
import type { FeatureExtractionPipeline, ProgressInfo } from '@huggingface/transformers'
import { BUNDLED_MODEL, BUNDLED_MODEL_FOLDER } from '../../retrieval/bundled-model.ts'
import type { Embedder } from '../../retrieval/embedder.ts'
import { normalise } from '../../vietnamese/fold.ts'
import { explainModelFailure } from './embedding-model-error.ts'
import { fetchUnlessStalled } from './fetch-unless-stalled.ts'
import { projectPath } from './project-files.ts'

export type TransformersEmbedderOptions = {
  /** A model of the Hugging Face hub, e.g. `Xenova/multilingual-e5-small`; null for the bundled one. */
  readonly model: string | null
  /** Where the hub is; another address serves mirrors and tests. */
  readonly hubUrl?: string
  /** Folder that keeps downloaded models; default: `data/models` of the project. */
  readonly cacheFolder?: string
  /** Longest wait for the next piece of a download, in milliseconds. */
  readonly stallMs?: number
  /** Bytes of the file being downloaded. */
  readonly onDownload?: (progress: {
    readonly file: string
    readonly loaded: number
    readonly total: number
  }) => void
}

// The E5 family was trained with these words before every text (Wang et al. 2022, arXiv:2212.03533).
const prefixesOf = (model: string) =>
  /(^|[/-])e5-/i.test(model) ? { query: 'query: ', passage: 'passage: ' } : { query: '', passage: '' }

const BATCH = 32

/**
 * Loads an embedding model through transformers.js (mean pooling, unit length). The bundled model needs no network.
 * @throws EmbeddingModelError when the model cannot be loaded
 */
export const createTransformersEmbedder = async (options: TransformersEmbedderOptions): Promise<Embedder> => {
  const name = options.model ?? BUNDLED_MODEL
  const extract = await load(options)
  const prefix = prefixesOf(name)
  const embedAll = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const output = await extract(
      texts.map((text) => normalise(text)),
      { pooling: 'mean', normalize: true },
    )
    const width = output.dims.at(-1) ?? 0
    const data = Float32Array.from(output.data, Number)
    // A text without a single piece comes out as not-a-number.
    return texts.map((_, row) =>
      data.slice(row * width, (row + 1) * width).map((value) => (Number.isFinite(value) ? value : 0)),
    )
  }
  const [probe] = await embedAll(['văn bản'])
  const dimensions = probe?.length ?? 0
  const zero = () => new Float32Array(dimensions)
  return {
    id: name,
    dimensions,
    embedQuery: async (text) => {
      if (text.trim() === '') return zero()
      const [vector = zero()] = await embedAll([prefix.query + text])
      return vector
    },
    embedPassages: async (texts, onProgress) => {
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += BATCH) {
        // One text at a time where lengths differ would pad; padding does not change a masked mean.
        vectors.push(
          ...(await embedAll(texts.slice(start, start + BATCH).map((text) => prefix.passage + text))),
        )
        onProgress?.(vectors.length)
      }
      return vectors
    },
  }
}

const HUB = 'https://huggingface.co/'
const STALL_MS = 30_000

const load = async (options: TransformersEmbedderOptions): Promise<FeatureExtractionPipeline> => {
  const { model, hubUrl = HUB, cacheFolder = projectPath('data/models/'), stallMs = STALL_MS } = options
  const { env, pipeline } = await import('@huggingface/transformers')
  env.allowLocalModels = model === null
  env.allowRemoteModels = model !== null
  env.localModelPath = projectPath('models/')
  env.cacheDir = cacheFolder
  env.remoteHost = hubUrl
  env.fetch = fetchUnlessStalled(stallMs)
  try {
    return await pipeline('feature-extraction', model ?? BUNDLED_MODEL_FOLDER, {
      dtype: 'q8',
      progress_callback: (info: ProgressInfo) => {
        if (info.status === 'progress')
          options.onDownload?.({ file: info.file, loaded: info.loaded, total: info.total })
      },
    })
  } catch (cause) {
    throw explainModelFailure({
      model: model ?? BUNDLED_MODEL,
      hubUrl,
      cachedIn: model === null ? null : join(cacheFolder, model),
      cause,
    })
  }
}
