import type { Assistant } from '../answer/assistant.ts'
import type { AnswerWriter } from '../answer/answer-with-model.ts'
import { ANSWER_VARIABLES } from '../answer/compose-generative.ts'
import { createAssistant } from '../answer/create-assistant.ts'
import { createCircuitBreaker } from '../answer/generative/circuit-breaker.ts'
import { parsePrompt } from '../answer/prompt.ts'
import type { LanguageModelConfig } from '../config.ts'
import { createOutline } from '../programme/outline.ts'
import { createExpander } from '../question/abbreviations.ts'
import { createGlossary } from '../question/glossary.ts'
import { createReadScope } from '../question/scope.ts'
import { createUnderstand } from '../question/understand.ts'
import { createVocabulary } from '../question/vocabulary.ts'
import type { Embedder } from '../retrieval/embedder.ts'
import type { Signal } from '../retrieval/features.ts'
import { createIndexSource } from '../retrieval/index-source.ts'
import { openIndex } from '../retrieval/open-index.ts'
import { createRankUnits } from '../retrieval/rank-units.ts'
import { createRetriever } from '../retrieval/retrieve.ts'
import { createLanguageModel } from './language-model.ts'
import type { Log } from './log.ts'
import { type ReadFile, readSeeds, SeedError } from './seeds.ts'

export type ComposeOptions = {
  /** Reads files of the project by their path from its root. */
  readonly read: ReadFile
  readonly embedder: Embedder
  /** The language model that writes answers; null or absent: they are extractive. */
  readonly languageModel?: LanguageModelConfig | null
  /** Where failures of the language model and its token use are reported. */
  readonly log?: Log
  /** Signals left out, for experiments. */
  readonly without?: readonly Signal[]
}

/**
 * Puts the assistant together from the seeds and the built index; the same on every platform.
 * @throws PromptError, SeedError, ProgrammeFormatError, IndexError
 */
export const composeAssistant = async ({ read, embedder, languageModel = null, log, without = [] }: ComposeOptions): Promise<Assistant> => {
  const seeds = await readSeeds(read)
  const { programme, errata, questions, abbreviations, glossary, words } = seeds
  const index = await openIndex((name) => read(`index/${name}`), createIndexSource(programme.clauses, questions), embedder)
  const vocabulary = createVocabulary([
    ...programme.clauses.map(({ text }) => text),
    ...questions.map(({ question }) => question),
  ])
  return createAssistant({
    programme,
    outline: createOutline(programme),
    understand: createUnderstand({
      programme,
      expand: createExpander(abbreviations),
      glossary: createGlossary(glossary),
      words,
      vocabulary,
    }),
    retriever: createRetriever({ index, embedder, without }),
    rankUnits: createRankUnits({ index, embedder }),
    readScope: createReadScope({
      programme,
      examples: seeds.outOfScope,
      elsewhere: seeds.elsewhere,
      classifier: seeds.scopeClassifier,
    }),
    suspicions: errata.suspected,
    questions,
    ...(languageModel === null ? {} : { writer: await createWriter(read, languageModel, log) }),
  })
}

const createWriter = async (read: ReadFile, config: LanguageModelConfig, log: Log | undefined): Promise<AnswerWriter> => {
  const file = await read(ANSWER_PROMPT)
  if (file === undefined) throw new SeedError(`Thiếu tệp ${ANSWER_PROMPT}`)
  return {
    model: createLanguageModel(config),
    prompt: parsePrompt(new TextDecoder().decode(file), ANSWER_VARIABLES),
    reads: config.context,
    timeouts: { firstTokenMs: config.firstTokenTimeoutMs, totalMs: config.totalTimeoutMs },
    breaker: createCircuitBreaker({ clock: Date.now }),
    clock: Date.now,
    onFallback: (cause, detail) => log?.warn('language-model-fallback', { cause, detail }),
    onUsage: (usage) => log?.info('language-model-usage', { ...usage }),
  }
}

const ANSWER_PROMPT = 'prompts/answer.md'
