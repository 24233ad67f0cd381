import { SCALES } from './scales.ts'

/** A number written in words. `certain` is false for a lone digit word, which is often no number at all. */
export type NumberWords = {
  readonly text: string
  readonly value: number
  readonly certain: boolean
  readonly start: number
  readonly end: number
}

const DIGIT: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
])
const ADDED: ReadonlyMap<string, number> = new Map([
  ['mười', 10],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])
const MULTIPLIED: ReadonlyMap<string, number> = new Map([
  ['mươi', 10],
  ['trăm', 100],
  ['hundred', 100],
])
const FILLERS: ReadonlySet<string> = new Set(['lẻ', 'linh', 'and'])

/** Before one of these words "hai" counts something; elsewhere it may be part of a name or of the answer's own words. */
const COUNTED =
  /^\s+(?:nhiệm vụ|nhóm|mục tiêu|mục|điểm|khoản|quan điểm|gạch đầu dòng|địa phương|đô thị|tỉnh|huyện|thành phố|tổ chức|doanh nghiệp|đề án|dự án|chỉ tiêu|giải pháp|nội dung|cụm|khu|trung tâm|bệnh viện|tháng|quý|yêu cầu|percent|per cent|phần trăm|%)(?![\p{L}\p{N}])/iu
// "năm" is both "five" and "year": only these nouns, after none of those words, make it a five.
const COUNTED_BY_FIVE =
  /^\s+(?:nhiệm vụ|nhóm|mục tiêu|mục|điểm|khoản|quan điểm|gạch đầu dòng|phần trăm|%)(?![\p{L}\p{N}])/iu
const YEAR_BEFORE = /(?:hằng|hàng|mỗi|từng|trong|đến|đầu|cuối|các|nhiều|qua|sau|trước|cả|giữa|một)\s+$/iu

const START = [...DIGIT.keys(), ...ADDED.keys()].filter(
  (word) => !['không', 'mốt', 'tư', 'lăm', 'nhăm'].includes(word),
)
const ANY = [...DIGIT.keys(), ...ADDED.keys(), ...MULTIPLIED.keys(), ...SCALES.keys(), ...FILLERS]
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${START.join('|')})(?:[\\s-]+(?:${ANY.join('|')}))*(?![\\p{L}\\p{N}])`,
  'giu',
)
// "tỷ lệ" (rate), "tỷ trọng" (share) and "tư" in "đầu tư" are words, not scales or digits.
const NOT_A_SCALE = /^\s*(?:lệ|trọng|suất|số)(?!\p{L})/iu

/** The value of number words, or null when they do not make one number ("hai ba", "trăm"). */
const valueOfWords = (words: readonly string[]): number | null => {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const word of words) {
    const asDigit = DIGIT.get(word)
    const added = ADDED.get(word)
    const multiplied = MULTIPLIED.get(word)
    const scale = SCALES.get(word)
    if (asDigit !== undefined) {
      if (digit !== null) return null
      digit = asDigit
    } else if (added !== undefined) {
      if (digit !== null) return null
      section += added
    } else if (multiplied !== undefined) {
      if (digit === null) return null
      section += digit * multiplied
      digit = null
    } else if (scale !== undefined) {
      total += (section + (digit ?? 0)) * scale
      section = 0
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}

/**
 * Numbers in words, Vietnamese ("ba mươi", "hai nghìn không trăm ba mươi", "hai nhiệm vụ") and English
 * ("thirty"), in order. "năm" counts as five only where it cannot be "year"; offsets are in `text`.
 */
export const findNumberWords = (text: string): readonly NumberWords[] =>
  [...text.matchAll(RUN)].flatMap((match) => {
    let start = match.index
    let end = start + match[0].length
    let words = match[0].toLowerCase().split(/[\s-]+/u)
    const dropFirst = () => {
      start += (words[0] ?? '').length
      start += /^[\s-]*/u.exec(text.slice(start))?.[0].length ?? 0
      words = words.slice(1)
    }
    const dropLast = () => {
      end -= (words.at(-1) ?? '').length
      end -= /[\s-]*$/u.exec(text.slice(start, end))?.[0].length ?? 0
      words = words.slice(0, -1)
    }
    // "năm hai nghìn": the year 2000. "ba năm": three years.
    if (words.length > 1 && words[0] === 'năm' && DIGIT.has(words[1] ?? '')) dropFirst()
    const years = words.length > 1 && words.at(-1) === 'năm' && DIGIT.has(words.at(-2) ?? '')
    if (years) dropLast()
    while (
      words.length > 1 &&
      (FILLERS.has(words.at(-1) ?? '') ||
        (SCALES.has(words.at(-1) ?? '') && NOT_A_SCALE.test(text.slice(end))))
    )
      dropLast()
    const value = valueOfWords(words)
    if (value === null) return []
    const after = text.slice(end)
    const alone = words.length === 1 && DIGIT.has(words[0] ?? '')
    const isFive = words[0] === 'năm' && alone
    const certain =
      !alone ||
      (isFive
        ? COUNTED_BY_FIVE.test(after) && !YEAR_BEFORE.test(text.slice(0, start))
        : value !== 1 && (years || COUNTED.test(after)))
    // An uncertain "năm" is a year far more often than a five.
    if (isFive && !certain) return []
    return [{ text: text.slice(start, end), value, certain, start, end }]
  })
