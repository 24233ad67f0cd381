import { prepare } from '../src/answer/prepare.ts'
import { SELECTION_FEATURES, belongs, selectionFeatures } from '../src/answer/selection.ts'
import { pluralityOf } from '../src/answer/plurality.ts'
import { candidatesOf } from '../src/answer/steps/candidates.ts'
import { createOutline } from '../src/programme/outline.ts'
import { createReadScope } from '../src/question/scope.ts'
import { createRankUnits } from '../src/retrieval/rank-units.ts'
import { createRetriever } from '../src/retrieval/retrieve.ts'
import { createCoverTerms } from '../src/retrieval/term-coverage.ts'
import { openForFitting } from './fitting.ts'
const { seeds, index, embedder, understand } = await openForFitting()
const tools = { programme: seeds.programme, outline: createOutline(seeds.programme), understand, retriever: createRetriever({ index, embedder }), rankUnits: createRankUnits({ index, embedder }), coverTerms: createCoverTerms(index), readScope: createReadScope({ namesOther: seeds.namesOther, examples: seeds.outside, classifier: seeds.scopeClassifier }), suspicions: [] }
const c = await prepare(tools, process.argv[2]!, [])
console.log(pluralityOf(c.question), c.answerable)
const found = candidatesOf(c)
for (const f of found.slice(0, 6)) console.log(f.clause.id, f.score.toFixed(2), f.probability.toFixed(3), f.nearestQuestion, JSON.stringify(f.evidence))
for (const { found: f, features } of selectionFeatures(c, found).slice(0, 5)) console.log(f.clause.id, belongs(features).toFixed(3), SELECTION_FEATURES.filter((n) => features[n] !== 0).map((n) => `${n}=${features[n].toFixed(2)}`).join(' '))
