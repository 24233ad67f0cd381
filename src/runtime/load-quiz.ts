import { parsePrompt, renderPrompt } from '../answer/prompt.ts'
import type { LanguageModelConfig } from '../config.ts'
import { parseErrata } from '../programme/errata.ts'
import { parseProgramme } from '../programme/parse.ts'
import { composeQuizGenerative, QUIZ_VARIABLES } from '../quiz/compose-quiz-generative.ts'
import { createQuizMaker, type QuizMaker } from '../quiz/maker.ts'
import type { QuizSource } from '../quiz/quiz-source.ts'
import { createLanguageModel } from './language-model.ts'
import type { Log } from './log.ts'
import { type ReadFile, SeedError } from './seeds.ts'

/**
 * What quizzes are made from, read from `seeds/`; with a language model, `prompts/quiz.md` too.
 * @throws PromptError, SeedError, ProgrammeFormatError
 */
export const loadQuiz = async (options: {
  readonly read: ReadFile
  readonly languageModel?: LanguageModelConfig | null
  readonly log?: Log
}): Promise<QuizSource> => {
  const { read, languageModel = null, log } = options
  const text = async (path: string): Promise<string> => {
    const file = await read(path)
    if (file === undefined) throw new SeedError(`Thiếu tệp ${path}`)
    return new TextDecoder().decode(file)
  }
  const errata = parseErrata(JSON.parse(await text('seeds/errata.json')))
  const programme = parseProgramme(await text('seeds/programme.txt'), errata.certain)
  let made: QuizMaker | null = null
  const maker = (): QuizMaker => {
    made ??= createQuizMaker({ programme, suspicions: errata.suspected })
    return made
  }
  if (languageModel === null) return { maker }
  const prompt = parsePrompt(await text('prompts/quiz.md'), QUIZ_VARIABLES)
  const model = createLanguageModel(languageModel)
  return {
    maker,
    write: (request, { signal } = {}) =>
      composeQuizGenerative({
        maker: maker(),
        request,
        model,
        render: (values) => renderPrompt(prompt, values),
        timeoutMs: languageModel.totalTimeoutMs,
        ...(signal === undefined ? {} : { signal }),
        onOutcome: (outcome) => log?.info('language-model-quiz', outcome),
      }),
  }
}
