import { normalise } from './fold.ts'
import { COUNTED, NUMBER_READERS, type NumberKind, PERCENT } from './number-readers.ts'
import { findNumberWords } from './number-words.ts'

/**
 * A number, as a reader would compare it. Two mentions say the same when their keys are equal:
 * "02" and "2" are `2`, "0,8" is `0.8`, "30 %" and "ba mươi phần trăm" are `30%`, "22/12/2024" and
 * "ngày 22 tháng 12 năm 2024" are `2024-12-22`, "01/2025" is `2025-01`, "03/NQ-CP" is `3-NQ-CP`,
 * "Nghị quyết 57" is `#57`, "nhiệm vụ 1.7" is `1.7`, "5G" is `5g`.
 */
export type NumberMention = {
  readonly kind: NumberKind
  readonly text: string
  readonly key: string
  /** False for a lone digit word ("một", "hai"), which may be no number. */
  readonly certain: boolean
  /** Offsets in `NumbersRead.text`. */
  readonly start: number
  readonly end: number
}

/** The text that was read, and its numbers in the order they stand in. */
export type NumbersRead = { readonly text: string; readonly mentions: readonly NumberMention[] }

const LIST_MARKER = /(^|\n)([\s>]*(?:[-*+•]\s+)?(?:\*\*|__)?)(\(?\d{1,2}(?:\.\d{1,2})*[.)])(?=\s|\*\*|__)/gu

const TAKEN = '\uE000'

const inWords = (text: string): readonly NumberMention[] =>
  findNumberWords(text).map((found) => {
    const percent = new RegExp(`^\\s*${PERCENT}`, 'iu').exec(text.slice(found.end))
    const counted = new RegExp(`^\\s+${COUNTED}(?!\\p{L})`, 'iu').test(text.slice(found.end))
    const kind = percent ? 'percent' : counted ? 'count' : 'number'
    return {
      ...found,
      kind,
      key: percent ? `${found.value}%` : String(found.value),
      certain: found.certain || percent !== null,
    }
  })

/**
 * All numbers, percentages, dates and document numbers of `text`, in order. List markers ("1.", "(2)" at the
 * start of a line) are not numbers. Offsets refer to the returned `text`: the given one in NFKC, normalised.
 */
export const readNumbers = (given: string): NumbersRead => {
  const text = normalise(
    given
      .normalize('NFKC')
      .replace(
        LIST_MARKER,
        (_all, line: string, lead: string, marker: string) => line + lead + ' '.repeat(marker.length),
      ),
  )
  const mentions: NumberMention[] = []
  let rest = text
  for (const { pattern, read } of NUMBER_READERS) {
    for (const match of [...rest.matchAll(pattern)]) {
      const start = match.index
      const end = start + match[0].length
      const readings = read(match.map((group) => group ?? ''))
      for (const reading of readings) mentions.push({ ...reading, certain: true, text: match[0], start, end })
      if (readings.length > 0) rest = rest.slice(0, start) + TAKEN.repeat(end - start) + rest.slice(end)
    }
  }
  mentions.push(...inWords(rest))
  return { text, mentions: mentions.sort((a, b) => a.start - b.start) }
}

/**
 * The keys that a text with these mentions supports: each key, and what follows from it: a full date states its
 * month, its year and its day; "57-NQ/TW" is also "Nghị quyết 57".
 */
export const supportedKeys = (mentions: readonly NumberMention[]): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (const { kind, key } of mentions) {
    keys.add(key)
    const [year = '', month = '', day = ''] = key.split('-')
    if (kind === 'date') {
      if (/^\d{4}$/u.test(year)) keys.add(year)
      if (day !== '') keys.add(`${year}-${month}`).add(`--${month}-${day}`)
      keys.add(`--${month}`)
    }
    if (kind === 'document' && !key.startsWith('#')) keys.add(`#${year}`)
  }
  return keys
}
