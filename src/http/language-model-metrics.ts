import type { MetricsRegistry } from './metrics.ts'

/** Tokens, from a short rewriting to a long answer with the whole programme before it. */
const tokenBuckets = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 20_000]

/** What the service counts about its language model. No label holds anything that a person typed. */
export type LanguageModelMetrics = {
  /** `null` where the server does not tell. */
  countTokens(
    purpose: 'answer' | 'rewrite',
    usage: { readonly input: number | null; readonly output: number | null },
  ): void
  /** How a question that was the model's to answer ended: `used`, `cached`, or why the answer was not used. */
  countOutcome(outcome: string): void
  countRewriteFailure(cause: string): void
  countCircuit(state: 'open' | 'closed'): void
}

/** Registers the language model's figures. */
export const createLanguageModelMetrics = (registry: MetricsRegistry): LanguageModelMetrics => {
  const tokens = registry.histogram({
    name: 'language_model_tokens',
    help: 'Tokens of one call by purpose and direction, as the service counts them; the sum is what was spent.',
    buckets: tokenBuckets,
  })
  const outcomes = registry.counter({
    name: 'language_model_answers_total',
    help: 'Questions for the language model by outcome: used, cached, or why its answer was not used.',
  })
  const rewrites = registry.counter({
    name: 'language_model_rewrite_failures_total',
    help: 'Rewritings of a question that came to nothing, by cause.',
  })
  const circuit = registry.counter({
    name: 'language_model_circuit_changes_total',
    help: 'How often the language model was given a rest (open) and taken back (closed).',
  })
  return {
    countTokens: (purpose, { input, output }) => {
      if (input !== null) tokens.observe({ purpose, direction: 'input' }, input)
      if (output !== null) tokens.observe({ purpose, direction: 'output' }, output)
    },
    countOutcome: (outcome) => outcomes.add({ outcome }),
    countRewriteFailure: (cause) => rewrites.add({ cause }),
    countCircuit: (state) => circuit.add({ state }),
  }
}
