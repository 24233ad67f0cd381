import { z } from 'zod'
import type { Token } from '../vietnamese/tokenise.ts'
import { foldPostings, type Postings } from './folded-postings.ts'

/** A term of a query, and how much a match of it counts (1 = as typed). */
export type WeightedTerm = { readonly term: string; readonly weight: number }

/** BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"): usual ranges k1 1.2–2, b 0.5–0.8. */
const K1 = 1.2 // how fast repeated occurrences stop counting
const B = 0.6 // how much longer documents are held back; passages are of similar length, so less than the usual 0.75

/**
 * The term of a syllable, or of a pair of neighbours (most Vietnamese words have two syllables), as written: `+chuyển`,
 * `+chuyển số`. Accents carry meaning, so terms with and without them live apart.
 */
export const accentedTerm = (...syllables: readonly string[]): string => `+${syllables.join(' ')}`
/** The term without accents: `-chuyen`, `-chuyen so`. */
export const foldedTerm = (...syllables: readonly string[]): string => `-${syllables.join(' ')}`

/** The terms of a text: each syllable and each pair of neighbours, as written and without accents. */
export const termsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token, index) => {
    const next = tokens[index + 1]
    const single = [accentedTerm(token.text), foldedTerm(token.folded)]
    return next === undefined
      ? single
      : [...single, accentedTerm(token.text, next.text), foldedTerm(token.folded, next.folded)]
  })

/** Syllables and pairs of neighbours as written. */
const wordsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(({ text }, index) => {
    const next = tokens[index + 1]
    return next === undefined ? [text] : [text, `${text} ${next.text}`]
  })

// One look at each number: zod's own arrays take half a second for an index, more than all else at the start.
const wholeNumbers = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((count) => Number.isInteger(count) && count >= 0),
)

/**
 * What is stored: for each syllable and each pair ("chuyển số") `[document, frequency, document, frequency, …]`, and
 * each document's length in syllables. The unaccented forms follow from these, so they are added on opening.
 */
export const storedLexicalIndex = z.object({
  lengths: wholeNumbers,
  postings: z.record(z.string(), wholeNumbers),
})
export type StoredLexicalIndex = z.infer<typeof storedLexicalIndex>

/** Counts the syllables and pairs of each document (documents are known by their position). */
export const buildLexicalIndex = (documents: readonly (readonly Token[])[]): StoredLexicalIndex => {
  const postings = new Map<string, number[]>()
  documents.forEach((tokens, document) => {
    const counts = new Map<string, number>()
    for (const term of wordsOf(tokens)) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, count] of counts) {
      const list = postings.get(term)
      if (list === undefined) postings.set(term, [document, count])
      else list.push(document, count)
    }
  })
  // Sorted, so that the same documents always give the same bytes.
  const sorted = [...postings].sort(([left], [right]) => (left < right ? -1 : 1))
  return { lengths: documents.map((tokens) => tokens.length), postings: Object.fromEntries(sorted) }
}

/** A lexical index that can be asked. */
export type LexicalIndex = {
  has(term: string): boolean
  /** How rare the term is: ln(1 + (N − n + 0.5)/(n + 0.5)); the value of an unseen term for n = 0. */
  rarity(term: string): number
  /** BM25 of every document, divided by what a document that holds every query term would get: 0…about 1. */
  score(query: readonly WeightedTerm[]): Float64Array
}

/** Adds the unaccented forms to what is stored, and answers queries from it. */
export const openLexicalIndex = (stored: StoredLexicalIndex): LexicalIndex => {
  const { lengths } = stored
  const written: Postings = new Map(Object.entries(stored.postings))
  const postings = new Map<string, readonly number[]>()
  for (const [words, list] of written) postings.set(accentedTerm(words), list)
  for (const [words, list] of foldPostings(written)) postings.set(foldedTerm(words), list)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const rarity = (term: string): number => {
    const documents = (postings.get(term)?.length ?? 0) / 2
    return Math.log(1 + (lengths.length - documents + 0.5) / (documents + 0.5))
  }
  return {
    has: (term) => postings.has(term),
    rarity,
    score: (query) => {
      const scores = new Float64Array(lengths.length)
      let attainable = 0
      for (const { term, weight } of query) {
        const value = weight * rarity(term)
        attainable += value
        const list = postings.get(term) ?? []
        for (let at = 0; at < list.length; at += 2) {
          const document = list[at] ?? 0
          const frequency = list[at + 1] ?? 0
          const relativeLength = (lengths[document] ?? mean) / mean
          const saturation = (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * relativeLength))
          scores[document] = (scores[document] ?? 0) + value * saturation
        }
      }
      return attainable === 0 ? scores : scores.map((score) => score / attainable)
    },
  }
}
