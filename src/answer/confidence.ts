import fitted from './confidence-weights.json' with { type: 'json' }
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { pluralityOf } from './plurality.ts'

/** What tells how likely an answer from the clauses found is right in all it must say. */
export const CONFIDENCE_FEATURES = [
  'answerable', // log-odds that the programme answers the question
  'best', // log of the best clause's probability
  'lead', // how far its score is ahead of the next one's
  'evidence', // of its nearest questions, by their words and their vectors
  'shown', // how many clauses are shown
  'figure', // what the wording asks for
  'several',
  'many',
  'continues', // a conversation
] as const
export type ConfidenceFeatures = Readonly<Record<(typeof CONFIDENCE_FEATURES)[number], number>>

const logOdds = (probability: number): number => {
  const inside = Math.min(0.999, Math.max(0.001, probability))
  return Math.log(inside / (1 - inside))
}
/** Farther ahead, a clause is only far ahead. */
const WIDEST_LEAD = 8

export const confidenceFeatures = (
  { question, retrieved, answerable }: AnswerContext,
  { quotations }: Pick<Draft, 'quotations'>,
): ConfidenceFeatures => {
  const [best, next] = retrieved.filter(({ clause }) => clause.kind !== 'heading')
  const plurality = pluralityOf(question)
  return {
    answerable: logOdds(answerable),
    best: Math.log((best?.probability ?? 0) + 1e-3),
    lead: Math.min(WIDEST_LEAD, (best?.score ?? 0) - (next?.score ?? 0)),
    evidence: (best?.evidence.questionLexicalTop ?? 0) + (best?.evidence.questionDenseTop ?? 0),
    shown: new Set(quotations.map(({ clause }) => clause.id)).size,
    figure: plurality === 'figure' ? 1 : 0,
    several: plurality === 'some' || plurality === 'two' ? 1 : 0,
    many: plurality === 'many' ? 1 : 0,
    continues: question.conversation === undefined ? 0 : 1,
  }
}

/** Logistic model over the features, fitted by `npm run fit`: how likely the answer is right, 0…1. */
export const confidenceOf = (features: ConfidenceFeatures): number => {
  const sum = CONFIDENCE_FEATURES.reduce(
    (total, name) => total + fitted.weights[name] * features[name],
    fitted.bias,
  )
  return 1 / (1 + Math.exp(-sum))
}
