import type { Ground, Unit } from './ground.ts'
import { holdsPlain, plainPhrase } from './phrase.ts'
import { type PhraseType, phraseType } from './phrase-type.ts'
import { numbersOf, pairsOf } from './word-pairs.ts'

const FIGURES: ReadonlySet<PhraseType> = new Set(['percent', 'date', 'year', 'document', 'number'])

/** Words that frame a question and say nothing of its subject. */
const FRAME = /^theo [^:“”]*?(?:chương trình hành động|kế hoạch|văn bản|phần [IVX]+)\)?,\s*/iu

/** A stem without "Theo nhiệm vụ 1.7 của …,", without quotation marks. */
export const bareStem = (stem: string): string => stem.replace(FRAME, '').replace(/[“”?]/gu, ' ').trim()

export type Reading = {
  readonly text: string
  /** As `plainPhrase` gives it. */
  readonly plain: string
  /** "30%", "ngày 22/12/2024", "2035", "57-NQ/TW": a figure and nothing else. */
  readonly isFigure: boolean
  readonly pairs: readonly string[]
  readonly numbers: ReadonlySet<string>
  readonly years: ReadonlySet<string>
}

/** A quiz compares the same few thousand phrases again and again; reading one takes longer than all comparing. */
const MOST_KNOWN = 5_000
const known = new Map<string, Reading>()

export const readPhrase = (text: string): Reading => {
  const reading = known.get(text) ?? read(text)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, reading)
  return reading
}

const read = (text: string): Reading => ({
  text,
  plain: plainPhrase(text),
  isFigure: FIGURES.has(phraseType(text)),
  pairs: [...new Set(pairsOf(text))],
  numbers: numbersOf(text),
  years: new Set([...text.matchAll(/năm ((?:19|20)\d{2})/gu)].map(([, year = '']) => year)),
})

/** Share of what a text says, by weight, that a unit with its headings says too: 0…1. */
const coverage = (reading: Reading, unit: Unit, ground: Ground): number => {
  let [said, all] = [0, 0]
  for (const pair of reading.pairs) {
    // A word that the programme never uses tells no two passages apart.
    if (!ground.knows(pair)) continue
    const weight = ground.weigh(pair)
    all += weight
    if (unit.pairs.has(pair) || unit.pairsAbove.has(pair)) said += weight
  }
  return all === 0 ? 0 : said / all
}

/** From this share on, a unit is held to say what an option says in slightly other words. */
const SAME_WORDS = 0.85
const ENOUGH_PAIRS = 4

/** Whether an option stands in a unit: the same number, the same words, or nearly all of them. */
export const standsIn = (option: Reading, unit: Unit): boolean => {
  if (option.isFigure) return [...option.numbers].every((key) => unit.numbers.has(key) || unit.years.has(key))
  if (holdsPlain(unit.plain, option.plain)) return true
  if (option.pairs.length < ENOUGH_PAIRS) return false
  if ([...option.numbers].some((key) => !unit.numbers.has(key))) return false
  return option.pairs.filter((pair) => unit.pairs.has(pair)).length >= option.pairs.length * SAME_WORDS
}

const agreesOnYears = (stem: Reading, unit: Unit): boolean =>
  stem.years.size === 0 || unit.years.size === 0 || [...stem.years].some((year) => unit.years.has(year))

/**
 * How strongly units support an option as the answer to a stem, 0…1: the largest share of the stem that is said
 * where the option stands. A unit about another target year supports nothing.
 */
export const supportOf = (options: {
  readonly stem: Reading
  readonly option: Reading
  readonly units: readonly Unit[]
  readonly ground: Ground
}): number => {
  const { stem, option, units, ground } = options
  let best = 0
  for (const unit of units) {
    if (!agreesOnYears(stem, unit)) continue
    // An option may be the heading that a unit stands under.
    const stands = standsIn(option, unit) || holdsPlain(unit.plainAbove, option.plain)
    if (stands) best = Math.max(best, coverage(stem, unit, ground))
  }
  return best
}
