import type { Programme } from '../programme/clause.ts'
import type { Suspicion } from '../programme/errata.ts'
import type { Outline } from '../programme/outline.ts'
import type { SmalltalkSigns } from '../question/small-talk.ts'
import type { UnderstoodQuestion } from '../question/understand.ts'
import type { RankUnits } from '../retrieval/rank-units.ts'
import type { RetrievedClause } from '../retrieval/retrieve.ts'
import type { CoverTerms } from '../retrieval/term-coverage.ts'
import type { Wording } from './wording.ts'

/** What every step of the answer may look at; nothing in it changes. */
export type AnswerContext = {
  readonly question: UnderstoodQuestion
  /** All clauses, best first. */
  readonly retrieved: readonly RetrievedClause[]
  /** How likely it is that the programme answers the question, 0…1. */
  readonly answerable: number
  /** The question is put to another document or another place than the programme's, whatever words they share. */
  readonly ofAnother: boolean
  /** What kind of small talk the message looks like as a whole; null for a question. */
  readonly smalltalk: SmalltalkSigns | null
  /** Log-odds, by the words of the question, that it asks for a detail which programmes leave open. */
  readonly unstated: number
  readonly programme: Programme
  readonly outline: Outline
  /** Clauses for some of the question's words, best first. */
  readonly search: (words: string) => Promise<readonly RetrievedClause[]>
  readonly rankUnits: RankUnits
  readonly coverTerms: CoverTerms
  readonly suspicions: readonly Suspicion[]
  /** The texts of answers, in the language of the question. */
  readonly say: Wording
}
