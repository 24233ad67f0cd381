/** What is printed in front of a paragraph and gives it its place. */
export type Marker =
  /** "III-", "III.", "PHẦN III" */
  | { readonly kind: 'part'; readonly number: number; readonly printed: string }
  /** "1.", "1.7." */
  | { readonly kind: 'number'; readonly numbers: readonly number[]; readonly printed: string }
  /** "(1)", "1)", "a)": the ordinal is printed */
  | {
      readonly kind: 'point'
      readonly style: 'digit' | 'letter'
      readonly value: string
      readonly printed: string
    }
  /** "-", "+", "•": the ordinal is counted */
  | { readonly kind: 'bullet'; readonly style: 'dash' | 'plus' | 'dot'; readonly printed: string }

export type MarkedText = { readonly marker: Marker; readonly rest: string }

/** The order of lettered points in Vietnamese documents: no f, j, w, z, and đ after d. */
export const POINT_LETTERS: readonly string[] = [...'abcdđeghiklmnopqrstuvxy']

const ROMAN_VALUES: readonly (readonly [string, number])[] = [
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** 4 → "IV". For 1 to 89. */
export const toRoman = (value: number): string => {
  let rest = value
  let roman = ''
  for (const [letters, worth] of ROMAN_VALUES) {
    while (rest >= worth) {
      roman += letters
      rest -= worth
    }
  }
  return roman
}

const ROMAN_NUMBERS = new Map(Array.from({ length: 39 }, (_, index) => [toRoman(index + 1), index + 1]))

// "I- TITLE", "I. Title", "I – TITLE", "I/ TITLE"; without a space only after a dash ("I-TITLE"),
// so that the initials of "V.I. Lênin" are not a part.
const PART = /^([IVX]+)(?:\s?[.:/](?=\s|$)|\s?[-–—](?=\s|$|\p{Lu}{2}))\s*(.*)$/u
const NAMED_PART = /^(?:PHẦN|Phần)\s+(?:THỨ\s+)?([IVX]+)(?:\s*[-–—.:/]\s*(.*)|()|\s+(\p{Lu}{2}.*))$/u
const NUMBER = /^(\d{1,2}(?:\.\d{1,2})+[.:/]?|\d{1,2}(?:[.:/]|\s?[-–—]))(?:\s+(.*)|)$/u
const DIGIT_POINT = /^(\((\d{1,2})\)|(\d{1,2})\))\s*(.*)$/u
const LETTER_POINT = /^(\(([a-zđ])\)|([a-zđ])[).](?=\s|\p{L}))\s*(.*)$/u
const BULLET = /^([-–—−+•●○▪■◦·*\uf0b7\uf02d\uf0a7])(?:\s+(.*)|(\p{L}.*))$/u

const bulletStyle = (printed: string): 'dash' | 'plus' | 'dot' => {
  if (printed === '+') return 'plus'
  return /[-–—−\uf02d]/u.test(printed) ? 'dash' : 'dot'
}

/** The marker a line starts with and the words after it; null for a line that starts with words. */
export const readMarker = (line: string): MarkedText | null => {
  const part = PART.exec(line) ?? NAMED_PART.exec(line)
  const partNumber = ROMAN_NUMBERS.get(part?.[1] ?? '')
  if (part && partNumber !== undefined) {
    const rest = part[2] ?? part[4] ?? ''
    const printed = line.slice(0, line.length - rest.length).trim()
    return { marker: { kind: 'part', number: partNumber, printed }, rest }
  }
  const number = NUMBER.exec(line)
  if (number) {
    const [, printed = '', rest = ''] = number
    const numbers = Array.from(printed.matchAll(/\d+/gu), ([digits]) => Number(digits))
    return { marker: { kind: 'number', numbers, printed }, rest }
  }
  const digit = DIGIT_POINT.exec(line)
  if (digit) {
    const [, printed = '', inside, before, rest = ''] = digit
    return {
      marker: { kind: 'point', style: 'digit', value: String(Number(inside ?? before)), printed },
      rest,
    }
  }
  const letter = LETTER_POINT.exec(line)
  if (letter) {
    const [, printed = '', inside, before, rest = ''] = letter
    return { marker: { kind: 'point', style: 'letter', value: inside ?? before ?? '', printed }, rest }
  }
  const bullet = BULLET.exec(line)
  if (bullet) {
    const [, printed = '', spaced, tight] = bullet
    return { marker: { kind: 'bullet', style: bulletStyle(printed), printed }, rest: spaced ?? tight ?? '' }
  }
  return null
}
