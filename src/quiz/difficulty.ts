import type { Fact, SlotKind } from './facts/fact.ts'
import { clampDifficulty } from './identify.ts'
import type { Difficulty, ItemKind } from './item.ts'

/**
 * How hard a fact is to know: 1 what every official should (headline targets, who leads), 2 what a reader of the
 * programme knows, 3 details (numbers of documents, exact directions).
 */
const OF_SLOT: Partial<Record<SlotKind, number>> = {
  figure: 2,
  year: 2,
  post: 1,
  body: 2,
  issuer: 1,
  matter: 1,
  date: 3,
  document: 2,
  identity: 2,
  subject: 1,
  name: 2,
  topic: 2,
}
const ELSE = 2

/** How much harder or easier the kind of item makes it: judging is easier than choosing, writing is harder. */
const OF_KIND: Readonly<Record<ItemKind, number>> = {
  'true-false': -1,
  single: 0,
  match: 0,
  multiple: 1,
  fill: 1,
}

export const difficultyOf = (fact: Fact, kind: ItemKind): Difficulty =>
  clampDifficulty((fact.kind === 'slot' ? (OF_SLOT[fact.slot] ?? ELSE) : ELSE) + OF_KIND[kind])
