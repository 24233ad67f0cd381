import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Toolbox } from '../src/answer/prepare.ts'
import { createOutline } from '../src/programme/outline.ts'
import { createExpander } from '../src/question/abbreviations.ts'
import { createGlossary } from '../src/question/glossary.ts'
import { createReadScope } from '../src/question/scope.ts'
import { scoreScope } from '../src/question/scope-classifier.ts'
import { createReadSmalltalk } from '../src/question/small-talk.ts'
import { createUnderstand } from '../src/question/understand.ts'
import { createVocabulary } from '../src/question/vocabulary.ts'
import { createIndexSource } from '../src/retrieval/index-source.ts'
import { openIndex } from '../src/retrieval/open-index.ts'
import { createRankUnits } from '../src/retrieval/rank-units.ts'
import { createRetriever } from '../src/retrieval/retrieve.ts'
import { createCoverTerms } from '../src/retrieval/term-coverage.ts'
import { projectPath, readProjectFile } from '../src/runtime/node/project-files.ts'
import { createTransformersEmbedder } from '../src/runtime/node/transformers-embedder.ts'
import { readSeeds } from '../src/runtime/seeds.ts'
import { readQuestions } from '../test/eval/question.ts'

const lines = async <Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>[]> =>
  (await readFile(projectPath(path), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)))

/** All that fitting works with. The test split is never read here. */
export const openForFitting = async () => {
  const seeds = await readSeeds(readProjectFile)
  const embedder = await createTransformersEmbedder({ model: null })
  const source = createIndexSource(seeds.programme.clauses, seeds.questions, seeds.outside)
  const index = await openIndex((name) => readProjectFile(`index/${name}`), source, embedder)
  const vocabulary = createVocabulary([
    ...seeds.programme.clauses.map(({ text }) => text),
    ...seeds.questions.map(({ question }) => question),
  ])
  const understand = createUnderstand({
    programme: seeds.programme,
    expand: createExpander(seeds.abbreviations, seeds.words.isSyllable),
    glossary: createGlossary(seeds.glossary),
    words: seeds.words,
    vocabulary,
  })
  const tools: Toolbox = {
    programme: seeds.programme,
    outline: createOutline(seeds.programme),
    understand,
    retriever: createRetriever({ index, embedder }),
    rankUnits: createRankUnits({ index, embedder }),
    coverTerms: createCoverTerms(index),
    readScope: createReadScope({
      namesOther: seeds.namesOther,
      examples: seeds.outside,
      classifier: seeds.scopeClassifier,
    }),
    readSmalltalk: createReadSmalltalk({
      classifier: seeds.smalltalkClassifier,
      examples: seeds.smalltalk,
    }),
    readUnstated: (question) => scoreScope(seeds.detailClassifier, question),
    suspicions: [],
  }
  return {
    tools,
    seeds,
    embedder,
    index,
    understand,
    vocabulary,
    devQuestions: [...(await readQuestions('dev')), ...(await readQuestions('tuning'))],
    outOfScopeQuestions: await lines(
      'test/eval/tuning/out-of-scope.jsonl',
      z.object({ question: z.string() }),
    ),
    detailQuestions: await lines(
      'test/eval/tuning/details.jsonl',
      z.object({ question: z.string(), clause: z.string(), stated: z.boolean() }),
    ),
    inScopeQuestions: await lines(
      'test/eval/tuning/in-scope.jsonl',
      z.object({ question: z.string(), clause: z.string() }),
    ),
  }
}
