import type { Clause } from '../programme/clause.ts'
import type { AnswerContext } from './context.ts'

/** A unit that holds this much of a part of the question is about it. */
const IS_ABOUT = 0.5
const MOST_PARTS = 5

/**
 * The units of a clause that the parts of a question are about ("TFP và quy mô kinh tế số …"), by position. Empty for a
 * question of one part.
 */
export const unitsOfParts = async (
  { question, rankUnits, coverTerms }: Pick<AnswerContext, 'question' | 'rankUnits' | 'coverTerms'>,
  clause: Clause,
): Promise<ReadonlySet<number>> => {
  const parts = question.text
    .split(/[,;:?+]|(?<!\p{L})(?:và|va|với|voi|lẫn|lan|cùng|and)(?!\p{L})/u)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/u).length > 1)
  if (parts.length < 2 || parts.length > MOST_PARTS) return new Set()
  const found = await Promise.all(
    parts.map(async (part) => {
      const query = { text: part, wordings: [{ text: part, weight: 1 }], references: [] }
      const coverage = coverTerms(query)
      const [best] = await rankUnits(query, clause)
      return best !== undefined && coverage.share(coverage.held(best.text)) >= IS_ABOUT ? [best.position] : []
    }),
  )
  return new Set(found.flat())
}
