/** Turns text into unit vectors whose dot product is their similarity (−1…1). */
export type Embedder = {
  /** Names the model; an index is only used with the embedder whose id it was built with. */
  readonly id: string
  readonly dimensions: number
  /** A unit vector, or all zeros for a text in which the model finds nothing. */
  embedQuery(text: string): Promise<Float32Array>
  /** One vector for each text, in order. `onProgress` receives how many are done. */
  embedPassages(
    texts: readonly string[],
    onProgress?: (done: number) => void,
  ): Promise<readonly Float32Array[]>
}

/** The vector scaled to length one; all zeros stay. */
export const toUnitLength = (vector: Float32Array): Float32Array => {
  let squares = 0
  for (const value of vector) squares += value * value
  if (squares === 0) return vector
  const scale = 1 / Math.sqrt(squares)
  return vector.map((value) => value * scale)
}
