// Trains the classifier that tells small talk from questions, on `seeds/small-talk.jsonl` against the expansion
// questions, the out-of-scope examples, and the dev and tuning questions. Prints, for examples left out of the training,
// how much of each is taken for small talk at the threshold.
import { writeFile } from 'node:fs/promises'
import { scoreScope } from '../src/question/scope-classifier.ts'
import { SMALLTALK_SCORES } from '../src/question/small-talk.ts'
import { openForFitting } from './fitting.ts'
import { trainScopeClassifier } from './train-scope-classifier.ts'

const FOLDS = 5

const { seeds, devQuestions } = await openForFitting()
const all = [
  ...seeds.smalltalk.map(({ text }) => ({ text, inScope: true })),
  ...devQuestions
    .filter(({ outcome }) => outcome === 'smalltalk')
    .map(({ question }) => ({ text: question, inScope: true })),
  ...seeds.questions.map(({ question }) => ({ text: question, inScope: false })),
  ...seeds.outOfScope.map((text) => ({ text, inScope: false })),
  ...devQuestions
    .filter(({ outcome }) => outcome !== 'smalltalk')
    .map(({ question }) => ({ text: question, inScope: false })),
]
const scores: { readonly score: number; readonly isSmalltalk: boolean }[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const classifier = trainScopeClassifier(all.filter((_, at) => at % FOLDS !== fold))
  for (const { text, inScope } of all.filter((_, at) => at % FOLDS === fold))
    scores.push({ score: scoreScope(classifier, text), isSmalltalk: inScope })
}
for (const [name, least] of Object.entries(SMALLTALK_SCORES)) {
  const share = (isSmalltalk: boolean) => {
    const of = scores.filter((row) => row.isSmalltalk === isSmalltalk)
    return (of.filter(({ score }) => score >= least).length / of.length).toFixed(4)
  }
  process.stdout.write(`${name}: ${share(true)} of small talk, ${share(false)} of questions\n`)
}
await writeFile(
  new URL('../seeds/small-talk-classifier.json', import.meta.url),
  `${JSON.stringify(trainScopeClassifier(all), null, 2)}\n`,
)
