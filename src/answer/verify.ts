import type { Clause } from '../programme/clause.ts'
import type { Check, Citation } from './answer.ts'
import { type CheckedSentence, createAnswerVerifier } from './verify/answer-verifier.ts'
import { citeClause } from './verify/cite-clause.ts'
import type { Evidence } from './verify/evidence.ts'

export type { CheckedSentence } from './verify/answer-verifier.ts'

export type VerifyOptions = {
  /** Markdown with citations: `[III.1.7]`, `[III.1.7, III.1.8]`. */
  readonly text: string
  /** The clauses that the answer may cite: those given to its writer. */
  readonly clauses: readonly Clause[]
  /** All clauses of the programme, to tell an unknown id from one that was not given. Default: `clauses`. */
  readonly allClauses?: readonly Clause[]
  /** The programme's title and subtitle: what they state may be said with any citation. */
  readonly title?: string
  /** The question answered: its numbers may be repeated in order to deny them. */
  readonly question?: string
}

export type Verification = {
  /** In order; their texts joined are `text`. */
  readonly sentences: readonly CheckedSentence[]
  readonly checks: readonly Check[]
  /** The given clauses cited, in order of first use. */
  readonly citations: readonly Citation[]
  /** Something cited passed, and no more sentences failed than passed. */
  readonly acceptable: boolean
}

const byId = (clauses: readonly Clause[]): ReadonlyMap<string, Clause> =>
  new Map(clauses.map((clause) => [clause.id, clause]))

export const evidenceFor = ({
  clauses,
  allClauses,
  title,
  question,
}: Omit<VerifyOptions, 'text'>): Evidence => ({
  given: byId(clauses),
  all: byId(allClauses ?? clauses),
  title: title ?? '',
  question: question ?? '',
})

/** The clauses that these sentences rest on, in order of first use, quoted where the first of them uses it. */
export const citationsOf = (
  sentences: readonly CheckedSentence[],
  { given }: Pick<Evidence, 'given'>,
): readonly Citation[] => {
  const citations = new Map<string, Citation>()
  for (const { text, cites } of sentences) {
    for (const id of cites) {
      const clause = given.get(id)
      if (clause !== undefined && !citations.has(id))
        citations.set(id, citeClause({ clause, sentence: text }))
    }
  }
  return [...citations.values()]
}

/** Whether enough of an answer holds: something cited passed, and no more sentences failed than passed. */
export const isAcceptable = (sentences: readonly CheckedSentence[]): boolean => {
  const said = sentences.filter(
    ({ kind, cites, passed }) => !passed || kind === 'claim' || kind === 'absence' || cites.length > 0,
  )
  const passed = said.filter((sentence) => sentence.passed)
  return passed.some(({ cites }) => cites.length > 0) && said.length - passed.length <= passed.length
}

/**
 * Holds any text to the programme: citations, quotes, numbers, negations, and whether each claim has a citation
 * that has to do with it. Pure and deterministic; knows nothing of who wrote the text.
 */
export const verifyAnswer = (options: VerifyOptions): Verification => {
  const evidence = evidenceFor(options)
  const verifier = createAnswerVerifier(evidence)
  const sentences = [...verifier.push(options.text), ...verifier.end()]
  return {
    sentences,
    checks: sentences.flatMap(({ checks }) => checks),
    citations: citationsOf(sentences, evidence),
    acceptable: isAcceptable(sentences),
  }
}
