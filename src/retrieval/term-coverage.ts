import { tokenise } from '../vietnamese/tokenise.ts'
import type { RetrievalQuery } from './features.ts'
import { termsOf } from './lexical-index.ts'
import type { OpenIndex } from './open-index.ts'
import { queryTerms } from './query-terms.ts'

/** The terms of one question, and which of them a text holds. */
export type TermCoverage = {
  /** Positions, in the question's terms, of those that the texts hold; texts of the index only, for they are kept. */
  held(...texts: readonly string[]): ReadonlySet<number>
  /** Their share of the whole question, by rarity and weight: 0…1. */
  share(held: Iterable<number>): number
}

/** Reads the terms of a question. */
export type CoverTerms = (query: RetrievalQuery) => TermCoverage

/**
 * Tells how much of a question each text covers, and so which texts complete each other. Terms count by how rare they
 * are among the questions, where "bao nhiêu" is everywhere, and not in the programme, where it is nowhere.
 */
export const createCoverTerms = ({ questions }: Pick<OpenIndex, 'questions'>): CoverTerms => {
  // Only texts of the index are asked about, some thousands, and the same ones again and again.
  const known = new Map<string, ReadonlySet<string>>()
  const termsIn = (text: string): ReadonlySet<string> => {
    const found = known.get(text) ?? new Set(termsOf(tokenise(text)))
    known.set(text, found)
    return found
  }
  return (query) => {
    const terms = queryTerms(query.wordings.slice(0, 1)).map(({ term, weight }) => ({
      term,
      value: weight * questions.rarity(term),
    }))
    const total = terms.reduce((sum, { value }) => sum + value, 0) || 1
    return {
      held: (...texts) => {
        const stands = texts.map(termsIn)
        return new Set(terms.flatMap(({ term }, at) => (stands.some((all) => all.has(term)) ? [at] : [])))
      },
      share: (held) => [...held].reduce((sum, at) => sum + (terms[at]?.value ?? 0), 0) / total,
    }
  }
}
