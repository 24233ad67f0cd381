import { readNumbers } from '../vietnamese/numbers.ts'
import type { Clause } from './clause.ts'

/** A document whose date the programme gives differently in different clauses. */
export type ConflictingDates = {
  /** Comparable number of the document, as `readNumbers` gives it. */
  readonly key: string
  /** As written first: "03/NQ-CP". */
  readonly document: string
  readonly mentions: readonly { readonly clause: Clause; readonly date: string; readonly words: string }[]
}

/** Farthest that a date may stand behind the number of its document, in characters: "03/NQ-CP ngày 09 tháng 01 …". */
const NEAR = 12

/** The documents that the programme dates in more than one way. */
export const findConflictingDates = (clauses: readonly Clause[]): readonly ConflictingDates[] => {
  const byDocument = new Map<
    string,
    { document: string; dates: Set<string>; mentions: ConflictingDates['mentions'][number][] }
  >()
  for (const clause of clauses) {
    const { text, mentions } = readNumbers(clause.text)
    mentions.forEach((mention, at) => {
      const date = mentions[at + 1]
      if (mention.kind !== 'document' || date?.kind !== 'date' || date.start - mention.end > NEAR) return
      const known = byDocument.get(mention.key) ?? { document: mention.text, dates: new Set(), mentions: [] }
      known.dates.add(date.key)
      known.mentions.push({ clause, date: date.text, words: text.slice(mention.start, date.end) })
      byDocument.set(mention.key, known)
    })
  }
  return [...byDocument]
    .filter(([, { dates }]) => dates.size > 1)
    .map(([key, { document, mentions }]) => ({ key, document, mentions }))
}
