// Fits when a clause treats what a question is about without stating the detail asked for, on the dev and tuning
// questions and on `test/eval/tuning/details.jsonl`: first the classifier of the question's words, then the weights of
// `src/answer/unstated.ts`, which so as not to trust the classifier on questions it has seen take its scores from
// five-fold training. Prints, for questions left out of the fit, how many open details are told and how many stated
// ones are denied.
import { writeFile } from 'node:fs/promises'
import { prepare } from '../src/answer/prepare.ts'
import { candidatesOf } from '../src/answer/steps/candidates.ts'
import { findMissing } from '../src/answer/steps/missing.ts'
import { UNSTATED, UNSTATED_FEATURES, unstatedFeatures } from '../src/answer/unstated.ts'
import { scoreScope } from '../src/question/scope-classifier.ts'
import { openForFitting } from './fitting.ts'
import { fitLogistic } from './logistic.ts'
import { trainScopeClassifier } from './train-scope-classifier.ts'

const FOLDS = 5
// Evidence for the clause and a stated detail never speak for an open one.
const AGAINST =
  /^(?:stated|numberInBest|numberInClause|share|unit|question(?:Dense|Lexical)|profile|passage|best$)/
const FIT = {
  ridge: 0.001,
  balanced: false,
  signs: UNSTATED_FEATURES.map((name) =>
    AGAINST.test(name) ? -1 : name === 'words' || name === 'missing' || name === 'attribute' ? 1 : 0,
  ),
}
// About more than one clause, or about none.
const OTHER_KINDS = new Set([
  'structure',
  'small-talk',
  'ambiguous',
  'complete-list',
  'out-of-scope',
  'several-clauses',
  'role',
  'comparison',
])

const { tools, devQuestions, detailQuestions } = await openForFitting()
const examples = [
  ...devQuestions
    .filter(
      ({ kind, relevant, outcome }) =>
        !OTHER_KINDS.has(kind) && relevant.length > 0 && (outcome === 'answered' || outcome === 'absent'),
    )
    .map(({ question, history, outcome }) => ({
      question,
      history,
      clause: null,
      isOpen: outcome === 'absent',
    })),
  ...detailQuestions.map(({ question, clause, stated }) => ({
    question,
    history: [],
    clause,
    isOpen: !stated,
  })),
]
const texts = examples.map(({ question, isOpen }) => ({
  text: tools.understand(question).text,
  inScope: isOpen,
}))
const isOut = (fold: number) => (_: unknown, at: number) => at % FOLDS === fold
const words = texts.map(() => 0)
for (let fold = 0; fold < FOLDS; fold++) {
  const classifier = trainScopeClassifier(texts.filter((row, at) => !isOut(fold)(row, at)))
  texts.forEach(({ text }, at) => {
    if (isOut(fold)(text, at)) words[at] = scoreScope(classifier, text)
  })
}
const rows: { readonly values: readonly number[]; readonly positive: boolean }[] = []
for (const [at, { question, history, clause: labelled, isOpen }] of examples.entries()) {
  const context = { ...(await prepare(tools, question, history)), unstated: words[at] ?? 0 }
  const isNamed = context.question.references.some(({ kind }) => kind === 'clause')
  const best = (isNamed ? context.retrieved : candidatesOf(context))[0]?.clause
  // Of another clause than the label is about, the label says nothing.
  if (best === undefined || (labelled !== null && labelled !== best.id)) continue
  const features = await unstatedFeatures(context, best, await findMissing(context, best))
  rows.push({ values: UNSTATED_FEATURES.map((name) => features[name]), positive: isOpen })
}
const predicted = rows.map(() => 0)
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitLogistic(
    rows.filter((row, at) => !isOut(fold)(row, at)),
    FIT,
  )
  rows.forEach(({ values }, at) => {
    if (isOut(fold)(values, at)) predicted[at] = model.predict(values)
  })
}
const told = (isOpen: boolean) => {
  const of = predicted.filter((_, at) => rows[at]?.positive === isOpen)
  return `${(of.filter((probability) => probability >= UNSTATED).length / of.length).toFixed(3)} of ${of.length}`
}
process.stdout.write(`told as open: ${told(true)} open details, ${told(false)} stated ones\n`)
const model = fitLogistic(rows, FIT)
const weights = Object.fromEntries(
  UNSTATED_FEATURES.map((name, at) => [name, Number((model.weights[at] ?? 0).toFixed(3))]),
)
const write = (path: string, value: unknown) =>
  writeFile(new URL(path, import.meta.url), `${JSON.stringify(value, null, 2)}\n`)
await write('../src/answer/unstated-weights.json', { bias: Number(model.bias.toFixed(3)), weights })
await write('../seeds/detail-classifier.json', trainScopeClassifier(texts))
