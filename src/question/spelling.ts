import { fold, normalise } from '../vietnamese/fold.ts'
import { decodeTelex } from '../vietnamese/telex.ts'
import type { WordList } from './word-list.ts'

/** The syllables that questions about this programme are made of, without accents. */
export type Vocabulary = {
  hasFolded(syllable: string): boolean
  readonly folded: readonly string[]
}

/**
 * Mends what is no Vietnamese syllable: Telex slips ("chuyeenr"), words run together ("chuyểnđổi") and syllables one
 * slip away from a word of the programme ("chuyen doii"). A syllable that general Vietnamese knows stays as typed,
 * however far from the programme: correcting it would turn questions about other things into questions about this.
 */
export const mendSpelling = (text: string, words: WordList, vocabulary: Vocabulary): string =>
  normalise(text).replace(/[\p{L}]+/gu, (word) => mendWord(word, words, vocabulary))

const mendWord = (word: string, words: WordList, vocabulary: Vocabulary): string => {
  const lower = word.toLowerCase()
  const folded = fold(lower)
  // Capitals inside a word are names and abbreviations (UBND, VNeID, GRDP).
  if (/\p{Lu}.*\p{Lu}/u.test(word) || words.knows(lower) || vocabulary.hasFolded(folded)) {
    // A known bare syllable with an accent nobody writes ("chuyễn") needs nothing: its bare form still matches.
    return word
  }
  if (words.foldedSyllables.has(folded)) return word
  const telex = decodeTelex(lower)
  if (telex !== undefined && words.knows(telex)) return telex
  const split = splitRun(lower, words, vocabulary)
  if (split !== undefined) return split
  if (folded.length < 4) return word
  const near = vocabulary.folded.filter((candidate) => isOneSlipAway(folded, candidate))
  return near.length === 1 && near[0] !== undefined ? near[0] : word
}

const splitRun = (word: string, words: WordList, vocabulary: Vocabulary): string | undefined => {
  if (word.length < 6) return undefined
  for (let at = 2; at <= word.length - 2; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if (
      words.knows(left) &&
      words.knows(right) &&
      vocabulary.hasFolded(fold(left)) &&
      vocabulary.hasFolded(fold(right))
    )
      return `${left} ${right}`
  }
  return undefined
}

/** One letter added, dropped, changed, or two neighbours swapped (Damerau 1964: most slips are one of these). */
export const isOneSlipAway = (left: string, right: string): boolean => {
  if (left === right || Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  const [leftRest, rightRest] = [left.slice(start), right.slice(start)]
  return (
    leftRest.slice(1) === rightRest || // one added
    leftRest === rightRest.slice(1) || // one dropped
    leftRest.slice(1) === rightRest.slice(1) || // one changed
    (leftRest[0] === rightRest[1] && leftRest[1] === rightRest[0] && leftRest.slice(2) === rightRest.slice(2))
  )
}
