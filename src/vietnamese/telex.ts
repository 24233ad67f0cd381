import { fold } from './fold.ts'

// Telex (the commonest Vietnamese keyboard): doubled vowels and w make letters, a trailing letter makes the tone.
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/uow|uwow|ươw/g, 'ươ'],
  [/aw/g, 'ă'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
]
const TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
}

// The vowel that carries the tone: the one already changed by a hook or hat, else the second of three or of a pair
// before a consonant, else the first.
const toneVowel = (letters: readonly string[], vowels: readonly number[]): number => {
  const marked = vowels.filter((at) => /[âêôăơư]/.test(letters[at] ?? ''))
  if (marked.length > 0) return marked.at(-1) ?? -1
  const last = vowels.at(-1) ?? -1
  const closed = last < letters.length - 1
  return vowels.length >= 3 || (vowels.length === 2 && closed) ? (vowels[1] ?? last) : (vowels[0] ?? last)
}

/**
 * What a syllable typed in Telex without an input method was meant to be: "chuyeenr" → "chuyển", "ddoiri" is left
 * alone. Undefined when the letters hold nothing of Telex.
 */
export const decodeTelex = (word: string): string | undefined => {
  const lower = word.toLowerCase()
  if (!/^[a-zà-ỹđ]+$/u.test(lower) || lower.length < 2) return undefined
  const toneKey = /([fsrxj])[cghmnpt]{0,2}$/.exec(lower)?.[1] ?? /[aeiouy]([fsrxj])[a-z]*$/.exec(lower)?.[1]
  const bare = toneKey === undefined ? lower : removeLast(lower, toneKey)
  const letters = Array.from(LETTERS.reduce((text, [keys, letter]) => text.replace(keys, letter), bare))
  // "gi" and "qu" begin a syllable as consonants when another vowel follows.
  const onset = /^(gi|qu)(?=[aeiouyăâêôơư])/u.exec(letters.join(''))?.[0].length ?? 0
  const vowels = letters.flatMap((letter, at) => (at >= onset && /[aeiouy]/.test(fold(letter)) ? [at] : []))
  if (vowels.length === 0) return undefined
  const tone = toneKey === undefined ? '' : (TONES[toneKey] ?? '')
  const at = toneVowel(letters, vowels)
  const decoded = letters
    .map((letter, index) => (index === at ? letter + tone : letter))
    .join('')
    .normalize('NFC')
  return decoded === lower ? undefined : decoded
}

const removeLast = (text: string, key: string): string => {
  const at = text.lastIndexOf(key)
  return text.slice(0, at) + text.slice(at + 1)
}
