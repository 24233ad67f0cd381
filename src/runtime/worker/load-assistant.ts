import { z } from 'zod'
import type { Assistant } from '../../answer/assistant.ts'
import { BUNDLED_MODEL, BUNDLED_MODEL_FOLDER } from '../../retrieval/bundled-model.ts'
import type { Embedder } from '../../retrieval/embedder.ts'
import { createStaticEmbedder } from '../../retrieval/static-embedder.ts'
import { type ComposeOptions, composeAssistant } from '../compose-assistant.ts'
import type { ReadFile } from '../seeds.ts'

/** A file of the bundled embedding model is missing. */
class ModelFileError extends Error {
  override readonly name = 'ModelFileError'
}

const jsonObject = z.record(z.string(), z.unknown())

const loadEmbedder = async (read: ReadFile): Promise<Embedder> => {
  const file = async (name: string): Promise<Uint8Array> => {
    const path = `models/${BUNDLED_MODEL_FOLDER}/${name}`
    const bytes = await read(path)
    if (bytes === undefined) throw new ModelFileError(path)
    return bytes
  }
  const json = async (name: string) =>
    jsonObject.parse(JSON.parse(new TextDecoder().decode(await file(name))))
  const [model, tokenizer, tokenizerConfig] = await Promise.all([
    file('onnx/model_quantized.onnx'),
    json('tokenizer.json'),
    json('tokenizer_config.json'),
  ])
  return createStaticEmbedder({ id: BUNDLED_MODEL, model, tokenizer, tokenizerConfig })
}

/**
 * The assistant in a Worker, from the same files as on Node. The bundled model is a table of vectors, read without
 * an ONNX runtime; another model cannot be chosen here.
 * @throws SeedError, ProgrammeFormatError, IndexError, ModelFileError, OnnxFormatError
 */
export const loadAssistant = async (
  options: Pick<ComposeOptions, 'read' | 'languageModel' | 'log' | 'metrics'>,
): Promise<Assistant> => composeAssistant({ ...options, embedder: await loadEmbedder(options.read) })
