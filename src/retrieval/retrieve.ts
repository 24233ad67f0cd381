import type { Clause } from '../programme/clause.ts'
import type { Passage } from '../programme/passages.ts'
import type { Embedder } from './embedder.ts'
import {
  type Evidence,
  FEATURES,
  type FeatureVector,
  gatherEvidence,
  type RetrievalQuery,
  SIGNAL_OF,
  type Signal,
} from './features.ts'
import fusion from './fusion-weights.json' with { type: 'json' }
import type { OpenIndex } from './open-index.ts'

/** A clause with all that speaks for it. */
export type RetrievedClause = {
  readonly clause: Clause
  /** Weighted sum of the evidence; comparable between clauses and, roughly, between questions. */
  readonly score: number
  /** Share of this clause when the scores of all clauses are turned into probabilities (softmax): 0…1. */
  readonly probability: number
  readonly evidence: FeatureVector
  /** Its expansion question that is nearest to the query. */
  readonly nearestQuestion: string | undefined
  /** Its passages, best first. */
  readonly passages: readonly { readonly passage: Passage; readonly score: number }[]
}

/** What is found for one query. */
export type Retrieval = {
  readonly clauses: readonly RetrievedClause[]
  /** Similarity to questions known to be out of scope: the nearest, and the mean of the three nearest (−1…1). */
  readonly outside: Evidence['outside']
}

/** Ranks the clauses of the programme. */
export type Retriever = {
  /** All clauses, best first; clauses named by number come first, in the order named. Deterministic. */
  retrieve(query: RetrievalQuery): Promise<Retrieval>
}

// Above any sum of the evidence, so that a clause named by number always comes first.
const NAMED_BY_NUMBER = 1000

/** What stands in the part that the question names; a clearly better clause elsewhere still wins. */
const WITHIN = 1.8

/** It states the very figure that the question names. */
const STATES = 2

/** A target of another year than the one asked about. */
const OTHER_YEAR = 3

/** The year that the heading above a clause sets. */
export const yearOf = (clause: Clause): string | undefined =>
  /\b(20\d\d)\b/.exec(clause.path.at(-1) ?? '')?.[1]

/** What speaks for or against a clause beside the words: its place, and the year its heading sets. */
const preference = (
  { within = [], stating = [] }: RetrievalQuery,
  clause: Clause,
  years: readonly string[],
): number => {
  const year = yearOf(clause)
  const isOther =
    year !== undefined &&
    years.length > 0 &&
    !years.includes(year) &&
    !years.some((asked) => clause.text.includes(asked))
  return (
    (within.includes(clause.id) ? WITHIN : 0) +
    (stating.includes(clause.id) ? STATES : 0) -
    (isOther ? OTHER_YEAR : 0)
  )
}

/** Weighted sum of the evidence for a clause. */
const fuse = (evidence: FeatureVector, without: ReadonlySet<Signal>): number =>
  FEATURES.reduce(
    (sum, feature) =>
      without.has(SIGNAL_OF[feature]) ? sum : sum + fusion.weights[feature] * evidence[feature],
    0,
  )

/** Weighs lexical, dense and expansion evidence, fused with the weights that `npm run fit` found. */
export const createRetriever = (options: {
  readonly index: OpenIndex
  readonly embedder: Embedder
  /** Signals left out, for experiments. */
  readonly without?: readonly Signal[]
}): Retriever => {
  const { index, embedder } = options
  const without = new Set(options.without)
  const headingYears = new Set(index.source.clauses.map(yearOf))
  return {
    retrieve: async (query) => {
      const vector = await embedder.embedQuery(query.text)
      const evidence = gatherEvidence(index, query, vector)
      const references = without.has('reference') ? [] : query.references
      // A year that no heading sets ("2027") speaks for none of them.
      const years = (query.years ?? []).filter((year) => headingYears.has(year))
      const scores = evidence.clauses.map((features, at) => {
        const clause = index.source.clauses[at]
        return fuse(features, without) + (clause === undefined ? 0 : preference(query, clause, years))
      })
      const probabilities = softmax(scores)
      const clauses = index.source.clauses
        .map((clause, at) => {
          const named = references.indexOf(clause.id)
          return {
            clause,
            score: (scores[at] ?? 0) + (named === -1 ? 0 : NAMED_BY_NUMBER - named),
            probability: named === -1 ? (probabilities[at] ?? 0) : 1,
            evidence: evidence.clauses[at] ?? noEvidence,
            nearestQuestion: index.source.questions[evidence.nearestQuestions[at] ?? -1]?.question,
            passages: passagesOf(index, clause.id, evidence),
            at,
          }
        })
        .sort((left, right) => right.score - left.score || left.at - right.at)
        .map(({ at: _at, ...retrieved }) => retrieved)
      return { clauses, outside: evidence.outside }
    },
  }
}

const noEvidence: FeatureVector = {
  passageLexical: 0,
  profileLexical: 0,
  questionLexical: 0,
  questionLexicalTop: 0,
  passageDense: 0,
  questionDense: 0,
  questionDenseTop: 0,
}

const softmax = (scores: readonly number[]): readonly number[] => {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

const passagesOf = (index: OpenIndex, clauseId: string, evidence: Evidence) =>
  index.source.passages
    .map((passage, at) => ({
      passage,
      score:
        fusion.weights.passageLexical * (evidence.passageScores.lexical[at] ?? 0) +
        fusion.weights.passageDense * (evidence.passageScores.dense[at] ?? 0),
    }))
    .filter(({ passage }) => passage.clauseId === clauseId)
    .sort((left, right) => right.score - left.score || left.passage.start - right.passage.start)
