import type { Draft } from './identify.ts'
import type { Difficulty, ItemKind } from './item.ts'
import type { Random } from './random.ts'
import type { InScope } from './scope.ts'

/** One item that can be tried: what it asks, of which kind, how hard; `draft` makes it, each time in another way. */
export type Candidate = {
  readonly kind: ItemKind
  readonly difficulty: Difficulty
  readonly clause: string
  /** Items of one fact tell each other's answers: a quiz takes one of them. */
  readonly fact: string
  /** For variety: what is asked for. */
  readonly flavour: string
  /** Undefined when it cannot be made this time. Cites only clauses in scope, and headings above them. */
  draft(random: Random, inScope: InScope): Draft | undefined
}

/** A candidate before its fact is added. */
export type Made = Omit<Candidate, 'difficulty' | 'clause' | 'fact'>

/** Wrong options of an item. */
export const WRONG = { single: 3, multiple: 3 } as const

/** The first sound ones among the candidates. */
export const soundOnes = (
  candidates: readonly string[],
  count: number,
  against: (text: string) => string | null,
) => {
  const chosen: string[] = []
  for (const text of candidates) {
    if (chosen.length === count) break
    if (!chosen.includes(text) && against(text) === null) chosen.push(text)
  }
  return chosen.length === count ? chosen : undefined
}
