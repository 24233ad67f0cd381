// Fits whether a question in a conversation still concerns the programme, on the follow-ups of the dev and tuning
// questions that their wording alone does not settle. The bias is moved so that the threshold of `answerability` would
// refuse 2% of those that the programme answers; the printed shares are of questions left out of the fit.
import { writeFile } from 'node:fs/promises'
import { ANSWERABLE } from '../src/answer/answerability.ts'
import { CONVERSATION_SCOPE_FEATURES } from '../src/answer/conversation-scope.ts'
import { askInConversation, readScopeInConversation } from '../src/answer/prepare.ts'
import { openForFitting } from './fitting.ts'
import { fitLogistic } from './logistic.ts'

const FOLDS = 5
const FALSE_REFUSALS = 0.02
const RIDGE = 0.003

const { tools, devQuestions } = await openForFitting()
const rows: { readonly values: readonly number[]; readonly positive: boolean }[] = []
for (const { question, history, outcome } of devQuestions) {
  if (history.length === 0 || outcome === 'smalltalk') continue
  const read = askInConversation(tools, question, history)
  if (read.asked === null) continue
  const { features } = await readScopeInConversation(tools, read, read.asked)
  rows.push({
    values: CONVERSATION_SCOPE_FEATURES.map((name) => features[name]),
    positive: outcome !== 'refused',
  })
}
const predicted = rows.map(() => 0)
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitLogistic(
    rows.filter((_, at) => at % FOLDS !== fold),
    { ridge: RIDGE },
  )
  rows.forEach(({ values }, at) => {
    if (at % FOLDS === fold) predicted[at] = model.predict(values)
  })
}
const inScope = predicted.filter((_, at) => rows[at]?.positive === true).sort((a, b) => a - b)
const outside = predicted.filter((_, at) => rows[at]?.positive === false)
const threshold = inScope[Math.floor(FALSE_REFUSALS * inScope.length)] ?? 0.5
process.stdout.write(
  `${rows.length} follow-ups: at ${FALSE_REFUSALS} false refusals, ` +
    `${(outside.filter((value) => value < threshold).length / outside.length).toFixed(3)} right refusals\n`,
)
const model = fitLogistic(rows, { ridge: RIDGE })
const logOdds = (probability: number) => Math.log(probability / (1 - probability))
const weights = Object.fromEntries(
  CONVERSATION_SCOPE_FEATURES.map((name, at) => [name, Number((model.weights[at] ?? 0).toFixed(3))]),
)
await writeFile(
  new URL('../src/answer/conversation-scope-weights.json', import.meta.url),
  `${JSON.stringify(
    { bias: Number((model.bias - logOdds(threshold) + logOdds(ANSWERABLE)).toFixed(3)), weights },
    null,
    2,
  )}\n`,
)
