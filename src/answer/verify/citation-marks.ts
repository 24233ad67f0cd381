/** A citation as written in an answer: `[III.1.7]`, `[III.1.7, III.1.8]`. Offsets are in the text given. */
export type CitationMark = {
  readonly ids: readonly string[]
  readonly text: string
  readonly start: number
  readonly end: number
}

/** No mark is longer; a stream waits this many characters for the closing bracket, not for ever. */
export const LONGEST_MARK = 120

// 【III.1.7】 is how some models write brackets. A link target after the bracket is part of the mark, and is lost.
const BRACKETS = /[[【]([^[\]【】\n]{1,118})[\]】](?:\([^()\s]{0,200}\))?/gu
const PART_AND_NUMBERS = /^[IVX]{1,5}(?:\.\d{1,3}){1,5}$/iu
const PART = /^[IVX]{1,5}$/u
const NUMBERS = /^\d{1,3}(?:\.\d{1,3})*$/u
const NAME = /^[a-z]{2,12}(?:-[a-z]{2,12}){1,3}$/u

const isIdLike = (item: string): boolean =>
  PART_AND_NUMBERS.test(item) || PART.test(item) || NUMBERS.test(item) || NAME.test(item)

/** The citation marks of `text`, in order. Ids are as people say them, known or not; roman numerals in capitals. */
export const findCitationMarks = (text: string): readonly CitationMark[] =>
  [...text.matchAll(BRACKETS)].flatMap((match) => {
    const items = (match[1] ?? '').split(/\s*(?:[,;]|\s(?:và|and)\s)\s*/u).map((item) => item.trim())
    const isMark = items.every(isIdLike) || items.some((item) => PART_AND_NUMBERS.test(item))
    if (!isMark) return []
    const ids = items.map((item) => (PART_AND_NUMBERS.test(item) ? item.toUpperCase() : item))
    return [{ ids, text: match[0], start: match.index, end: match.index + match[0].length }]
  })

/** `text` with each citation mark replaced by what `replace` returns for it. */
export const replaceCitationMarks = (text: string, replace: (mark: CitationMark) => string): string => {
  let result = ''
  let from = 0
  for (const mark of findCitationMarks(text)) {
    result += text.slice(from, mark.start) + replace(mark)
    from = mark.end
  }
  return result + text.slice(from)
}

/** Each mark as `[id][id]`, the form every surface reads, with ids that are not `known` left out. */
export const canonicalCitations = (text: string, known: (id: string) => boolean): string =>
  replaceCitationMarks(text, ({ ids }) =>
    ids
      .filter(known)
      .map((id) => `[${id}]`)
      .join(''),
  ).replace(/[ \t]+(?=[.,;:!?](?:\s|$))/gu, '')
