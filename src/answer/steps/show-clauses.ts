import type { Clause } from '../../programme/clause.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { bullet, cite, leadIn, quotation } from '../show.ts'

/** The whole text of each clause. */
export const showClauses = (context: AnswerContext, clauses: readonly Clause[]): Draft => {
  const [only, ...others] = clauses
  const body =
    only !== undefined && others.length === 0
      ? [
          context.say.clauseLead(only.label),
          [leadIn(context, only), cite(only, [only.text])].filter(Boolean).join(': '),
        ].join('\n\n')
      : clauses.map((clause) => bullet(context, clause, [clause.text])).join('\n')
  return {
    outcome: 'answered',
    body,
    quotations: clauses.map((clause) => quotation(clause, [clause.text])),
    completeness: 'full',
    confidence: 1,
  }
}
