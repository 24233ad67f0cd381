import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { type Command, parseCommand } from './cli/arguments.ts'
import { formatAnswer, formatResults } from './cli/format-answer.ts'
import { layoutFor } from './cli/terminal-text.ts'
import { words } from './cli/words.ts'
import { type Config, readConfig } from './config.ts'

type Task = Exclude<Command, { kind: 'help' | 'invalid' }>

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)

/** Exit codes: 0 done, 1 could not be done, 2 not asked for in a way that is understood. */
const misused = (reason: string): number => {
  complain(`${reason}\n\n${words.usage}`)
  return 2
}

// What a command needs is loaded when it runs: a mistyped one should not wait for the embedding runtime.
const load = async (config: Config) => {
  // The AI SDK reads this variable for itself as it is imported, and an empty one, which means not set, stops it.
  if (process.env.OPENAI_BASE_URL?.trim() === '') delete process.env.OPENAI_BASE_URL
  const { loadAssistant } = await import('./runtime/node/load-assistant.ts')
  return loadAssistant({ config })
}

const readQuestion = async (): Promise<string> => {
  if (!process.stdin.isTTY) return (await text(process.stdin)).trim()
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const line = await terminal.question(words.prompt)
  terminal.close()
  return line.trim()
}

const ask = async (task: Extract<Task, { kind: 'ask' }>, config: Config): Promise<number> => {
  const question = task.question || (await readQuestion())
  if (question === '') return misused(words.noQuestion)
  const limit = config.limits.questionChars
  if (question.length > limit) return misused(words.tooLong(limit))
  const assistant = await load(config)
  const answer = await assistant.ask({ question })
  say(task.json ? JSON.stringify(answer, null, 2) : formatAnswer(answer, layoutFor(process.stdout)))
  return 0
}

const search = async (task: Extract<Task, { kind: 'search' }>, config: Config): Promise<number> => {
  const assistant = await load(config)
  const results = await assistant.search(task.query, task.count)
  say(task.json ? JSON.stringify(results, null, 2) : formatResults(results, layoutFor(process.stdout)))
  return 0
}

const index = async (task: Extract<Task, { kind: 'index' }>, config: Config): Promise<number> => {
  const { checkIndex, rebuildIndex } = await import('./cli/build-index.ts')
  const options = { model: config.embeddingModel, progress: process.stderr }
  if (task.expand !== null) return expand(task.expand, config)
  if (!task.check) {
    say(await rebuildIndex(options))
    return 0
  }
  const different = await checkIndex(options)
  if (different.length > 0) complain(words.outOfDate(different))
  else say(words.upToDate)
  return different.length > 0 ? 1 : 0
}

const expand = async (wanted: number, config: Config): Promise<number> => {
  if (config.languageModel === null) {
    complain(words.noLanguageModel)
    return 1
  }
  const { rebuildIndex } = await import('./cli/build-index.ts')
  const { expandIndex } = await import('./cli/expand-index.ts')
  const options = { model: config.embeddingModel, progress: process.stderr }
  // Interrupted, the run ends with what it has; nothing that was written is lost.
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  await rebuildIndex(options)
  const result = await expandIndex({
    config: config.languageModel,
    embeddingModel: config.embeddingModel,
    wanted,
    progress: process.stderr,
    signal: stop.signal,
  })
  say(words.expanded(result))
  if (result.written > result.kept) say(words.droppedQuestions(result.dropped))
  if (result.failure !== null) complain(words.modelGivenUp(result.failure.cause))
  if (result.kept > 0) say(await rebuildIndex(options))
  return result.failure === null ? 0 : 1
}

const quiz = async (task: Extract<Task, { kind: 'quiz' }>): Promise<number> => {
  const { loadQuiz } = await import('./runtime/load-quiz.ts')
  const { readProjectFile } = await import('./runtime/node/project-files.ts')
  const { generateQuiz } = await import('./quiz/generate.ts')
  const { formatQuiz } = await import('./quiz/format-text.ts')
  const outcome = generateQuiz((await loadQuiz({ read: readProjectFile })).maker(), task)
  if (outcome.kind === 'unknown-scope') return misused(words.quiz.unknownScope(outcome.ids))
  say(task.format === 'json' ? JSON.stringify(outcome.quiz, null, 2) : formatQuiz(outcome.quiz))
  return 0
}

const perform = (task: Task, config: Config): Promise<number> => {
  switch (task.kind) {
    case 'ask':
      return ask(task, config)
    case 'search':
      return search(task, config)
    case 'index':
      return index(task, config)
    case 'quiz':
      return quiz(task)
  }
}

const run = async (): Promise<number> => {
  const command = parseCommand(process.argv.slice(2))
  if (command.kind === 'invalid') return misused(command.reason)
  if (command.kind === 'help') {
    say(words.usage)
    return 0
  }
  const read = readConfig(process.env)
  if (read.kind === 'invalid') {
    complain(read.problems.join('\n'))
    return 1
  }
  return perform(command, read.config)
}

// Whoever reads the output may stop early ("| head"): no failure of ours.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1))
// A missing index, an unknown model: the message says what to do, the stack helps nobody.
process.exitCode = await run().catch((error: unknown) => {
  complain(error instanceof Error ? error.message : String(error))
  return 1
})
