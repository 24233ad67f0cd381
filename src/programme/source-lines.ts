import { ProgrammeFormatError } from './format-error.ts'

/** One line of the source that carries words. */
export type SourceLine = {
  /** 1-based, as an editor shows it. */
  readonly number: number
  /** NFC, single spaces, trimmed. */
  readonly text: string
  /** True when only the line break stands between it and the line before. */
  readonly adjacent: boolean
}

export type Source = {
  /** Every line as it stands in the file, without its line break. */
  readonly raw: readonly string[]
  readonly lines: readonly SourceLine[]
}

// Soft hyphen, zero-width characters and byte-order marks: left behind by Word and PDF, seen by nobody.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu
const PAGE_NUMBER =
  /^(?:\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—]|(?:trang\s+)?\d{1,3}\s*\/\s*\d{1,3}|trang\s+\d{1,3})$/iu
const RULE = /^[-–—_*=~.·\s]+$/u
// A tab, line breaks, form feed and vertical tab are text; other control characters and U+FFFD are not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/u

/**
 * Splits a text into the lines that carry words; blank lines, page numbers and ruled lines are left out.
 * Line breaks may be LF, CRLF or CR; a form feed is a space.
 * @throws ProgrammeFormatError when the text is empty or not text (binary, or not UTF-8).
 */
export const readSource = (text: string): Source => {
  const raw = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)
  const lines: SourceLine[] = []
  let adjacent = false
  for (const [index, rawLine] of raw.entries()) {
    if (NOT_TEXT.test(rawLine)) {
      throw new ProgrammeFormatError(
        index + 1,
        'có ký tự không phải văn bản; tệp phải là văn bản thuần mã UTF-8',
      )
    }
    const line = rawLine.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim()
    if (line === '' || PAGE_NUMBER.test(line) || RULE.test(line)) {
      adjacent = false
      continue
    }
    lines.push({ number: index + 1, text: line, adjacent })
    adjacent = true
  }
  if (lines.length === 0) throw new ProgrammeFormatError(1, 'tệp trống, không có dòng chữ nào')
  return { raw, lines }
}
