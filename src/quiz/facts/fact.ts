import type { Clause } from '../../programme/clause.ts'
import type { Unit } from '../ground.ts'

/** What a slot holds; answers of one kind can stand in for each other as wrong options. */
export type SlotKind =
  | 'figure' // "30%", "02": how much, how many
  | 'year' // "2035": by when
  | 'date' // day of a document
  | 'document' // "06-NQ/TU"
  | 'issuer' // whose document it is
  | 'matter' // what a document is about
  | 'post' // "Bí thư Tỉnh ủy": who holds a role
  | 'body' // who is to do it
  | 'name' // of a project, fund, movement
  | 'place'
  | 'purpose'
  | 'direction'
  | 'basis' // data, technologies that it rests on
  | 'grounds' // what is done first
  | 'between' // what is joined together
  | 'link'
  | 'focus'
  | 'means'
  | 'principle'
  | 'model'
  | 'level'
  | 'identity' // what something is held to be
  | 'subject' // what is held to be that
  | 'topic' // what knowledge, rules, rights are about
  | 'target-group' // for whom
  | 'field' // in which field

/** One stretch of a unit that a question can take out: `before`, `answer` and `after` stand in the unit in this order. */
export type SlotFact = {
  readonly kind: 'slot'
  readonly slot: SlotKind
  readonly unit: Unit
  /** The units that together say it: `unit`, and the title of a heading that says part of it. */
  readonly evidence: readonly Unit[]
  readonly before: string
  readonly answer: string
  readonly after: string
  /** The whole question without question mark: Vietnamese asks for a thing in the place where it stands. */
  readonly question: string
}

/** An enumeration: what introduces it and its members, each verbatim. */
export type ListFact = {
  readonly kind: 'list'
  readonly unit: Unit
  /** Up to the introducing word ("gồm", "như"), which is left out. */
  readonly head: string
  /** What sort of things are listed: members of lists of one sort can stand in for each other. */
  readonly sort: 'fields' | 'means' | 'things'
  /** The whole question without question mark: "… gồm những nội dung nào sau đây". */
  readonly question: string
  readonly members: readonly string[]
}

/** A thing that is to be done, and the numbered group it stands under. */
export type MembershipFact = { readonly kind: 'membership'; readonly unit: Unit; readonly group: Clause }

export type Fact = SlotFact | ListFact | MembershipFact
