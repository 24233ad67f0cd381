import type { Programme } from '../../programme/clause.ts'
import type { ExpansionQuestion } from '../../retrieval/index-source.ts'
import type { Retriever } from '../../retrieval/retrieve.ts'
import type { FallbackCause } from '../generative/failure.ts'
import { type Dropped, keepQuestions } from './keep-questions.ts'
import { type WriteQuestionsOptions, writeQuestions } from './write-questions.ts'

export type ExpandOptions = Omit<WriteQuestionsOptions, 'title'> & {
  readonly programme: Programme
  /** Over an index that does not hold what is written now. */
  readonly retriever: Retriever
  /** The questions so far. */
  readonly questions: readonly ExpansionQuestion[]
  /** How many each clause should have. */
  readonly wanted: number
  /** Called with what each clause gains, as soon as it is written, so that a run that stops has lost nothing. */
  readonly onKept: (questions: readonly ExpansionQuestion[]) => Promise<void>
  readonly onProgress?: (done: number, total: number) => void
}

export type Expansion = {
  readonly written: number
  readonly kept: number
  readonly dropped: Readonly<Record<Dropped, number>>
  /** Clauses that still have fewer than wanted. */
  readonly short: readonly string[]
  /** Why the model was given up, or null. */
  readonly failure: { readonly cause: FallbackCause; readonly detail: string } | null
}

/** Some of what is written will not be kept. */
const SPARE = 1.4
const MOST_AT_ONCE = 40
const ROUNDS = 2
/** After so many failures one after another, the model is not there. */
const MOST_FAILURES = 3

/** Has the model write questions for every clause that has too few, and keeps those that stand every check. */
export const expandProgramme = async (options: ExpandOptions): Promise<Expansion> => {
  const { programme, retriever, wanted, onKept, onProgress, signal } = options
  const all = [...options.questions]
  const ofClause = (id: string) => all.filter(({ clause }) => clause === id).map(({ question }) => question)
  // A heading says nothing by itself, and the recipients are a list of names.
  const short = programme.clauses.filter(
    ({ id, kind }) => kind !== 'heading' && kind !== 'recipients' && ofClause(id).length < wanted,
  )
  const dropped = { form: 0, number: 0, repeated: 0, 'not-found': 0 }
  let written = 0
  let failures = 0
  let failure: Expansion['failure'] = null
  for (const [at, clause] of short.entries()) {
    for (let round = 0; round < ROUNDS && ofClause(clause.id).length < wanted; round++) {
      if (signal?.aborted || failures >= MOST_FAILURES) break
      const missing = wanted - ofClause(clause.id).length
      const count = Math.min(MOST_AT_ONCE, Math.ceil(missing * SPARE))
      const reply = await writeQuestions(
        { ...options, title: programme.title },
        clause,
        count,
        ofClause(clause.id),
      )
      if (reply.kind === 'failed') {
        failures += 1
        failure = { cause: reply.failure.cause, detail: reply.failure.detail }
        continue
      }
      failures = 0
      failure = null
      const known = all.map(({ question }) => question)
      const result = await keepQuestions({ programme, retriever }, clause, reply.lines, known)
      written += reply.lines.length
      for (const reason of Object.keys(dropped) as Dropped[]) dropped[reason] += result.dropped[reason]
      const gained = result.kept.map((question) => ({ clause: clause.id, question }))
      if (gained.length > 0) await onKept(gained)
      all.push(...gained)
    }
    onProgress?.(at + 1, short.length)
  }
  return {
    written,
    kept: all.length - options.questions.length,
    dropped,
    short: short.map(({ id }) => id).filter((id) => ofClause(id).length < wanted),
    failure,
  }
}
