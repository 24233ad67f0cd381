// Fits which clauses stand beside the best one in an answer, on the dev and tuning questions: logistic weights for
// `selection.ts`, and for each number of clauses that a wording asks for, the threshold with the best F measure of the
// citations (precision over relevant and acceptable clauses, recall over relevant ones), judged on questions left out of the fit.
import { writeFile } from 'node:fs/promises'
import { type Plurality, pluralityOf } from '../src/answer/plurality.ts'
import { prepare } from '../src/answer/prepare.ts'
import { SELECTION_FEATURES, selectionFeatures } from '../src/answer/selection.ts'
import { candidatesOf } from '../src/answer/steps/candidates.ts'
import type { EvalQuestion } from '../test/eval/question.ts'
import { openForFitting } from './fitting.ts'
import { fitLogistic, type LogisticModel } from './logistic.ts'

const FOLDS = 5
// Answered by their wording, not by what is found.
const SETTLED = new Set(['references', 'structure', 'small-talk', 'ambiguous', 'complete-list'])

const { tools, devQuestions } = await openForFitting()

type Candidate = { readonly id: string; readonly values: readonly number[] }
type Row = {
  readonly plurality: Plurality
  readonly question: EvalQuestion
  readonly best: string
  readonly others: readonly Candidate[]
}

const rows: Row[] = []
for (const question of devQuestions) {
  if (question.outcome !== 'answered' || SETTLED.has(question.kind)) continue
  const context = await prepare(tools, question.question, question.history)
  const found = candidatesOf(context)
  const [best] = found
  if (best === undefined || context.question.references.length > 0) continue
  const others = (await selectionFeatures(context, found)).map(({ found: { clause }, features }) => ({
    id: clause.id,
    values: SELECTION_FEATURES.map((name) => features[name]),
  }))
  rows.push({ plurality: pluralityOf(context.question), question, best: best.clause.id, others })
}

const fit = (of: readonly Row[]) =>
  fitLogistic(
    of.flatMap(({ question, others }) =>
      others
        .filter(({ id }) => !question.acceptable.includes(id))
        .map(({ id, values }) => ({ values, positive: question.relevant.includes(id) })),
    ),
    { steps: 600 },
  )

const quality = ({ question, best, others }: Row, model: LogisticModel, threshold: number) => {
  const shown = [
    best,
    ...others.filter(({ values }) => model.predict(values) >= threshold).map(({ id }) => id),
  ]
  const right = (id: string) => question.relevant.includes(id) || question.acceptable.includes(id)
  const precision = shown.filter(right).length / shown.length
  const recall =
    question.relevant.filter((id) => shown.includes(id)).length / Math.max(1, question.relevant.length)
  return { precision, recall }
}

const inFold = (fold: number) => (_row: Row, at: number) => at % FOLDS === fold
const models = Array.from({ length: FOLDS }, (_, fold) =>
  fit(rows.filter((row, at) => !inFold(fold)(row, at))),
)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
/** How much more recall counts than precision: a list that leaves something out misleads more than one too long. */
const BETA = { figure: 1, one: 1.3, bodies: 1.8, two: 1.8, some: 4, many: 4 } as const satisfies Record<
  Plurality,
  number
>
const thresholds: Record<string, number> = {}
for (const [plurality, beta] of Object.entries(BETA)) {
  let chosen = { threshold: 0.9, score: 0 }
  for (let threshold = 0.5; threshold < 0.99; threshold += 0.01) {
    const all = models.flatMap((model, fold) =>
      rows
        .filter(inFold(fold))
        .filter((row) => row.plurality === plurality)
        .map((row) => quality(row, model, threshold)),
    )
    const precision = mean(all.map((row) => row.precision))
    const recall = mean(all.map((row) => row.recall))
    const score = ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall)
    if (score <= chosen.score) continue
    chosen = { threshold, score }
    thresholds[plurality] = Number(threshold.toFixed(2))
    process.stdout.write(
      `${plurality} ${all.length} ${threshold.toFixed(2)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}\n`,
    )
  }
}
const model = fit(rows)
const weights = Object.fromEntries(
  SELECTION_FEATURES.map((name, at) => [name, Number((model.weights[at] ?? 0).toFixed(3))]),
)
await writeFile(
  new URL('../src/answer/selection-weights.json', import.meta.url),
  `${JSON.stringify({ bias: Number(model.bias.toFixed(3)), thresholds, weights }, null, 2)}\n`,
)
