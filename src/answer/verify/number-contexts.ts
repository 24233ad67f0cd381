import { type NumberMention, readNumbers } from '../../vietnamese/numbers.ts'
import { contentWords } from './content-words.ts'

/** A number, the words next to it that say what it counts, and whether it is given as a least or a most. */
export type NumberInContext = {
  readonly mention: NumberMention
  readonly words: ReadonlySet<string>
  readonly bound: 'least' | 'most' | null
  /** "không phải 50%": the sentence says that the number is not so. */
  readonly denied: boolean
}

const WORDS_BEFORE = 14
const WORDS_AFTER = 6
const LINK = '(?:\\s+(?:đạt|là|từ|có|được|bố trí|dành|chi|chiếm|tới|đến|mức|of|to))*\\s*$'
const LEAST_BEFORE = new RegExp(
  `(?<!\\p{L})(?:tối thiểu|ít nhất|không dưới|không ít hơn|không thấp hơn|hơn|trên|at least|more than|over|minimum)${LINK}`,
  'iu',
)
const MOST_BEFORE = new RegExp(
  `(?<!\\p{L})(?:tối đa|nhiều nhất|cao nhất|không quá|không vượt quá|không hơn|không trên|dưới|thấp hơn|chưa đến|chưa tới|chỉ(?: còn)?|at most|up to|no more than|less than|under|below|only|maximum)${LINK}`,
  'iu',
)
const LEAST_AFTER = /^[^.;,]{0,25}?(?:trở lên|or more|or higher)/iu
const MOST_AFTER = /^[^.;,]{0,25}?(?:trở xuống|or less|or lower)/iu
const DENIED =
  /(?:không phải|không là|không đúng|chứ không|thay vì|rather than|(?:is|are) not|not)(?:\s+(?:là|phải|đạt|tới|đến|ở|mức|con|số))*\s*$/iu

const boundOf = (before: string, after: string): NumberInContext['bound'] => {
  if (MOST_BEFORE.test(before) || MOST_AFTER.test(after)) return 'most'
  return LEAST_BEFORE.test(before) || LEAST_AFTER.test(after) ? 'least' : null
}

/** The numbers of `text`, each with the words around it up to the next number or end of a part of the sentence. */
export const numbersInContext = (given: string): readonly NumberInContext[] => {
  const { text, mentions } = readNumbers(given)
  const certain = mentions.filter((mention) => mention.certain)
  return certain.map((mention, index) => {
    const previousEnd = certain.findLast((other, at) => at < index && other.end <= mention.start)?.end ?? 0
    const nextStart = certain.find((other) => other.start >= mention.end)?.start ?? text.length
    const before = text.slice(previousEnd, mention.start)
    const after = text.slice(mention.end, nextStart)
    const near = before.split(/[.;:!?]\s/u).at(-1) ?? ''
    const next = after.split(/[.;:,!?](?:\s|$)/u)[0] ?? ''
    return {
      mention,
      words: new Set([
        ...contentWords(near).slice(-WORDS_BEFORE),
        ...contentWords(next).slice(0, WORDS_AFTER),
      ]),
      bound: boundOf(near, next),
      denied: DENIED.test(near),
    }
  })
}
