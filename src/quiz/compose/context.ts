import type { Distractors } from '../distractors.ts'
import type { Fact, ListFact, MembershipFact, SlotFact } from '../facts/fact.ts'
import type { Ground } from '../ground.ts'

/** What items are composed from. */
export type ComposeContext = {
  readonly ground: Ground
  readonly facts: readonly Fact[]
  readonly slots: readonly SlotFact[]
  readonly lists: readonly ListFact[]
  readonly memberships: readonly MembershipFact[]
  readonly distractors: Distractors
}

/** The clauses that together say a fact, the main one first. */
export const clausesOf = ({ evidence }: SlotFact): readonly string[] => [
  ...new Set(evidence.map(({ clause }) => clause.id)),
]
