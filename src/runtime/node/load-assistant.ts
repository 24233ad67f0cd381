import type { Assistant } from '../../answer/assistant.ts'
import type { Config } from '../../config.ts'
import type { LanguageModelMetrics } from '../../http/language-model-metrics.ts'
import type { Signal } from '../../retrieval/features.ts'
import { composeAssistant } from '../compose-assistant.ts'
import type { Log } from '../log.ts'
import { readProjectFile } from './project-files.ts'
import { createTransformersEmbedder } from './transformers-embedder.ts'

export type LoadOptions = {
  readonly config?: Pick<Config, 'embeddingModel' | 'languageModel'>
  readonly log?: Log
  /** Where the language model's token use and outcomes are counted. */
  readonly metrics?: LanguageModelMetrics
  /** Signals left out, for experiments. */
  readonly without?: readonly Signal[]
}

/**
 * The assistant on Node, from the files of this project.
 * @throws PromptError, SeedError, ProgrammeFormatError, IndexError, EmbeddingModelError
 */
export const loadAssistant = async ({
  config,
  log,
  metrics,
  without = [],
}: LoadOptions): Promise<Assistant> =>
  composeAssistant({
    read: readProjectFile,
    embedder: await createTransformersEmbedder({ model: config?.embeddingModel ?? null }),
    languageModel: config?.languageModel ?? null,
    ...(log === undefined ? {} : { log }),
    ...(metrics === undefined ? {} : { metrics }),
    without,
  })
