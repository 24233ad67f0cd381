import { normalise } from '../../../src/vietnamese/fold.ts'

/** What may differ without the words differing: case, Unicode form, hoá/hóa, spaces, dashes, 02/2, emphasis, citations. */
const comparable = (text: string): string =>
  normalise(text.replace(/\[[^\]]*\](?!\()/g, ' ').replace(/[*_`]/g, ''))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ (?=[%.,;:])/g, '')
    .replace(/(?<![\d.,])0+(?=\d)/g, '')
    .replace(/(?<=\d) ?[-–—] ?(?=\d)/g, '-')
    .trim()

/**
 * True when `text` contains `phrase` as whole words and whole numbers: "2%" does not stand in "12%", nor "ba"
 * in "ban". An English plural "s" may follow ("SME" stands in "SMEs"); no Vietnamese syllable ends in one.
 */
export const containsPhrase = (text: string, phrase: string): boolean => {
  const literal = comparable(phrase).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\d[.,])${literal}s?(?![\\p{L}\\p{N}])(?![.,]\\d)`, 'u').test(
    comparable(text),
  )
}

/** 1 when `text` contains a variant of every group, else 0; null when nothing is demanded. */
export const containsAll = (text: string, groups: readonly (readonly string[])[]): number | null =>
  groups.length === 0
    ? null
    : groups.every((variants) => variants.some((variant) => containsPhrase(text, variant)))
      ? 1
      : 0

const NOT_STATED =
  /(không|chưa)( \S+){0,2} (nêu|quy định|ghi|nói|đề cập|xác định|ấn định|đưa ra|cho biết|giao cụ thể)|(does|do) not (state|say|specify|mention|give|name|set)/

/** True when `text` tells the reader that the programme leaves something open ("chương trình không quy định"). */
export const saysNotStated = (text: string): boolean => NOT_STATED.test(comparable(text))
