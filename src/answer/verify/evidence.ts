import type { Clause } from '../../programme/clause.ts'

/** What an answer may rest on. */
export type Evidence = {
  /** The clauses given to whoever wrote the answer, by id: only these may be cited. */
  readonly given: ReadonlyMap<string, Clause>
  /** All clauses of the programme, by id. */
  readonly all: ReadonlyMap<string, Clause>
  /** Title and subtitle: what they state may be said with any citation. */
  readonly title: string
  /** The question answered: its numbers may be repeated in order to deny them. */
  readonly question: string
}
