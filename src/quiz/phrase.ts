import { normalise } from '../vietnamese/fold.ts'

/** Without what opens or closes a list item or a sentence: "… và phát triển;" → "… và phát triển". */
export const trimPhrase = (text: string): string =>
  text
    .trim()
    .replace(/^[\s,;.:…]+/u, '')
    .replace(/(?:\s*(?:[;:,.…]|\.{3}))+$/u, '')
    .trim()

export const syllables = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

export const capitalised = (text: string): string =>
  text.replace(
    /^([“"(]*)(\p{Ll})/u,
    (_all, opening: string, letter: string) => opening + letter.toUpperCase(),
  )

/** The form in which phrases are compared: one spelling, lower case, single blanks, no closing marks. */
export const plainPhrase = (text: string): string =>
  trimPhrase(normalise(text).toLowerCase().replace(/\s+/gu, ' '))

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u

/** Whether `phrase` stands in `text` as whole words; both as `plainPhrase` gives them. */
export const holdsPlain = (text: string, phrase: string): boolean => {
  if (phrase === '') return false
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + phrase.length)]
    if (!WORD_CHARACTER.test(before) && !WORD_CHARACTER.test(after)) return true
  }
  return false
}

/** Whether `phrase` stands in `text` as whole words, in any case. */
export const holdsPhrase = (text: string, phrase: string): boolean =>
  holdsPlain(plainPhrase(text), plainPhrase(phrase))

/**
 * Lower-cases the first letter of phrases put inside a sentence, unless they begin with a name.
 * @param corpus texts that show which words are written with a capital inside a sentence
 */
export const createLowerFirst = (corpus: readonly string[]) => {
  const capital = new Set<string>()
  const lower = new Set<string>()
  for (const text of corpus) {
    for (const [, first = '', second = ''] of text.matchAll(/(?<=[\p{Ll}\d,)] )(?=(\p{L}+) (\p{L}+))/gu)) {
      const pair = `${first} ${second}`.toLowerCase()
      ;(/^\p{Lu}/u.test(first) ? capital : lower).add(pair)
    }
  }
  return (text: string): string => {
    const [, first = '', second = '', third = ''] = /^(\p{L}+)\s+(\p{L}+)?\s*(\p{L}+)?/u.exec(text) ?? []
    const pair = `${first} ${second}`.toLowerCase()
    const isName =
      /^\p{Lu}{2}/u.test(first) ||
      /^\p{Lu}/u.test(second) ||
      (!lower.has(pair) && (capital.has(pair) || /^\p{Lu}/u.test(third)))
    return isName ? text : text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
  }
}
