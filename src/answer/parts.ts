import { fold } from '../vietnamese/fold.ts'
import type { AnswerContext } from './context.ts'
import { countParticularWords } from './particular-words.ts'

const MOST_PARTS = 6
/** A part of fewer words that name something is not searched for by itself. */
const LEAST_WORDS = 2
/** Only the nearest clauses of a part count. */
const NEAREST = 3

/** The parts of a question that set several things side by side: "TFP, quy mô kinh tế số và HDI". */
const partsOf = (question: string): readonly string[] => {
  const parts = question
    .split(/[,;:?+.]|(?<!\p{L})(?:và|va|với|voi|lẫn|lan|cùng|hay|hoặc|hoac|rồi|and|or|plus)(?!\p{L})/u)
    .map((part) => part.trim())
    .filter((part) => countParticularWords(fold(part)) >= LEAST_WORDS)
  return parts.length < 2 ? [] : parts.slice(0, MOST_PARTS)
}

/** How likely a clause is for the part of the question it fits best, 0…1, and whether it is the best for one. */
export type PartEvidence = { readonly probability: number; readonly isBest: boolean }

/** What is found for each part of a question by itself; empty for a question of one part. */
export const searchParts = async ({
  question,
  search,
}: Pick<AnswerContext, 'question' | 'search'>): Promise<ReadonlyMap<string, PartEvidence>> => {
  const found = new Map<string, PartEvidence>()
  for (const part of partsOf(question.text)) {
    const clauses = (await search(part)).filter(
      ({ clause }) => clause.kind !== 'heading' && clause.kind !== 'task-group',
    )
    for (const [rank, { clause, probability }] of clauses.slice(0, NEAREST).entries()) {
      const known = found.get(clause.id)
      found.set(clause.id, {
        probability: Math.max(probability, known?.probability ?? 0),
        isBest: rank === 0 || known?.isBest === true,
      })
    }
  }
  return found
}
