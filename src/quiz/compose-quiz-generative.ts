import { generateText, type LanguageModel, Output } from 'ai'
import { findDuplicate } from './checks/find-duplicate.ts'
import { generateQuiz, type QuizOutcome, type QuizRequest } from './generate.ts'
import { ITEM_KINDS, type QuizItem } from './item.ts'
import type { QuizMaker } from './maker.ts'
import { createRandom, hashText } from './random.ts'
import { createInScope, unknownScope } from './scope.ts'
import { isSound } from './verify.ts'
import { quizWords } from './wording.ts'
import { readWritten, WRITABLE_KINDS, writtenQuizSchema } from './written-item.ts'

/** What `prompts/quiz.md` takes. */
export const QUIZ_VARIABLES = ['title', 'clauses', 'count', 'kinds', 'difficulty'] as const
export type QuizPromptValues = Readonly<Record<(typeof QUIZ_VARIABLES)[number], string>>

export type ComposeQuizGenerativeOptions = {
  readonly maker: QuizMaker
  readonly request: QuizRequest
  readonly model: LanguageModel
  /** Fills in `prompts/quiz.md`. */
  readonly render: (values: QuizPromptValues) => { readonly instructions: string; readonly message: string }
  /** For the whole of the model's work. Milliseconds. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal
  /** Called once: how many of the model's items were written and kept, or why there are none. */
  readonly onOutcome?: (outcome: {
    readonly written: number
    readonly kept: number
    readonly failure: string | null
  }) => void
}

/** The model is asked for more than is needed, because some will not pass the checks. */
const SPARE = 1.4
/** Most items asked for at once: longer lists are cut off by the model's own limit. */
const MOST_AT_ONCE = 24
const TOKENS_PER_ITEM = 400

const write = async (options: ComposeQuizGenerativeOptions): Promise<readonly QuizItem[]> => {
  const { maker, request, model, render, timeoutMs, signal } = options
  const { ground } = maker
  const inScope = createInScope(request.scope ?? [], ground.programme)
  const asked = new Set(ground.units.map(({ clause }) => clause.id))
  const clauses = ground.programme.clauses.filter(({ id }) => asked.has(id) && inScope(id))
  const kinds = WRITABLE_KINDS.filter((kind) => (request.kinds ?? ITEM_KINDS).includes(kind))
  const count = Math.min(MOST_AT_ONCE, Math.ceil(request.count * SPARE))
  if (kinds.length === 0 || clauses.length === 0) return []
  const { instructions, message } = render({
    title: ground.programme.title,
    clauses: clauses.map(({ id, label, text }) => `[${id}] ${label}: ${text}`).join('\n\n'),
    count: String(count),
    kinds: kinds.join(', '),
    difficulty: request.difficulty ? String(request.difficulty) : quizWords.anyDifficulty,
  })
  const timeout = AbortSignal.timeout(timeoutMs)
  const { output } = await generateText({
    model,
    instructions,
    messages: [{ role: 'user', content: message }],
    output: Output.object({ schema: writtenQuizSchema }),
    temperature: 0,
    seed: request.seed,
    maxOutputTokens: count * TOKENS_PER_ITEM,
    maxRetries: 1,
    abortSignal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    telemetry: { isEnabled: false },
  })
  const reading = {
    random: createRandom(hashText(`${request.seed}/written`)),
    labelOf: (id: string) => ground.clause(id)?.label ?? id,
  }
  return output.items
    .flatMap((written) => readWritten(written, reading) ?? [])
    .filter((item) => kinds.some((kind) => kind === item.kind) && item.clauses.every(inScope))
}

/** The model's items that pass every check, each asking something else. */
const keepSound = (
  items: readonly QuizItem[],
  { maker, request }: ComposeQuizGenerativeOptions,
): readonly QuizItem[] => {
  const kept: QuizItem[] = []
  for (const item of items) {
    const wanted = !request.difficulty || item.difficulty === request.difficulty
    if (kept.length < request.count && wanted && isSound(item, maker.ground) && !findDuplicate(item, kept))
      kept.push(item)
  }
  return kept
}

/**
 * A quiz whose items a language model writes. Each is held to the same checks as any other; those that fail are
 * dropped and replaced by items built from the text, as all are when the model fails. Rejects only when `signal`
 * aborts. Form B and C are left to the extractive quiz: a model writes no parallel forms.
 */
export const composeQuizGenerative = async (options: ComposeQuizGenerativeOptions): Promise<QuizOutcome> => {
  const { maker, request, signal, onOutcome } = options
  const extractive = generateQuiz(maker, request)
  const isParallel = (request.form ?? 'A') !== 'A'
  if (
    extractive.kind !== 'quiz' ||
    isParallel ||
    unknownScope(request.scope ?? [], maker.ground.programme).length > 0
  ) {
    return extractive
  }
  const written = await write(options).catch((error: unknown) => {
    if (signal?.aborted) throw error
    onOutcome?.({ written: 0, kept: 0, failure: error instanceof Error ? error.name : 'unknown' })
    return null
  })
  signal?.throwIfAborted()
  if (written === null) return extractive
  const kept = keepSound(written, options)
  onOutcome?.({ written: written.length, kept: kept.length, failure: null })
  const rest = extractive.quiz.items.filter((item) => findDuplicate(item, kept) === undefined)
  return { kind: 'quiz', quiz: { ...extractive.quiz, items: [...kept, ...rest].slice(0, request.count) } }
}
