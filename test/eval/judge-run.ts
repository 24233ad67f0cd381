import { readFile } from 'node:fs/promises'
import { parsePrompt } from '../../src/answer/prompt.ts'
import type { LanguageModelConfig } from '../../src/config.ts'
import type { Programme } from '../../src/programme/clause.ts'
import { createLanguageModel } from '../../src/runtime/language-model.ts'
import { formatJudgements, JUDGE_VARIABLES, judgeAnswer, summariseJudgements } from './judge.ts'
import type { Observation } from './observation.ts'

/** Has the configured model judge each answer, one after another; returns the section of the report. */
export const judgeAll = async (options: {
  readonly config: LanguageModelConfig
  readonly programme: Programme
  readonly observations: readonly Observation[]
}): Promise<string> => {
  const file = new URL('../../prompts/judge.md', import.meta.url)
  const judge = {
    model: createLanguageModel(options.config),
    prompt: parsePrompt(await readFile(file, 'utf8'), JUDGE_VARIABLES),
    programme: options.programme,
  }
  const judged = []
  for (const observation of options.observations) {
    judged.push({ observation, judgement: await judgeAnswer(judge, observation) })
  }
  return formatJudgements(summariseJudgements(judged))
}
