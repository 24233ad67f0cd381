import type { Candidate } from './candidate.ts'
import { quotesOf } from './checks/check-explanation.ts'
import { type Asked, asksTheSame, readAsked } from './checks/find-duplicate.ts'
import type { Ground } from './ground.ts'
import type { QuizItem } from './item.ts'

/** A candidate, the item made of it, and what is needed to compare it with others. */
export type Picked = {
  readonly candidate: Candidate
  readonly item: QuizItem
  readonly asked: Asked
  /** The words of the text that the item shows, titles aside: another item about them would be told by it. */
  readonly quotes: readonly string[]
}

export const readPicked = (candidate: Candidate, item: QuizItem, ground: Ground): Picked => ({
  candidate,
  item,
  asked: readAsked(item),
  quotes: quotesOf(item.explanation)
    .filter(
      ({ quote, clause }) => !ground.unitsOf(clause).some(({ isTitle, text }) => isTitle && text === quote),
    )
    .map(({ quote }) => quote),
})

export const repeats = (one: Picked, others: readonly Picked[]): boolean =>
  others.some(({ asked }) => asksTheSame(one.asked, asked))

/** Whether an item is about the same words of the text as another. */
export const overlaps = (one: Picked, others: readonly Picked[]): boolean =>
  others.some(({ quotes }) =>
    quotes.some((quote) => one.quotes.some((own) => own.includes(quote) || quote.includes(own))),
  )

/** A clause used once more weighs as much as so many items of one flavour. */
const CLAUSES_FIRST = 10

const countBy = (
  taken: readonly Picked[],
  keyOf: (candidate: Candidate) => string,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { candidate } of taken) counts.set(keyOf(candidate), (counts.get(keyOf(candidate)) ?? 0) + 1)
  return counts
}

/** Candidates from least used clauses first, then of least used flavours; the given order decides among equals. */
export const ranked = (candidates: readonly Candidate[], taken: readonly Picked[]): readonly Candidate[] => {
  const clauses = countBy(taken, ({ clause }) => clause)
  const flavours = countBy(taken, ({ flavour }) => flavour)
  const use = ({ clause, flavour }: Candidate) =>
    (clauses.get(clause) ?? 0) * CLAUSES_FIRST + (flavours.get(flavour) ?? 0)
  return candidates
    .map((candidate) => ({ candidate, used: use(candidate) }))
    .sort((one, other) => one.used - other.used)
    .map(({ candidate }) => candidate)
}
