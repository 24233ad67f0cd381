import { type Paragraph, TITLE_START } from './blocks.ts'
import { ProgrammeFormatError } from './format-error.ts'
import { isAllCapitals } from './line-break.ts'

export type Head = {
  /** What stands above the title: issuer, number, place and date. */
  readonly letterhead: readonly Paragraph[]
  readonly title: string
  readonly subtitle: string
  readonly opening: readonly Paragraph[]
}

const TITLE_AT_MOST = 160
const ENDED = /[.:;!?]["”)]*$/u

/**
 * Tells title, subtitle and opening apart in what stands before the first part.
 * @throws ProgrammeFormatError when nothing there is a title.
 */
export const readHead = (paragraphs: readonly Paragraph[], firstPartLine: number): Head => {
  const named = paragraphs.findIndex(({ text }) => TITLE_START.test(text) && text.length <= TITLE_AT_MOST)
  const at = named >= 0 ? named : paragraphs.findIndex(({ text }) => isAllCapitals(text))
  const title = paragraphs[at]
  if (!title) {
    const line = paragraphs[0]?.firstLine ?? firstPartLine
    throw new ProgrammeFormatError(line, 'không thấy tên văn bản (như “CHƯƠNG TRÌNH HÀNH ĐỘNG”) trước phần I')
  }
  const after = paragraphs.slice(at + 1)
  const opening = after.findIndex(({ text }, index) => ENDED.test(text) || index > 0)
  const subtitles = opening < 0 ? after : after.slice(0, opening)
  return {
    letterhead: paragraphs.slice(0, at),
    title: title.text,
    subtitle: subtitles.map(({ text }) => text).join(' '),
    opening: opening < 0 ? [] : after.slice(opening),
  }
}
