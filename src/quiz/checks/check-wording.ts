import { BLANK, type QuizItem } from '../item.ts'
import { syllables } from '../phrase.ts'
import { optionsOf } from './parts.ts'
import { type Check, problem } from './problem.ts'

/** Words that cannot end a phrase. */
const UNFINISHED =
  /(?<!\p{L})(?:và|của|các|những|để|với|cho|trong|về|từ|đến|là|theo|hoặc|nhằm|tại|bằng|gồm|như)$/u
const BAD_MARKS =
  /\s[,;:.?!)”]|[(“]\s|[,;:]{2}|\s{2}|[,;:]\s*[.?]|(?<!\.)\.\.(?!\.)|undefined|null|\[object|[<>{}\\_]/u
const LONGEST = { stem: 95, option: 60 } as const
/** Letters of Vietnamese, of names and codes, digits, and the marks of plain writing. */
const WRITTEN = /^[\p{Script=Latin}\p{M}\p{N}\s.,;:?!%/()“”"'…&+–-]+$/u

const faultOf = (text: string): string | null => {
  if (text !== text.normalize('NFC')) return 'not NFC'
  if (!WRITTEN.test(text)) return 'marks that are not written in Vietnamese'
  if (BAD_MARKS.test(text)) return 'blanks or marks out of place'
  if (text.split('“').length !== text.split('”').length) return 'quotation marks do not close'
  return text.split('(').length === text.split(')').length ? null : 'brackets do not close'
}

const ENDING: Readonly<Record<QuizItem['kind'], RegExp>> = {
  single: /[?:]$/u,
  multiple: /[?:]$/u,
  'true-false': /[.”]$/u,
  fill: /[.”?]$/u,
  match: /[.:]$/u,
}

/** Stems and options are whole, well-formed phrases of one style. */
export const checkWording: Check = (item) => {
  const options = optionsOf(item)
  const lefts = item.kind === 'match' ? item.pairs.map(({ left }) => left) : []
  const found = [item.stem, ...options, ...lefts].flatMap((text) => {
    const fault = faultOf(text)
    return fault === null ? [] : [`${fault}: “${text}”`]
  })
  if (!/^[“(]?[\p{Lu}\d]/u.test(item.stem)) found.push('the stem begins without a capital')
  if (!ENDING[item.kind].test(item.stem)) found.push('the stem ends without its mark')
  if (item.kind !== 'fill' && item.stem.includes(BLANK) && item.kind !== 'single')
    found.push('a blank where none is filled')
  if (syllables(item.stem) > LONGEST.stem || syllables(item.stem) < 4)
    found.push('the stem is too long or too short')
  for (const text of [...options, ...lefts]) {
    if (syllables(text) > LONGEST.option) found.push(`too long: “${text}”`)
    if (UNFINISHED.test(text)) found.push(`unfinished: “${text}”`)
    if (/[,;:]$/u.test(text)) found.push(`ends in a mark: “${text}”`)
  }
  const capitals = new Set(options.map((text) => /^[“(]?[\p{Lu}\d]/u.test(text)))
  if (capitals.size > 1) found.push('some options begin with a capital, some do not')
  return found.map((detail) => problem('wording', detail))
}
