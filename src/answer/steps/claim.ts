import type { Clause } from '../../programme/clause.ts'
import type { RetrievalQuery } from '../../retrieval/features.ts'
import { readNumbers } from '../../vietnamese/numbers.ts'
import type { AnswerContext } from '../context.ts'
import { candidatesOf } from './candidates.ts'

/** How many of the nearest clauses a claim is held against. */
const NEAREST = 5
/** A clause takes the place of the first when it fits the claim this much better. */
const FITS_BETTER = 1.05

/** The question without its figures: what a claim is about, whatever figure it claims. */
export const withoutFigures = ({ question }: Pick<AnswerContext, 'question'>): RetrievalQuery => {
  const strip = (text: string) => {
    const { mentions } = readNumbers(text)
    return mentions
      .filter(({ kind }) => kind === 'percent' || kind === 'number' || kind === 'count')
      .reduce((rest, mention) => rest.replace(mention.text, ' '), text)
  }
  const { query } = question
  return {
    ...query,
    text: strip(query.text),
    wordings: query.wordings.map(({ text, weight }) => ({ text: strip(text), weight })),
  }
}

/**
 * For a claim to confirm, the clause first whose words are about the very thing that is claimed: "15% tổng chi ngân
 * sách" is about the clause on "tổng chi ngân sách", not about another one that happens to state 15%.
 */
export const orderByClaim = async (
  context: AnswerContext,
  clauses: readonly Clause[],
): Promise<readonly Clause[]> => {
  const { question, rankUnits } = context
  const [first] = clauses
  const query = withoutFigures(context)
  if (first === undefined || !question.cues.confirm || query.text === question.query.text) return clauses
  const near = candidatesOf(context)
    .slice(0, NEAREST)
    .map(({ clause }) => clause)
  const scored = await Promise.all(
    near.map(async (clause) => ({ clause, score: (await rankUnits(query, clause))[0]?.score ?? 0 })),
  )
  const [best] = scored.sort((left, right) => right.score - left.score)
  const current = scored.find(({ clause }) => clause.id === first.id)?.score ?? 0
  if (best === undefined || best.clause.id === first.id || best.score < current * FITS_BETTER) return clauses
  return [best.clause, ...clauses.filter(({ id }) => id !== best.clause.id)]
}
