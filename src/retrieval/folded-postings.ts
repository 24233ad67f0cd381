import { fold } from '../vietnamese/fold.ts'

/** For one or more syllables, separated by spaces, `[document, frequency, document, frequency, …]`. */
export type Postings = ReadonlyMap<string, readonly number[]>

/**
 * Where each unaccented wording stands, out of where the accented ones do: "chuyển số" and "chuyên sở" both count for
 * "chuyen so".
 */
export const foldPostings = (written: Postings): Postings => {
  // The same few syllables make all the words, and folding one costs more than looking it up.
  const known = new Map<string, string>()
  const foldSyllable = (syllable: string): string => {
    const folded = known.get(syllable) ?? fold(syllable)
    known.set(syllable, folded)
    return folded
  }
  const groups = new Map<string, (readonly number[])[]>()
  for (const [words, list] of written) {
    const folded = words.split(' ').map(foldSyllable).join(' ')
    const group = groups.get(folded)
    if (group === undefined) groups.set(folded, [list])
    else group.push(list)
  }
  const folded = new Map<string, readonly number[]>()
  for (const [words, lists] of groups) folded.set(words, merge(lists))
  return folded
}

const merge = (lists: readonly (readonly number[])[]): readonly number[] => {
  const [only, ...others] = lists
  if (only !== undefined && others.length === 0) return only
  const frequencies = new Map<number, number>()
  for (const list of lists)
    for (let at = 0; at < list.length; at += 2) {
      const document = list[at] ?? 0
      frequencies.set(document, (frequencies.get(document) ?? 0) + (list[at + 1] ?? 0))
    }
  return [...frequencies].flat()
}
