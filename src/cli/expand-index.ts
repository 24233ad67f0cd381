import { appendFile, readFile } from 'node:fs/promises'
import { type Expansion, expandProgramme } from '../answer/expansion/expand.ts'
import { EXPANSION_VARIABLES } from '../answer/expansion/write-questions.ts'
import { parsePrompt } from '../answer/prompt.ts'
import type { LanguageModelConfig } from '../config.ts'
import type { ExpansionQuestion } from '../retrieval/index-source.ts'
import { createIndexSource } from '../retrieval/index-source.ts'
import { openIndex } from '../retrieval/open-index.ts'
import { createRetriever } from '../retrieval/retrieve.ts'
import { createLanguageModel } from '../runtime/language-model.ts'
import { projectPath, readProjectFile } from '../runtime/node/project-files.ts'
import { createTransformersEmbedder } from '../runtime/node/transformers-embedder.ts'
import { readSeeds } from '../runtime/seeds.ts'
import { createProgress } from './progress.ts'
import { words } from './words.ts'

export type ExpandIndexOptions = {
  readonly config: LanguageModelConfig
  /** A model of the hub; null for the bundled one. */
  readonly embeddingModel: string | null
  readonly wanted: number
  readonly progress: NodeJS.WriteStream
  readonly signal: AbortSignal
}

/** Adds questions at the end of a JSONL file, on lines of their own. */
export const appendQuestions = async (
  file: string,
  questions: readonly ExpansionQuestion[],
): Promise<void> => {
  const before = await readFile(file, 'utf8').catch(() => '')
  const lines = questions.map(
    ({ clause, question }) =>
      `{"clause": ${JSON.stringify(clause)}, "question": ${JSON.stringify(question)}}\n`,
  )
  await appendFile(file, `${before === '' || before.endsWith('\n') ? '' : '\n'}${lines.join('')}`)
}

/**
 * Has the language model write expansion questions into `seeds/questions.jsonl` for the clauses that have too few.
 * The index must be up to date; it is not rebuilt here.
 * @throws SeedError, PromptError, IndexError, EmbeddingModelError
 */
export const expandIndex = async (options: ExpandIndexOptions): Promise<Expansion> => {
  const { config, embeddingModel, wanted, progress: stream, signal } = options
  const { programme, questions, outside } = await readSeeds(readProjectFile)
  const embedder = await createTransformersEmbedder({ model: embeddingModel })
  const source = createIndexSource(programme.clauses, questions, outside)
  const index = await openIndex((name) => readProjectFile(`index/${name}`), source, embedder)
  const progress = createProgress({ stream })
  try {
    return await expandProgramme({
      programme,
      questions,
      wanted,
      retriever: createRetriever({ index, embedder }),
      model: createLanguageModel(config),
      prompt: parsePrompt(await readFile(projectPath('prompts/expand.md'), 'utf8'), EXPANSION_VARIABLES),
      timeouts: { firstTokenMs: config.firstTokenTimeoutMs, totalMs: config.totalTimeoutMs },
      signal,
      onKept: (kept) => appendQuestions(projectPath('seeds/questions.jsonl'), kept),
      onProgress: (done, total) => progress.update(words.expanding, done, total),
    })
  } finally {
    progress.finish()
  }
}
