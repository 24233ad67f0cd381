import type { Clause, Programme } from '../../programme/clause.ts'
import { nearDuplicates } from '../../question/near-duplicate.ts'
import { findClauseReferences } from '../../retrieval/clause-reference.ts'
import type { Retriever } from '../../retrieval/retrieve.ts'
import { readNumbers, supportedKeys } from '../../vietnamese/numbers.ts'
import { tokenise } from '../../vietnamese/tokenise.ts'

/** Why a written question is not kept. */
export type Dropped = 'form' | 'number' | 'repeated' | 'not-found'

export type KeptQuestions = {
  readonly kept: readonly string[]
  readonly dropped: Readonly<Record<Dropped, number>>
}

const SHORTEST = 2
const LONGEST = 45
/**
 * Searched for with the question itself, its clause must stand among so many. Round-trip consistency: a question that
 * does not lead back is about something else (Alberti et al. 2019; Dai et al. 2022, "Promptagator").
 */
const NEAR = 10

/**
 * The written questions that may stand in the index: of a question's form, without a number that the clause does not
 * have or the number of a clause, unlike every other, and leading back to their clause.
 * @param known all expansion questions so far, of any clause
 */
export const keepQuestions = async (
  { programme, retriever }: { readonly programme: Programme; readonly retriever: Retriever },
  clause: Clause,
  lines: readonly string[],
  known: readonly string[],
): Promise<KeptQuestions> => {
  const stated = supportedKeys(readNumbers([...clause.path, clause.text].join('\n')).mentions)
  const kept: string[] = []
  const dropped = { form: 0, number: 0, repeated: 0, 'not-found': 0 }
  for (const line of lines) {
    const fault = await faultOf(line)
    if (fault === null) kept.push(line)
    else dropped[fault] += 1
  }
  return { kept, dropped }

  async function faultOf(line: string): Promise<Dropped | null> {
    const length = tokenise(line).length
    if (length < SHORTEST || length > LONGEST || findClauseReferences(line, programme).length > 0)
      return 'form'
    if ([...supportedKeys(readNumbers(line).mentions)].some((key) => !stated.has(key))) return 'number'
    if (nearDuplicates([line], [...known, ...kept]).length > 0) return 'repeated'
    const { clauses } = await retriever.retrieve({
      text: line,
      wordings: [{ text: line, weight: 1 }],
      references: [],
    })
    return clauses.slice(0, NEAR).some((found) => found.clause.id === clause.id) ? null : 'not-found'
  }
}
