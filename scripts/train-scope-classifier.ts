import { type ScopeClassifier, scopeFeatures } from '../src/question/scope-classifier.ts'

const EPOCHS = 30
const RIDGE = 1e-4
/** Features of a single question teach nothing. */
const LEAST_QUESTIONS = 2
/** Weights this small change no decision, and would fill most of the file. */
const NEGLIGIBLE = 0.05

/** Stochastic gradient descent in a fixed pseudo-random order, so that the same questions give the same classifier. */
export const trainScopeClassifier = (
  examples: readonly { readonly text: string; readonly inScope: boolean }[],
): ScopeClassifier => {
  const rows = examples.map(({ text, inScope }) => ({ features: scopeFeatures(text), inScope }))
  const counts = new Map<string, number>()
  for (const { features } of rows)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const inScope = rows.filter((row) => row.inScope).length
  const outsideWeight = inScope / Math.max(1, rows.length - inScope)
  const weights = new Map<string, number>()
  let bias = 0
  const random = pseudoRandom(57)
  const order = rows.map((_, at) => at)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    const rate = 0.5 / (1 + epoch * 0.3)
    for (const at of order) {
      const row = rows[at]
      if (row === undefined) continue
      const features = row.features.filter((feature) => (counts.get(feature) ?? 0) >= LEAST_QUESTIONS)
      const norm = Math.sqrt(row.features.length || 1)
      const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0) / norm, bias)
      const error =
        ((row.inScope ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (row.inScope ? 1 : outsideWeight) * rate
      bias += error * 0.1
      for (const feature of features)
        weights.set(feature, (weights.get(feature) ?? 0) * (1 - RIDGE * rate) + error / norm)
    }
  }
  const kept = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= NEGLIGIBLE)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return {
    bias: Number(bias.toFixed(3)),
    weights: Object.fromEntries(kept.map(([feature, weight]) => [feature, Number(weight.toFixed(2))])),
  }
}

// mulberry32 (Tommy Ettinger, public domain).
const pseudoRandom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

const shuffle = (values: number[], random: () => number): void => {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = values[at] ?? 0
    values[at] = values[other] ?? 0
    values[other] = kept
  }
}
