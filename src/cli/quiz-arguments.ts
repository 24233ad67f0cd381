import { FORMS, type Form, ITEM_KINDS, type ItemKind } from '../quiz/item.ts'
import { words } from './words.ts'

/** What `npm run quiz` is asked for. */
export type QuizCommand = {
  readonly kind: 'quiz'
  readonly scope: readonly string[]
  readonly count: number
  readonly kinds: readonly ItemKind[]
  readonly difficulty: 1 | 2 | 3 | null
  readonly seed: number
  readonly form: Form
  readonly format: 'text' | 'json'
}

export const QUIZ_OPTIONS = {
  scope: { type: 'string' },
  count: { type: 'string' },
  kinds: { type: 'string' },
  difficulty: { type: 'string' },
  seed: { type: 'string' },
  form: { type: 'string' },
  format: { type: 'string' },
} as const

const MOST = 1_000
const GREATEST_SEED = 0xffffffff

const wholeNumber = (text: string, least: number, most: number): number | null => {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : -1
  return value >= least && value <= most ? value : null
}

const list = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/[\s,]+/).filter((part) => part !== '')

/** Reads the values given to the options of `quiz`; what is wrong is said in Vietnamese. */
export const readQuizCommand = (
  values: ReadonlyMap<string, string>,
): QuizCommand | { readonly kind: 'invalid'; readonly reason: string } => {
  const invalid = (reason: string) => ({ kind: 'invalid', reason }) as const
  const count = wholeNumber(values.get('count') ?? '10', 1, MOST)
  if (count === null) return invalid(words.quiz.badCount(MOST))
  const seed = wholeNumber(values.get('seed') ?? '1', 0, GREATEST_SEED)
  if (seed === null) return invalid(words.quiz.badSeed(GREATEST_SEED))
  const named = list(values.get('kinds'))
  const kinds = ITEM_KINDS.filter((kind) => named.length === 0 || named.includes(kind))
  if (named.some((name) => !ITEM_KINDS.some((kind) => kind === name)))
    return invalid(words.quiz.badChoice('--kinds', ITEM_KINDS))
  const difficulty = ([1, 2, 3] as const).find((level) => String(level) === values.get('difficulty')) ?? null
  if (values.has('difficulty') && difficulty === null)
    return invalid(words.quiz.badChoice('--difficulty', ['1', '2', '3']))
  const form = FORMS.find((name) => name === (values.get('form') ?? 'A').toUpperCase())
  if (form === undefined) return invalid(words.quiz.badChoice('--form', FORMS))
  const format = (['text', 'json'] as const).find((name) => name === (values.get('format') ?? 'text'))
  if (format === undefined) return invalid(words.quiz.badChoice('--format', ['text', 'json']))
  return { kind: 'quiz', scope: list(values.get('scope')), count, kinds, difficulty, seed, form, format }
}
