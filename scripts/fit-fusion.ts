// Fits the fusion weights: the softmax over all clauses shall give the right ones most of the probability
// (multinomial logistic regression; weights stay positive, a little ridge). Learns from the dev split and the tuning
// questions alone. Run it with `npm run fit` after the seeds or the model have changed.
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { FEATURES, type FeatureVector, gatherEvidence } from '../src/retrieval/features.ts'
import { openForFitting } from './fitting.ts'

const example = z.object({ question: z.string(), relevant: z.array(z.string()) })
type Example = { readonly features: readonly FeatureVector[]; readonly right: ReadonlySet<number> }

// Named by number or by the document's structure: what retrieval says of them decides nothing.
const SETTLED_BY_NUMBER = new Set(['references', 'structure', 'ambiguous', 'complete-list'])

const { understand, index, embedder, devQuestions, inScopeQuestions } = await openForFitting()
const position = new Map(index.source.clauses.map(({ id }, at) => [id, at]))
const labelled = z
  .array(example)
  .parse([
    ...devQuestions.filter(
      ({ history, relevant, kind }) =>
        history.length === 0 && relevant.length > 0 && !SETTLED_BY_NUMBER.has(kind),
    ),
    ...inScopeQuestions.map(({ question, clause }) => ({ question, relevant: [clause] })),
  ])

const examples: Example[] = []
for (const { question, relevant } of labelled) {
  const { query } = understand(question)
  const evidence = gatherEvidence(index, query, await embedder.embedQuery(query.text))
  examples.push({
    features: evidence.clauses,
    right: new Set(relevant.flatMap((id) => position.get(id) ?? [])),
  })
}

const weights = fit(examples)
const path = new URL('../src/retrieval/fusion-weights.json', import.meta.url)
const rounded = Object.fromEntries(FEATURES.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))]))
await writeFile(path, `${JSON.stringify({ weights: rounded }, null, 2)}\n`)
process.stdout.write(`${examples.length} questions\n${await readFile(path, 'utf8')}`)

function fit(data: readonly Example[]): number[] {
  const STEPS = 400
  const RATE = 0.5
  const RIDGE = 1e-4
  const current = FEATURES.map(() => 4)
  for (let step = 0; step < STEPS; step++) {
    const gradient = current.map((weight) => -RIDGE * weight)
    for (const { features, right } of data) {
      const scores = features.map((vector) =>
        FEATURES.reduce((sum, name, at) => sum + (current[at] ?? 0) * vector[name], 0),
      )
      const highest = Math.max(...scores)
      const powers = scores.map((score) => Math.exp(score - highest))
      const total = powers.reduce((sum, power) => sum + power, 0)
      const rightTotal = powers.reduce((sum, power, at) => (right.has(at) ? sum + power : sum), 0) || 1e-9
      features.forEach((vector, at) => {
        const power = powers[at] ?? 0
        const pull = (right.has(at) ? power / rightTotal : 0) - power / total
        FEATURES.forEach((name, column) => {
          gradient[column] = (gradient[column] ?? 0) + (pull * vector[name]) / data.length
        })
      })
    }
    const rate = RATE * 20 * (1 - step / STEPS)
    current.forEach((weight, at) => {
      current[at] = Math.max(0, weight + rate * (gradient[at] ?? 0))
    })
  }
  return current
}
