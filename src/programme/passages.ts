import type { Clause } from './clause.ts'
import { readMarker } from './marker.ts'
import { type Stretch, splitUnits } from './sentences.ts'

/** A stretch of a clause, small enough to be found by what it says. */
export type Passage = {
  /** `${clauseId}#n`, n from 1 in document order. */
  readonly id: string
  readonly clauseId: string
  /** `clause.text.slice(start, end)`, verbatim. */
  readonly text: string
  /** Offsets into the clause's text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** The headings above in short, outermost first, for embedding; empty for text outside the parts. */
  readonly context: string
}

// Vietnamese syllables are words between spaces. A passage of this size says one or two things,
// and fits the shortest windows of common embedding models with its context.
const FEWEST_SYLLABLES = 40
const MOST_SYLLABLES = 90
const TAIL_SYLLABLES = 12
const CONTEXT_SYLLABLES = 12

const syllables = (text: string): number => text.split(/\s+/u).length

const sentenceCase = (title: string): string =>
  /\p{Ll}/u.test(title) ? title : title.charAt(0) + title.slice(1).toLowerCase()

/** A heading without its number, lower-cased if all capitals; a long one is cut at a comma if it has one. */
const shortHeading = (heading: string): string => {
  const title = sentenceCase(readMarker(heading)?.rest ?? heading)
  const words = title.split(' ')
  const first = words.slice(0, CONTEXT_SYLLABLES)
  const lastPause = first.findLastIndex((word) => /[,;:.]$/u.test(word))
  const kept = words.length > CONTEXT_SYLLABLES && lastPause > 0 ? first.slice(0, lastPause + 1) : first
  return kept.join(' ').replace(/[\s,;:.]+$/u, '')
}

/**
 * Windows of whole units. Each but the first starts with the last unit of the one before, where the two units
 * together still fit a window; a few words left at the end go with the last window.
 */
const windows = (units: readonly Stretch[]): readonly (readonly Stretch[])[] => {
  const cut: Stretch[][] = []
  let open: Stretch[] = []
  let left = units.reduce((sum, unit) => sum + syllables(unit.text), 0)
  let size = 0
  for (const unit of units) {
    const length = syllables(unit.text)
    const full = size >= FEWEST_SYLLABLES && size + length > MOST_SYLLABLES
    if (full && left > TAIL_SYLLABLES) {
      cut.push(open)
      const shared = open.at(-1)
      const sharedLength = shared ? syllables(shared.text) : 0
      const overlaps = shared && sharedLength + length <= MOST_SYLLABLES
      open = overlaps ? [shared] : []
      size = overlaps ? sharedLength : 0
    }
    open.push(unit)
    size += length
    left -= length
  }
  return open.length > 0 ? [...cut, open] : cut
}

/**
 * Cuts a clause into passages: windows of whole sentences and semicolon parts, about 40 to 90 syllables each
 * (a short clause is one passage; a part longer than a window is not cut), together covering the whole text.
 */
export const cutPassages = (clause: Clause): readonly Passage[] => {
  const context = clause.path.map(shortHeading).join(' › ')
  return windows(splitUnits(clause.text)).map((units, index) => {
    const start = units[0]?.start ?? 0
    const end = units.at(-1)?.end ?? start
    return {
      id: `${clause.id}#${index + 1}`,
      clauseId: clause.id,
      text: clause.text.slice(start, end),
      start,
      end,
      context,
    }
  })
}
