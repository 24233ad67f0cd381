import type { ScopeSigns } from '../question/scope.ts'
import type { Retrieval } from '../retrieval/retrieve.ts'
import fitted from './answerability-weights.json' with { type: 'json' }

/** What tells a question that the programme answers from one that it does not. */
export const ANSWERABILITY_FEATURES = [
  'questionLexical',
  'questionLexicalTop',
  'passageLexical',
  'profileLexical',
  'questionDense',
  'questionDenseTop',
  'logProbability',
  'classifier',
  'nearestOutside',
  'nearOutside',
  'nearestOutsideDense',
  'nearOutsideDense',
  'unknownDocument',
  'elsewhere',
  'english', // little of the evidence by words crosses the languages
] as const
export type AnswerabilityFeatures = Readonly<Record<(typeof ANSWERABILITY_FEATURES)[number], number>>

/** The evidence for the best clause beside the signs that the question is about something else. */
export const answerabilityFeatures = (
  { clauses: [best], outside }: Retrieval,
  signs: ScopeSigns,
  language: 'vi' | 'en',
): AnswerabilityFeatures => ({
  questionLexical: best?.evidence.questionLexical ?? 0,
  questionLexicalTop: best?.evidence.questionLexicalTop ?? 0,
  passageLexical: best?.evidence.passageLexical ?? 0,
  profileLexical: best?.evidence.profileLexical ?? 0,
  questionDense: best?.evidence.questionDense ?? 0,
  questionDenseTop: best?.evidence.questionDenseTop ?? 0,
  logProbability: Math.log((best?.probability ?? 0) + 1e-3),
  classifier: signs.classifier,
  nearestOutside: signs.nearestOutside,
  nearOutside: signs.nearOutside,
  nearestOutsideDense: outside.nearest,
  nearOutsideDense: outside.near,
  unknownDocument: signs.unknownDocument ? 1 : 0,
  elsewhere: signs.elsewhere,
  english: language === 'en' ? 1 : 0,
})

/** Below this the programme is taken not to answer. */
export const ANSWERABLE = fitted.threshold

// Nearly all words of the question stand together in one passage: it is asked in the programme's own words. On the
// development questions this holds of 3 of 231 that are out of scope.
const OWN_WORDS = { passageLexical: 0.3, profileLexical: 0.9 } as const

/** Logistic model over the features, fitted by `npm run fit`: how likely the programme answers, 0…1. */
export const answerability = (features: AnswerabilityFeatures): number => {
  const sum = ANSWERABILITY_FEATURES.reduce(
    (total, name) => total + fitted.weights[name] * features[name],
    fitted.bias,
  )
  const probability = 1 / (1 + Math.exp(-sum))
  const inOwnWords =
    features.passageLexical >= OWN_WORDS.passageLexical &&
    features.profileLexical >= OWN_WORDS.profileLexical &&
    features.unknownDocument === 0 &&
    features.elsewhere === 0
  return inOwnWords ? Math.max(probability, ANSWERABLE) : probability
}
