import { growForms } from './grow-forms.ts'
import { type Difficulty, type Form, ITEM_KINDS, type ItemKind, type Quiz } from './item.ts'
import type { QuizMaker } from './maker.ts'
import { createInScope, titleFor, unknownScope } from './scope.ts'

export type QuizRequest = {
  /** Ids of clauses, groups or parts. Default, and when empty: the whole programme. */
  readonly scope?: readonly string[]
  readonly count: number
  /** Default: all, half of them one of four. */
  readonly kinds?: readonly ItemKind[]
  /** Default: all. */
  readonly difficulty?: Difficulty | null
  /** The same seed, scope and choices give the same quiz. */
  readonly seed: number
  /** Parallel forms share no item, and have the same kind and difficulty in each place. Default A. */
  readonly form?: Form
}

export type QuizOutcome =
  /** `quiz.items` are fewer than asked for when the scope holds no more to ask about. */
  | { readonly kind: 'quiz'; readonly quiz: Quiz }
  | { readonly kind: 'unknown-scope'; readonly ids: readonly string[] }

/**
 * Makes a quiz of verified items, spread evenly over the clauses in scope, no two of them about the same words.
 * Deterministic. Forms B and C are shorter than A where the scope holds too little for three, and beyond 60 items.
 */
export const generateQuiz = (maker: QuizMaker, request: QuizRequest): QuizOutcome => {
  const { scope = [], count, kinds = ITEM_KINDS, difficulty = null, seed, form = 'A' } = request
  const { programme } = maker.ground
  const ids = unknownScope(scope, programme)
  if (ids.length > 0) return { kind: 'unknown-scope', ids }
  const inScope = createInScope(scope, programme)
  const forms = growForms({
    maker,
    inScope,
    kinds,
    count,
    seed,
    fits: (candidate) =>
      kinds.includes(candidate.kind) &&
      inScope(candidate.clause) &&
      (difficulty === null || candidate.difficulty === difficulty),
  })
  return {
    kind: 'quiz',
    quiz: { title: titleFor(scope, maker.ground), seed: seed >>> 0, form, items: forms[form], scope },
  }
}
