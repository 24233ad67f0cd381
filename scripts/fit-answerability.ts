// Fits the refusal decision: the scope classifier on the expansion, out-of-scope, tuning and dev questions, then the
// weights and the threshold of `answerability`. So that the weights do not trust the classifier on questions it has
// seen, its scores for them come from five-fold training without them; none of them is an example in the index. The
// threshold is where 2.5% of the answerable dev and tuning questions would be refused; the other questions were written to
// mislead the classifier, and elsewhere it is somewhat more.
import { writeFile } from 'node:fs/promises'
import {
  ANSWERABILITY_FEATURES,
  type AnswerabilityFeatures,
  answerabilityFeatures,
} from '../src/answer/answerability.ts'
import { createReadScope } from '../src/question/scope.ts'
import { createRetriever } from '../src/retrieval/retrieve.ts'
import { openForFitting } from './fitting.ts'
import { fitLogistic } from './logistic.ts'
import { trainScopeClassifier } from './train-scope-classifier.ts'

const FOLDS = 5
const FALSE_REFUSALS = 0.025
// Settled by their wording before the decision is asked for.
const SETTLED = new Set(['references', 'structure', 'small-talk', 'ambiguous', 'complete-list'])

const {
  seeds,
  index,
  embedder,
  understand,
  devQuestions,
  inScopeQuestions,
  detailQuestions,
  outOfScopeQuestions,
} = await openForFitting()
const retriever = createRetriever({ index, embedder })
type Labelled = { readonly question: string; readonly inScope: boolean; readonly isAsked: boolean }
const labelled: readonly Labelled[] = [
  ...devQuestions
    .filter(({ history, kind }) => history.length === 0 && !SETTLED.has(kind))
    .map(({ question, outcome }) => ({ question, inScope: outcome !== 'refused', isAsked: true })),
  ...inScopeQuestions.map(({ question }) => ({ question, inScope: true, isAsked: false })),
  ...detailQuestions.map(({ question }) => ({ question, inScope: true, isAsked: false })),
  ...outOfScopeQuestions.map(({ question }) => ({ question, inScope: false, isAsked: false })),
]
const always: readonly Labelled[] = [
  ...seeds.questions.map(({ question }) => ({ question, inScope: true, isAsked: false })),
  ...seeds.outOfScope.map((question) => ({ question, inScope: false, isAsked: false })),
]
const written = (examples: readonly Labelled[]) =>
  examples.map(({ question, inScope }) => ({ text: understand(question).text, inScope }))

const rows: (Omit<Labelled, 'question'> & { readonly features: AnswerabilityFeatures })[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const held = labelled.filter((_, at) => at % FOLDS === fold)
  const rest = labelled.filter((_, at) => at % FOLDS !== fold)
  const readScope = createReadScope({
    namesOther: seeds.namesOther,
    examples: seeds.outside,
    classifier: trainScopeClassifier(written([...always, ...rest])),
  })
  for (const { question, inScope, isAsked } of held) {
    const understood = understand(question)
    rows.push({
      features: answerabilityFeatures(
        await retriever.retrieve(understood.query),
        readScope(understood),
        understood.language,
      ),
      inScope,
      isAsked,
    })
  }
}

// Evidence for a clause speaks for, likeness to what is out of scope against: never the other way, whatever few
// hundred questions happen to say.
const signs = ANSWERABILITY_FEATURES.map((name) =>
  name === 'english' ? 0 : /utside|unknown|elsewhere/i.test(name) ? -1 : 1,
)
const model = fitLogistic(
  rows.map(({ features, inScope }) => ({
    values: ANSWERABILITY_FEATURES.map((name) => features[name]),
    positive: inScope,
  })),
  { signs },
)
const probability = (features: AnswerabilityFeatures) =>
  model.predict(ANSWERABILITY_FEATURES.map((name) => features[name]))
const asked = rows.filter(({ isAsked }) => isAsked)
const answerable = asked
  .filter(({ inScope }) => inScope)
  .map(({ features }) => probability(features))
  .sort((a, b) => a - b)
const outside = asked.filter(({ inScope }) => !inScope).map(({ features }) => probability(features))
for (const rate of [0.01, 0.02, 0.03, 0.05]) {
  const threshold = answerable[Math.floor(rate * answerable.length)] ?? 0
  const refused = outside.filter((value) => value < threshold).length / outside.length
  process.stdout.write(
    `false refusals ${rate}: right refusals ${refused.toFixed(3)} (threshold ${threshold.toFixed(3)})\n`,
  )
}
const threshold = Number((answerable[Math.floor(FALSE_REFUSALS * answerable.length)] ?? 0.5).toFixed(3))
const weights = Object.fromEntries(
  ANSWERABILITY_FEATURES.map((name, at) => [name, Number((model.weights[at] ?? 0).toFixed(3))]),
)
const write = (path: string, value: unknown) =>
  writeFile(new URL(path, import.meta.url), `${JSON.stringify(value, null, 2)}\n`)
await write('../src/answer/answerability-weights.json', {
  bias: Number(model.bias.toFixed(3)),
  threshold,
  weights,
})
await write('../seeds/scope-classifier.json', trainScopeClassifier(written([...always, ...labelled])))
