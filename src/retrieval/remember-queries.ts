import type { Embedder } from './embedder.ts'

/** Questions whose vectors are kept: one answer asks for the same few vectors several times. */
const KEPT = 64

/** The same embedder, which embeds a text asked for again within the last few only once. */
export const rememberQueries = (embedder: Embedder): Embedder => {
  const known = new Map<string, Promise<Float32Array>>()
  return {
    ...embedder,
    embedQuery: (text) => {
      const found = known.get(text)
      if (found !== undefined) return found
      const made = embedder.embedQuery(text)
      known.set(text, made)
      // A failure is not kept.
      made.catch(() => known.delete(text))
      const [oldest] = known.keys()
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
      return made
    },
  }
}
