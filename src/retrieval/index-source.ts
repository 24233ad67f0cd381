import { z } from 'zod'
import type { Clause } from '../programme/clause.ts'
import { cutPassages, type Passage } from '../programme/passages.ts'
import { sha256 } from './index-files.ts'

/** A question that somebody might ask of a clause, indexed beside it (doc2query, Nogueira et al. 2019). */
export const expansionQuestion = z.object({ clause: z.string(), question: z.string().min(1) })
export type ExpansionQuestion = z.infer<typeof expansionQuestion>

/** All texts that the index holds. The position of a passage or question is its number in every index file. */
export type IndexSource = {
  readonly clauses: readonly Clause[]
  readonly passages: readonly Passage[]
  readonly questions: readonly ExpansionQuestion[]
  /** Questions that no clause answers, as examples of what to refuse. */
  readonly outside: readonly string[]
}

/** An expansion question names a clause that the programme does not have. */
export class UnknownClauseError extends Error {
  override readonly name = 'UnknownClauseError'
}

/** @throws UnknownClauseError when a question belongs to no clause. */
export const createIndexSource = (
  clauses: readonly Clause[],
  questions: readonly ExpansionQuestion[],
  outside: readonly string[] = [],
): IndexSource => {
  const ids = new Set(clauses.map((clause) => clause.id))
  for (const { clause, question } of questions)
    if (!ids.has(clause))
      throw new UnknownClauseError(`Câu hỏi "${question}" ghi điều khoản không có: ${clause}`)
  return { clauses, passages: clauses.flatMap((clause) => [...cutPassages(clause)]), questions, outside }
}

/** Changes whenever any indexed text, its order or its clause changes. */
export const digestSource = ({ passages, questions, outside }: IndexSource): Promise<string> =>
  sha256(
    JSON.stringify([
      passages.map(({ clauseId, context, text }) => [clauseId, context, text]),
      questions.map(({ clause, question }) => [clause, question]),
      outside,
    ]),
  )
