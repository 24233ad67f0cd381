import type { Assistant } from '../answer/assistant.ts'
import { createAssistant } from '../answer/create-assistant.ts'
import { createEnglishGround } from '../answer/generative/english-terms.ts'
import type { LanguageModelConfig } from '../config.ts'
import type { LanguageModelMetrics } from '../http/language-model-metrics.ts'
import { createOutline } from '../programme/outline.ts'
import { createExpander } from '../question/abbreviations.ts'
import { createGlossary } from '../question/glossary.ts'
import { createReadScope } from '../question/scope.ts'
import { scoreScope } from '../question/scope-classifier.ts'
import { createReadSmalltalk } from '../question/small-talk.ts'
import { createUnderstand } from '../question/understand.ts'
import { createVocabulary } from '../question/vocabulary.ts'
import type { Embedder } from '../retrieval/embedder.ts'
import type { Signal } from '../retrieval/features.ts'
import { createIndexSource } from '../retrieval/index-source.ts'
import { openIndex } from '../retrieval/open-index.ts'
import { createRankUnits } from '../retrieval/rank-units.ts'
import { rememberQueries } from '../retrieval/remember-queries.ts'
import { createRetriever } from '../retrieval/retrieve.ts'
import { createCoverTerms } from '../retrieval/term-coverage.ts'
import { createAnswerWriter } from './answer-writer.ts'
import type { Log } from './log.ts'
import { type ReadFile, readSeeds } from './seeds.ts'

export type ComposeOptions = {
  /** Reads files of the project by their path from its root. */
  readonly read: ReadFile
  readonly embedder: Embedder
  /** The language model that writes answers; null or absent: they are extractive. */
  readonly languageModel?: LanguageModelConfig | null
  /** Where failures of the language model and its token use are reported. */
  readonly log?: Log
  /** Where its token use and outcomes are counted. */
  readonly metrics?: LanguageModelMetrics
  /** Signals left out, for experiments. */
  readonly without?: readonly Signal[]
}

/**
 * Puts the assistant together from the seeds and the built index; the same on every platform.
 * @throws PromptError, SeedError, ProgrammeFormatError, IndexError
 */
export const composeAssistant = async ({
  read,
  embedder: model,
  languageModel = null,
  log,
  metrics,
  without = [],
}: ComposeOptions): Promise<Assistant> => {
  const seeds = await readSeeds(read)
  const embedder = rememberQueries(model)
  const { programme, errata, questions, outside, abbreviations, glossary, words } = seeds
  const index = await openIndex(
    (name) => read(`index/${name}`),
    createIndexSource(programme.clauses, questions, outside),
    embedder,
  )
  const vocabulary = createVocabulary([
    ...programme.clauses.map(({ text }) => text),
    ...questions.map(({ question }) => question),
  ])
  return createAssistant({
    programme,
    outline: createOutline(programme),
    understand: createUnderstand({
      programme,
      expand: createExpander(abbreviations, words.isSyllable),
      glossary: createGlossary(glossary),
      words,
      vocabulary,
    }),
    retriever: createRetriever({ index, embedder, without }),
    rankUnits: createRankUnits({ index, embedder }),
    coverTerms: createCoverTerms(index),
    readScope: createReadScope({
      namesOther: seeds.namesOther,
      examples: outside,
      classifier: seeds.scopeClassifier,
    }),
    readSmalltalk: createReadSmalltalk({
      classifier: seeds.smalltalkClassifier,
      examples: seeds.smalltalk,
    }),
    readUnstated: (question) => scoreScope(seeds.detailClassifier, question),
    suspicions: errata.suspected,
    questions,
    ...(languageModel === null
      ? {}
      : {
          writer: await createAnswerWriter({
            read,
            config: languageModel,
            title: programme.title,
            english: createEnglishGround(glossary.english),
            ...(log === undefined ? {} : { log }),
            ...(metrics === undefined ? {} : { metrics }),
          }),
        }),
  })
}
