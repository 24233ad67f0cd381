import { fold, normalise } from './fold.ts'

/** One syllable, number or foreign word, as written (lower-case) and without accents. */
export type Token = { readonly text: string; readonly folded: string }

// Numbers keep their separators and percent sign ("0,8", "30%"); "R&D" and "KH&CN" are one word;
// "57-NQ/TW" falls into 57, nq, tw.
const WORD = /\d+(?:[.,]\d+)*%?|[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu

/** "02" and "2" are one number; "30 %" and "30 phần trăm" are "30%". */
const withPlainNumbers = (text: string): string =>
  text
    .replace(/(\d)\s+%/g, '$1%')
    .replace(/(\d)\s*(?:phần trăm|phan tram|percent|per cent)(?!\p{L})/giu, '$1%')
    .replace(/(?<![\d.,])0+(?=\d)/g, '')

/** Syllables, numbers and words of `text`, lower-case, in order. */
export const tokenise = (text: string): readonly Token[] =>
  (withPlainNumbers(normalise(text).toLowerCase()).match(WORD) ?? []).map((word) => ({
    text: word,
    folded: fold(word),
  }))
