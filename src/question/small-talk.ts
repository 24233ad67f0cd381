import { z } from 'zod'
import { type ScopeClassifier, scopeFeatures, scoreScope } from './scope-classifier.ts'

/** What a message that asks nothing of the programme is. */
export const SMALLTALK_TOPICS = [
  'greeting',
  'thanks',
  'goodbye',
  'identity',
  'ability',
  'praise',
  'complaint',
  'acknowledgement',
  'chat',
] as const
export type SmalltalkTopic = (typeof SMALLTALK_TOPICS)[number]

/** One line of `seeds/small-talk.jsonl`. */
export const smalltalkExample = z.object({ text: z.string().min(1), topic: z.enum(SMALLTALK_TOPICS) })
export type SmalltalkExample = z.infer<typeof smalltalkExample>

/** What a message looks like that may be small talk, and how sure that is; null for a question. */
export type SmalltalkSigns = { readonly topic: SmalltalkTopic; readonly isSure: boolean }
export type ReadSmalltalk = (text: string) => SmalltalkSigns | null

/**
 * Log-odds from which a message is surely small talk, and from which it is where nothing of the programme answers it.
 * Of questions left out of the training, 0.5% and 1% are taken for it (`npm run fit` prints the shares).
 */
export const SMALLTALK_SCORES = { sure: 1, likely: 0.5 } as const

/**
 * A linear classifier tells small talk from questions; the topic is that of the most similar example (shared features,
 * Jaccard).
 */
export const createReadSmalltalk = (options: {
  readonly classifier: ScopeClassifier
  readonly examples: readonly SmalltalkExample[]
}): ReadSmalltalk => {
  const examples = options.examples.map(({ text, topic }) => ({
    topic,
    features: new Set(scopeFeatures(text)),
  }))
  return (text) => {
    const score = scoreScope(options.classifier, text)
    if (score < SMALLTALK_SCORES.likely) return null
    const asked = scopeFeatures(text)
    let nearest: { readonly topic: SmalltalkTopic; readonly likeness: number } | null = null
    for (const { topic, features } of examples) {
      const shared = asked.filter((feature) => features.has(feature)).length
      const likeness = shared / (asked.length + features.size - shared || 1)
      if (nearest === null || likeness > nearest.likeness) nearest = { topic, likeness }
    }
    return nearest === null ? null : { topic: nearest.topic, isSure: score >= SMALLTALK_SCORES.sure }
  }
}
