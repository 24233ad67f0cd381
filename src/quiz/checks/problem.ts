import type { Ground } from '../ground.ts'
import type { QuizItem } from '../item.ts'

/** What is wrong with an item. */
export type ProblemKind =
  | 'form' // options, keys, blanks or pairs that do not fit the kind
  | 'unknown-clause'
  | 'unsupported-key'
  | 'several-keys' // a wrong option is right too, here or elsewhere in the programme
  | 'same-options'
  | 'mixed-options' // options of different types: one is told apart without knowing anything
  | 'marred-figure'
  | 'gives-away' // the stem or the form of the options tells the key
  | 'wording'
  | 'explanation'
  | 'duplicate'

export type Problem = {
  readonly kind: ProblemKind
  /** For whoever edits or debugs: what exactly, in English. */
  readonly detail: string
}

/** One check of one item. No problem: an empty list. */
export type Check = (item: QuizItem, ground: Ground) => readonly Problem[]

export const problem = (kind: ProblemKind, detail: string): Problem => ({ kind, detail })
