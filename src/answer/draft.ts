import type { Clause } from '../programme/clause.ts'
import type { AnswerOutcome } from './answer.ts'

/** Words of a clause that the answer shows. */
export type Quotation = { readonly clause: Clause; readonly quote: string }

/** An extractive answer before its citations are checked. */
export type Draft = {
  readonly outcome: AnswerOutcome
  /** Markdown with inline citations. */
  readonly body: string
  /** The words behind each citation, in the order of first use. */
  readonly quotations: readonly Quotation[]
  readonly completeness: 'full' | 'partial' | 'none'
  /** Set where the ending is certain by itself (a clause named by number); else the retriever's confidence holds. */
  readonly confidence?: number
  /** Next questions that belong to this ending; without them they are chosen from the clauses found. */
  readonly suggestions?: readonly string[]
}
