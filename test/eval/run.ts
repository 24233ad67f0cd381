import { readFile, writeFile } from 'node:fs/promises'
import { readConfig } from '../../src/config.ts'
import { loadAssistant } from '../../src/runtime/node/load-assistant.ts'
import { type EvalArguments, parseArguments, usage } from './arguments.ts'
import { compareReports } from './compare.ts'
import { floorsFile, floorsOf } from './floors.ts'
import { judgeAll } from './judge-run.ts'
import { formatMisses } from './misses.ts'
import { observe } from './observation.ts'
import { readQuestions } from './question.ts'
import { reportSchema, summarise } from './report.ts'
import { formatReport } from './table.ts'

const run = async (options: EvalArguments): Promise<void> => {
  const earlier = options.compare && reportSchema.parse(JSON.parse(await readFile(options.compare, 'utf8')))
  const all = await readQuestions(options.split)
  const questions = all.filter(({ kind }) => options.kind.length === 0 || options.kind.includes(kind))
  if (questions.length === 0) {
    const kinds = [...new Set(all.map(({ kind }) => kind))]
    process.stderr.write(`No question is of that kind. Kinds: ${kinds.join(', ')}\n`)
    process.exitCode = 2
    return
  }
  const config = options.llm ? readConfig(process.env) : null
  const languageModel = config?.kind === 'valid' ? config.config.languageModel : null
  if (options.llm && languageModel === null) {
    process.stderr.write('--llm needs OPENAI_API_KEY or OPENAI_BASE_URL, and LLM_MODEL\n')
    process.exitCode = 2
    return
  }
  const assistant = await loadAssistant({
    config: { embeddingModel: null, languageModel },
    without: options.without,
  })
  const observations = await observe(assistant, questions)
  const report = summarise({ split: options.split, without: options.without, observations })

  const json = `${JSON.stringify(report, null, 2)}\n`
  if (options.json === '-') process.stdout.write(json)
  else {
    if (options.json) await writeFile(options.json, json)
    const sections = [
      formatReport(report),
      ...(earlier ? [compareReports(earlier, report)] : []),
      ...(languageModel === null
        ? []
        : [await judgeAll({ config: languageModel, programme: assistant.programme, observations })]),
      ...(options.misses ? [formatMisses(observations)] : []),
    ]
    process.stdout.write(`${sections.join('\n\n')}\n`)
  }
  if (options['record-floors']) await writeFile(floorsFile, `${JSON.stringify(floorsOf(report), null, 2)}\n`)
}

const parsed = parseArguments(process.argv.slice(2))
if (parsed.kind === 'run') await run(parsed.options)
else {
  process.stderr.write(`${parsed.reason}\n\n${usage}\n`)
  process.exitCode = 2
}
