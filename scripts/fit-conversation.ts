// Fits how clauses are ranked for a question in a conversation: a listwise logistic model (softmax over the clauses; Cao
// et al., "Learning to Rank: From Pairwise Approach to Listwise Approach", ICML 2007, with all relevant clauses as one
// target) on the follow-ups of the dev and tuning questions. So that a question that needs no history is not dragged
// back to it, some that stand alone are put after the history of another. Prints how often the first clause is right,
// for questions left out of the fit.
import { writeFile } from 'node:fs/promises'
import {
  CLAUSE_FEATURES,
  type ConversationFeatures,
  conversationFeatures,
  QUESTION_TRAITS,
  readBothWays,
} from '../src/answer/conversation.ts'
import { askInConversation } from '../src/answer/prepare.ts'
import type { EvalQuestion } from '../test/eval/question.ts'
import { openForFitting } from './fitting.ts'

const FOLDS = 5
const STEPS = 300
const RIDGE = 0.003
/** Share of the questions that stand alone, and how much each counts. */
const STANDALONE = { every: 3, weight: 0.4 }
const KINDS = new Set([
  'own-words',
  'document-words',
  'chat-spelling',
  'abbreviations',
  'numbers',
  'english',
  'no-accents',
])

const { tools, devQuestions } = await openForFitting()
const followUps = devQuestions.filter(({ history, relevant }) => history.length > 0 && relevant.length > 0)
const standalone = devQuestions
  .filter(({ history, outcome, kind }) => history.length === 0 && outcome === 'answered' && KINDS.has(kind))
  .filter((_, at) => at % STANDALONE.every === 0)
  .map((question, at) => ({ ...question, history: followUps[(at * 7) % followUps.length]?.history ?? [] }))

type Row = {
  readonly values: readonly (readonly number[])[]
  readonly relevant: readonly boolean[]
  /** Neither right nor wrong. */
  readonly ignored: readonly boolean[]
  readonly weight: number
}

const valuesOf = ({ traits, clauses }: ConversationFeatures) =>
  clauses.map(({ values }) =>
    QUESTION_TRAITS.flatMap((trait) => CLAUSE_FEATURES.map((feature) => traits[trait] * values[feature])),
  )

const readRow = async (question: EvalQuestion, weight: number): Promise<Row | null> => {
  const asked = askInConversation(tools, question.question, question.history).asked
  if (asked === null || asked.isCorrection) return null
  const features = conversationFeatures(tools.outline, asked, await readBothWays(asked, tools))
  const relevant = features.clauses.map(({ id }) => question.relevant.includes(id))
  return {
    values: valuesOf(features),
    relevant,
    ignored: features.clauses.map(({ id }, at) => relevant[at] !== true && question.acceptable.includes(id)),
    weight,
  }
}

const rows: Row[] = []
for (const [questions, weight] of [[followUps, 1] as const, [standalone, STANDALONE.weight] as const])
  for (const question of questions) {
    const row = await readRow(question, weight)
    if (row !== null) rows.push(row)
  }

const dot = (left: readonly number[], right: readonly number[]) =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)

/** Adam (Kingma and Ba, 2015) on the ridge-penalised log-likelihood. */
const fit = (of: readonly Row[]): readonly number[] => {
  const width = of[0]?.values[0]?.length ?? 0
  const weights = Array.from({ length: width }, (_, at): number => (at < 2 ? 0.5 : 0))
  const mean = weights.map(() => 0)
  const square = weights.map(() => 0)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => -RIDGE * weight)
    for (const { values, relevant, ignored, weight } of of) {
      const scores = values.map((value) => dot(value, weights))
      const highest = Math.max(...scores)
      const powers = scores.map((score, at) => (ignored[at] === true ? 0 : Math.exp(score - highest)))
      const total = powers.reduce((sum, power) => sum + power, 0)
      const right = powers.reduce((sum, power, at) => (relevant[at] === true ? sum + power : sum), 0)
      if (right === 0) continue
      powers.forEach((power, at) => {
        const error = ((relevant[at] === true ? power / right : 0) - power / total) * (weight / of.length)
        if (Math.abs(error) < 1e-8) return
        values[at]?.forEach((value, column) => {
          if (value !== 0) gradient[column] = (gradient[column] ?? 0) + error * value
        })
      })
    }
    gradient.forEach((slope, at) => {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * slope ** 2
      const move = (mean[at] ?? 0) / (1 - 0.9 ** step)
      weights[at] =
        (weights[at] ?? 0) + (0.03 * move) / (Math.sqrt((square[at] ?? 0) / (1 - 0.99 ** step)) + 1e-6)
    })
  }
  return weights
}

const isRight = (row: Row, weights: readonly number[]): boolean => {
  const scores = row.values.map((value) => dot(value, weights))
  const best = scores.indexOf(Math.max(...scores))
  return row.relevant[best] === true || row.ignored[best] === true
}

const right = { followUp: 0, standalone: 0 }
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fit(rows.filter((_, at) => at % FOLDS !== fold))
  for (const row of rows.filter((_, at) => at % FOLDS === fold))
    if (isRight(row, weights)) right[row.weight === 1 ? 'followUp' : 'standalone'] += 1
}
const count = (weight: number) => rows.filter((row) => row.weight === weight).length
process.stdout.write(
  `first clause right: ${(right.followUp / count(1)).toFixed(3)} of ${count(1)} follow-ups, ` +
    `${(right.standalone / count(STANDALONE.weight)).toFixed(3)} of ${count(STANDALONE.weight)} that stand alone\n`,
)
const fitted = fit(rows)
await writeFile(
  new URL('../src/answer/conversation-weights.json', import.meta.url),
  `${JSON.stringify(
    Object.fromEntries(
      QUESTION_TRAITS.map((trait, row) => [
        trait,
        Object.fromEntries(
          CLAUSE_FEATURES.map((feature, column) => [
            feature,
            Number((fitted[row * CLAUSE_FEATURES.length + column] ?? 0).toFixed(3)),
          ]),
        ),
      ]),
    ),
    null,
    2,
  )}\n`,
)
