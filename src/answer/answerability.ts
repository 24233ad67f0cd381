import { tokenise } from '../vietnamese/tokenise.ts'
import type { UnderstoodQuestion } from '../question/understand.ts'
import type { WordList } from '../question/word-list.ts'
import type { RetrievedClause } from '../retrieval/retrieve.ts'
import fitted from './answerability-weights.json' with { type: 'json' }

/** What tells a question that the programme answers from one that it does not. */
export const ANSWERABILITY_FEATURES = [
  'bestQuestionLexical',
  'bestPassageLexical',
  'bestProfileLexical',
  'bestQuestionDense',
  'bestPassageDense',
  'margin',
  'coverage',
] as const
export type AnswerabilityFeatures = Readonly<Record<(typeof ANSWERABILITY_FEATURES)[number], number>>

/** The share of the question's content, weighted by how rare its syllables are in Vietnamese, that the index knows. */
export type KnowsTerm = (folded: string) => boolean

export const answerabilityFeatures = (options: {
  readonly question: UnderstoodQuestion
  readonly retrieved: readonly RetrievedClause[]
  readonly words: WordList
  readonly knows: KnowsTerm
}): AnswerabilityFeatures => {
  const [best, second] = options.retrieved
  const evidence = best?.evidence
  const tokens = tokenise(options.question.text)
  const weights = tokens.map((token) => -Math.log(options.words.frequency(token.text) + 1e-4))
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const known = tokens.reduce((sum, token, at) => sum + (options.knows(token.folded) ? (weights[at] ?? 0) : 0), 0)
  return {
    bestQuestionLexical: evidence?.questionLexical ?? 0,
    bestPassageLexical: evidence?.passageLexical ?? 0,
    bestProfileLexical: evidence?.profileLexical ?? 0,
    bestQuestionDense: evidence?.questionDense ?? 0,
    bestPassageDense: evidence?.passageDense ?? 0,
    margin: Math.min(3, (best?.score ?? 0) - (second?.score ?? 0)),
    coverage: known / total,
  }
}

/** Logistic model over the features, fitted by `npm run fit`: how likely the programme answers, 0…1. */
export const answerability = (features: AnswerabilityFeatures): number => {
  const sum = ANSWERABILITY_FEATURES.reduce((total, name) => total + fitted.weights[name] * features[name], fitted.bias)
  return 1 / (1 + Math.exp(-sum))
}
