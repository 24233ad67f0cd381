// Fits how likely an answer is right, on the dev and tuning questions that were answered from the clauses found. The
// printed table holds what was predicted, for questions left out of the fit, against how often the answers were right.
import { writeFile } from 'node:fs/promises'
import { composeExtractive } from '../src/answer/compose-extractive.ts'
import { CONFIDENCE_FEATURES, confidenceFeatures } from '../src/answer/confidence.ts'
import { prepare } from '../src/answer/prepare.ts'
import { loadAssistant } from '../src/runtime/node/load-assistant.ts'
import { answerRight } from '../test/eval/metrics/outcome.ts'
import { openForFitting } from './fitting.ts'
import { fitLogistic } from './logistic.ts'

const FOLDS = 5
const BINS = 10

const { devQuestions, tools } = await openForFitting()
const assistant = await loadAssistant({ config: { embeddingModel: null, languageModel: null } })
const rows: { readonly values: readonly number[]; readonly positive: boolean }[] = []
for (const question of devQuestions) {
  const context = await prepare(tools, question.question, question.history)
  const draft = await composeExtractive(context)
  if (draft.confidence !== undefined || draft.outcome !== 'answered') continue
  const answer = await assistant.ask({ question: question.question, history: question.history })
  const observation = { question, found: null, answer, askMilliseconds: 0, searchMilliseconds: null }
  const features = confidenceFeatures(context, draft)
  rows.push({
    values: CONFIDENCE_FEATURES.map((name) => features[name]),
    positive: answerRight(observation) === 1,
  })
}
const balanced = false
const predicted = rows.map(() => 0)
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitLogistic(
    rows.filter((_, at) => at % FOLDS !== fold),
    { balanced },
  )
  rows.forEach(({ values }, at) => {
    if (at % FOLDS === fold) predicted[at] = model.predict(values)
  })
}
let error = 0
for (let bin = 0; bin < BINS; bin++) {
  const held = rows
    .map(({ positive }, at) => ({ positive, confidence: predicted[at] ?? 0 }))
    .filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin)
  if (held.length === 0) continue
  const mean = held.reduce((sum, { confidence }) => sum + confidence, 0) / held.length
  const right = held.filter(({ positive }) => positive).length / held.length
  error += (Math.abs(mean - right) * held.length) / rows.length
  process.stdout.write(
    `${(bin / BINS).toFixed(1)} n ${held.length} mean ${mean.toFixed(2)} right ${right.toFixed(2)}\n`,
  )
}
process.stdout.write(`${rows.length} answers, expected calibration error ${error.toFixed(3)}\n`)
const model = fitLogistic(rows, { balanced })
const weights = Object.fromEntries(
  CONFIDENCE_FEATURES.map((name, at) => [name, Number((model.weights[at] ?? 0).toFixed(3))]),
)
await writeFile(
  new URL('../src/answer/confidence-weights.json', import.meta.url),
  `${JSON.stringify({ bias: Number(model.bias.toFixed(3)), weights }, null, 2)}\n`,
)
