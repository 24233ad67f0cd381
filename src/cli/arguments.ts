import { parseArgs } from 'node:util'
import { QUIZ_OPTIONS, type QuizCommand, readQuizCommand } from './quiz-arguments.ts'
import { words } from './words.ts'

/** What the command line asks for, or why it cannot be done. */
export type Command =
  /** An empty question is read from standard input. */
  | { readonly kind: 'ask'; readonly question: string; readonly json: boolean }
  | { readonly kind: 'search'; readonly query: string; readonly count: number; readonly json: boolean }
  /** `expand`: how many questions each clause should have, or null for none to be written. */
  | { readonly kind: 'index'; readonly check: boolean; readonly expand: number | null }
  | QuizCommand
  | { readonly kind: 'help' }
  | { readonly kind: 'invalid'; readonly reason: string }

const COMMANDS = {
  ask: { json: { type: 'boolean' } },
  search: { json: { type: 'boolean' }, count: { type: 'string' } },
  index: { check: { type: 'boolean' }, expand: { type: 'boolean' }, questions: { type: 'string' } },
  quiz: QUIZ_OPTIONS,
} as const

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name)

const MOST_RESULTS = 100

/** @param args what stands after the program's name */
export const parseCommand = (args: readonly string[]): Command => {
  const [name, ...rest] = args
  if (name === undefined) return { kind: 'invalid', reason: words.noCommand }
  if (name === '--help' || name === '-h') return { kind: 'help' }
  if (!isCommand(name)) return { kind: 'invalid', reason: words.unknownCommand(name) }

  const read = readOptions(COMMANDS[name], rest)
  if (read.kind !== 'read') return read
  const { positionals, flags, values, count } = read
  const text = positionals.join(' ').trim()
  const json = flags.has('json')
  if (name === 'ask') return { kind: 'ask', question: text, json }
  if (name === 'search')
    return count === null
      ? { kind: 'invalid', reason: words.badCount }
      : text === ''
        ? { kind: 'invalid', reason: words.noQuestion }
        : { kind: 'search', query: text, count, json }
  if (name === 'quiz' && text === '') return readQuizCommand(values)
  return name === 'index' && text === ''
    ? readIndexCommand(flags, values.get('questions'))
    : { kind: 'invalid', reason: words.unexpected(text) }
}

const MOST_QUESTIONS = 200
/** Fewer leave too many of an asker's own words without a bridge to the clause. */
const WANTED_QUESTIONS = 25

const readIndexCommand = (flags: ReadonlySet<string>, questions: string | undefined): Command => {
  const invalid = (reason: string): Command => ({ kind: 'invalid', reason })
  const check = flags.has('check')
  if (!flags.has('expand'))
    return questions === undefined
      ? { kind: 'index', check, expand: null }
      : invalid(words.questionsWithoutExpand)
  if (check) return invalid(words.expandOrCheck)
  const expand = questions === undefined ? WANTED_QUESTIONS : readCount(questions, MOST_QUESTIONS)
  return expand === null ? invalid(words.badQuestions) : { kind: 'index', check, expand }
}

type Options = Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>

// parseArgs itself would refuse in English; its tokens say what was wrong.
const readOptions = (options: Options, args: readonly string[]) => {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const flags = new Set<string>()
  const positionals: string[] = []
  const values = new Map<string, string>()
  let count: number | null = 5
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    if (token.rawName === '--help' || token.rawName === '-h') return { kind: 'help' } as const
    const type = Object.hasOwn(options, token.name) ? options[token.name]?.type : undefined
    const invalid = (reason: string) => ({ kind: 'invalid', reason }) as const
    if (type === undefined || !token.rawName.startsWith('--'))
      return invalid(words.unknownOption(token.rawName))
    if (type === 'boolean' && token.value !== undefined) return invalid(words.takesNoValue(token.rawName))
    if (type === 'string' && token.value === undefined) return invalid(words.needsValue(token.rawName))
    if (type === 'boolean') flags.add(token.name)
    else values.set(token.name, token.value ?? '')
    if (token.name === 'count') count = readCount(token.value ?? '')
  }
  return { kind: 'read', flags, positionals, values, count } as const
}

const readCount = (text: string, most = MOST_RESULTS): number | null => {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return count >= 1 && count <= most ? count : null
}
