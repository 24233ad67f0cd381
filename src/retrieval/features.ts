import type { OpenIndex } from './open-index.ts'
import { queryTerms, type Wording } from './query-terms.ts'

/** What is searched for. */
export type RetrievalQuery = {
  /** The question in its fullest wording, for the embedder. */
  readonly text: string
  /** Its wordings for the lexical index, the words as typed first. */
  readonly wordings: readonly Wording[]
  /** Clauses that the question names by number, best first. */
  readonly references: readonly string[]
  /** Clauses of the part that the question names; a slight preference. */
  readonly within?: readonly string[]
  /** Clauses that state a figure of the question, where few do ("con số 25%"). */
  readonly stating?: readonly string[]
  /** Years that the question names: clauses under a heading of that year are preferred to those of others. */
  readonly years?: readonly string[]
}

/** Signals that an experiment can leave out. */
export type Signal = 'dense' | 'lexical' | 'expansion' | 'reference'

/** The evidence for a clause, each 0…about 1; the order is that of the weights in `fusion-weights.json`. */
export const FEATURES = [
  'passageLexical', // BM25 of its best passage
  'profileLexical', // BM25 of the clause with all its expansion questions as one document
  'questionLexical', // BM25 of its best expansion question
  'questionLexicalTop', // mean of its three best
  'passageDense', // similarity of its best passage
  'questionDense', // similarity of its best expansion question
  'questionDenseTop', // mean of its three best
] as const
export type Feature = (typeof FEATURES)[number]
export type FeatureVector = Readonly<Record<Feature, number>>

/** The signal that each piece of evidence comes from. */
export const SIGNAL_OF = {
  passageLexical: 'lexical',
  profileLexical: 'expansion',
  questionLexical: 'expansion',
  questionLexicalTop: 'expansion',
  passageDense: 'dense',
  questionDense: 'expansion',
  questionDenseTop: 'expansion',
} as const satisfies Record<Feature, Signal>

/** The evidence for every clause, in document order, and the score of every passage. */
export type Evidence = {
  readonly clauses: readonly FeatureVector[]
  /** For every clause the number of its expansion question that is nearest to the query; −1 if it has none. */
  readonly nearestQuestions: readonly number[]
  /** Similarity of the nearest question known to be out of scope, and the mean of the three nearest. */
  readonly outside: { readonly nearest: number; readonly near: number }
  readonly passageScores: { readonly lexical: Float64Array; readonly dense: Float32Array }
}

/**
 * Scores every clause of the programme against the query: at 81 clauses it is cheaper to look at all of them than to
 * choose candidates first.
 * @param skipQuestion number of an expansion question to leave out (to fit the weights on the questions themselves)
 */
export const gatherEvidence = (
  index: OpenIndex,
  query: RetrievalQuery,
  vector: Float32Array,
  skipQuestion = -1,
): Evidence => {
  const { clauses, passages, questions } = index.source
  const terms = queryTerms(query.wordings)
  const passageLexical = index.passages.score(terms)
  const questionLexical = index.questions.score(terms)
  const profileLexical = index.profiles.score(terms)
  const dense = index.vectors.score(vector)
  const position = new Map(clauses.map((clause, at) => [clause.id, at]))
  const best = clauses.map(() => ({
    passageLexical: 0,
    passageDense: 0,
    lexicalTop: noneYet(),
    denseTop: noneYet(),
    nearest: -1,
    nearestScore: 0,
  }))
  passages.forEach(({ clauseId }, at) => {
    const clause = best[position.get(clauseId) ?? -1]
    if (clause === undefined) return
    clause.passageLexical = Math.max(clause.passageLexical, passageLexical[at] ?? 0)
    clause.passageDense = Math.max(clause.passageDense, dense[at] ?? 0)
  })
  questions.forEach(({ clause: id }, at) => {
    const clause = best[position.get(id) ?? -1]
    if (clause === undefined || at === skipQuestion) return
    keepTop(clause.lexicalTop, questionLexical[at] ?? 0)
    keepTop(clause.denseTop, dense[passages.length + at] ?? 0)
    const score = (questionLexical[at] ?? 0) + (dense[passages.length + at] ?? 0)
    if (score > clause.nearestScore) {
      clause.nearestScore = score
      clause.nearest = at
    }
  })
  const outsideTop = noneYet()
  for (let at = passages.length + questions.length; at < dense.length; at++)
    keepTop(outsideTop, dense[at] ?? 0)
  return {
    clauses: best.map((clause, at) => ({
      passageLexical: clause.passageLexical,
      profileLexical: profileLexical[at] ?? 0,
      questionLexical: clause.lexicalTop[0],
      questionLexicalTop: mean(clause.lexicalTop),
      passageDense: clause.passageDense,
      questionDense: clause.denseTop[0],
      questionDenseTop: mean(clause.denseTop),
    })),
    nearestQuestions: best.map(({ nearest }) => nearest),
    outside: { nearest: outsideTop[0], near: mean(outsideTop) },
    passageScores: { lexical: passageLexical, dense },
  }
}

type Top = [number, number, number]

const noneYet = (): Top => [0, 0, 0]

const keepTop = (top: Top, value: number): void => {
  if (value > top[0]) {
    top[2] = top[1]
    top[1] = top[0]
    top[0] = value
  } else if (value > top[1]) {
    top[2] = top[1]
    top[1] = value
  } else if (value > top[2]) top[2] = value
}

const mean = (top: Top): number => (top[0] + top[1] + top[2]) / 3
