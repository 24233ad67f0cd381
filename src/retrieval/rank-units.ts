import type { Clause } from '../programme/clause.ts'
import { type Stretch, splitUnits } from '../programme/sentences.ts'
import { tokenise } from '../vietnamese/tokenise.ts'
import type { Embedder } from './embedder.ts'
import type { RetrievalQuery } from './features.ts'
import { termsOf } from './lexical-index.ts'
import type { OpenIndex } from './open-index.ts'
import { queryTerms } from './query-terms.ts'

/** A sentence, or part of one between semicolons, of a clause. */
export type RankedUnit = Stretch & {
  /** Position among the clause's units, from 0. */
  readonly position: number
  /** 0…about 2: the share of the question's terms it holds, plus its similarity. */
  readonly score: number
}

/**
 * The units of a clause, best first for the question.
 * @param hint a question known to be asked of this clause and near to the one at hand: in the words of the clause it
 *   says which of its ideas is meant
 */
export type RankUnits = (
  query: RetrievalQuery,
  clause: Clause,
  hint?: string,
) => Promise<readonly RankedUnit[]>

const HINT_WEIGHT = 0.5

/** Ranks within a clause: the rarity-weighted share of the question's terms, plus the similarity of the vectors. */
export const createRankUnits = (options: {
  readonly index: OpenIndex
  readonly embedder: Embedder
}): RankUnits => {
  const { index, embedder } = options
  // The programme has some 400 units; their vectors are made when first needed and kept.
  const known = new Map<string, Promise<readonly Float32Array[]>>()
  const vectorsOf = (clause: Clause, units: readonly Stretch[]) => {
    const found = known.get(clause.id)
    if (found !== undefined) return found
    const made = embedder.embedPassages(units.map((unit) => unit.text))
    known.set(clause.id, made)
    return made
  }
  return async (query, clause, hint) => {
    const units = splitUnits(clause.text)
    const terms = queryTerms(
      hint === undefined ? query.wordings : [...query.wordings, { text: hint, weight: HINT_WEIGHT }],
    ).map(({ term, weight }) => ({
      term,
      value: weight * index.passages.rarity(term),
    }))
    const total = terms.reduce((sum, { value }) => sum + value, 0) || 1
    const [vector, vectors] = await Promise.all([
      embedder.embedQuery(hint === undefined ? query.text : `${query.text} ${hint}`),
      vectorsOf(clause, units),
    ])
    return units
      .map((unit, position) => {
        const held = new Set(termsOf(tokenise(unit.text)))
        const shared = terms.reduce((sum, { term, value }) => (held.has(term) ? sum + value : sum), 0)
        return { ...unit, position, score: shared / total + similarity(vector, vectors[position]) }
      })
      .sort((left, right) => right.score - left.score || left.position - right.position)
  }
}

const similarity = (left: Float32Array, right: Float32Array | undefined): number =>
  right === undefined ? 0 : left.reduce((sum, value, column) => sum + value * (right[column] ?? 0), 0)
