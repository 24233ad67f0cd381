import { z } from 'zod'
import { toUnitLength } from './embedder.ts'

// One look at each number, as for the lexical index.
const numbers = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((component) => Number.isFinite(component)),
)

/** The file that vectra's LocalIndex writes (JsonCodec), as far as it is read here. */
export const vectraFile = z.object({
  version: z.number(),
  items: z.array(
    z.object({
      id: z.string(),
      vector: numbers,
      metadata: z.object({ clause: z.string(), kind: z.enum(['passage', 'question', 'outside']) }),
    }),
  ),
})

/** Unit vectors that can be compared with a query. */
export type VectorIndex = {
  readonly dimensions: number
  readonly size: number
  /** The similarity (−1…1) of every item, in the order of the file. */
  score(query: Float32Array): Float32Array
}

/**
 * Exact search over all items: the dot products of unit vectors in one flat array. With some thousand items this
 * takes well under a millisecond, so there is nothing an approximate index could gain.
 */
export const openVectorIndex = (vectors: readonly (readonly number[])[], dimensions: number): VectorIndex => {
  const flat = new Float32Array(vectors.length * dimensions)
  vectors.forEach((vector, item) => {
    flat.set(toUnitLength(Float32Array.from(vector)), item * dimensions)
  })
  return {
    dimensions,
    size: vectors.length,
    score: (query) => {
      const scores = new Float32Array(vectors.length)
      for (let item = 0; item < scores.length; item++) {
        const offset = item * dimensions
        let sum = 0
        for (let column = 0; column < dimensions; column++)
          sum += (flat[offset + column] ?? 0) * (query[column] ?? 0)
        scores[item] = sum
      }
      return scores
    },
  }
}
