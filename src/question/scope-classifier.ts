import { z } from 'zod'
import { tokenise } from '../vietnamese/tokenise.ts'

/**
 * A linear classifier over the words of a question: does it ask for the kind of thing that the programme holds? It
 * learns what retrieval cannot see, that "số điện thoại", "lệ phí" or "mẫu đơn" beside familiar words ask for
 * something else. Logistic regression on folded syllables and pairs, digits as 0, divided by the root of their number.
 */
export const scopeClassifier = z.object({ bias: z.number(), weights: z.record(z.string(), z.number()) })
export type ScopeClassifier = z.infer<typeof scopeClassifier>

/** The features of a question, each once. */
export const scopeFeatures = (question: string): readonly string[] => {
  const words = tokenise(question).map(({ folded }) => folded.replace(/\d/g, '0'))
  const first = words[0]
  return [
    ...new Set([
      ...(first === undefined ? [] : [`^${first}`]),
      ...words.flatMap((word, at) => {
        const next = words[at + 1]
        return next === undefined ? [word] : [word, `${word} ${next}`]
      }),
    ]),
  ]
}

/** Farther out, the score only says "certain". */
const LIMIT = 6

/** Log-odds that the question is in scope, −6…6. */
export const scoreScope = ({ bias, weights }: ScopeClassifier, question: string): number => {
  const features = scopeFeatures(question)
  const sum = features.reduce(
    (total, feature) => total + (Object.hasOwn(weights, feature) ? (weights[feature] ?? 0) : 0),
    0,
  )
  return Math.max(-LIMIT, Math.min(LIMIT, bias + sum / Math.sqrt(features.length || 1)))
}
