import { Tokenizer } from '@huggingface/tokenizers'
import { normalise } from '../vietnamese/fold.ts'
import { type Embedder, toUnitLength } from './embedder.ts'
import { readInt8Matrix } from './onnx-initializer.ts'

/**
 * An embedder for static models (one vector per piece, mean pooling): a table look-up needs no ONNX runtime, so it
 * runs wherever JavaScript does. Gives the same vectors as transformers.js does with the same files.
 * @param options.model bytes of an ONNX graph Gather → Cast → Mul with an int8 initializer "table" (pieces × dims)
 * @param options.tokenizer,options.tokenizerConfig parsed tokenizer.json and tokenizer_config.json
 * @throws OnnxFormatError when the model is of another kind
 */
export const createStaticEmbedder = (options: {
  readonly id: string
  readonly model: Uint8Array
  readonly tokenizer: object
  readonly tokenizerConfig: object
}): Embedder => {
  const table = readInt8Matrix(options.model, 'table')
  const tokenizer = new Tokenizer(options.tokenizer, options.tokenizerConfig)
  const dimensions = table.columns

  const embed = (text: string): Float32Array => {
    const sum = new Float32Array(dimensions)
    const clean = normalise(text).trim()
    if (clean === '') return sum
    // The scale that the graph multiplies with, and the division of the mean, vanish in the unit length.
    for (const piece of tokenizer.encode(clean).ids) {
      const offset = piece * dimensions
      for (let column = 0; column < dimensions; column++)
        sum[column] = (sum[column] ?? 0) + (table.values[offset + column] ?? 0)
    }
    return toUnitLength(sum)
  }

  return {
    id: options.id,
    dimensions,
    embedQuery: async (text) => embed(text),
    embedPassages: async (texts, onProgress) =>
      texts.map((text, index) => {
        const vector = embed(text)
        onProgress?.(index + 1)
        return vector
      }),
  }
}
