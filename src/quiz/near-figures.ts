import { type Random, shuffled } from './random.ts'

/** The value of a figure as Vietnamese writes it: "1.000", "0,8", "30%". */
export const readValue = (text: string): number =>
  Number(text.replace('%', '').replaceAll('.', '').replace(',', '.').trim())

const isYear = (value: number): boolean => value > 1900 && value < 2100

/** Steps by which a value of this size is rounded when people set targets. */
const stepFor = (value: number, percent: boolean): number => {
  if (isYear(value) && !percent) return 5
  if (!Number.isInteger(value)) return 0.1
  if (value <= 5) return 1
  if (value <= 30) return percent && value % 5 !== 0 ? 2 : 5
  if (value <= 100) return percent ? 5 : 10
  return 10 ** Math.floor(Math.log10(value)) / 2
}

/** Written as the answer is written: "02" for two digits, "0,8", "1.000", "30%". */
const writtenLike = (answer: string, value: number): string => {
  const rounded = Math.round(value * 100) / 100
  const plain = answer.includes('.') ? rounded.toLocaleString('de-DE') : String(rounded).replace('.', ',')
  const padded = /^0\d(?!,)/u.test(answer) ? plain.padStart(2, '0') : plain
  return answer.includes('%') ? `${padded}%` : padded
}

const MOST_SCALE = 3

/**
 * Wrong figures of the same scale: other figures of the programme first, then near values on the same steps.
 * @param options.others figures of the same type elsewhere, in a random order
 */
export const nearFigures = (options: {
  answer: string
  others: readonly string[]
  random: Random
}): readonly string[] => {
  const { answer, others, random } = options
  const value = readValue(answer)
  const percent = answer.includes('%')
  const step = stepFor(value, percent)
  const least = Math.min(value / MOST_SCALE, value - step)
  const fits = (other: number) =>
    other > 0 &&
    other !== value &&
    other >= least &&
    other <= value * MOST_SCALE + step &&
    (!percent || other <= 100) &&
    // "2,5 nhân viên" is told from "01" without knowing anything.
    Number.isInteger(other) === Number.isInteger(value)
  // Targets lie ahead: years long before the right one are no temptation.
  const steps = isYear(value) && !percent ? [-1, 1, 2, 3] : [-3, -2, -1, 1, 2, 3]
  const near = steps.map((by) => value + by * step).filter(fits)
  const known = others
    .filter((text) => !/^0\d/u.test(text) || /^0\d/u.test(answer))
    .map(readValue)
    .filter(fits)
  const chosen = [...shuffled(known, random).slice(0, 2), ...shuffled(near, random), ...known]
  return [...new Set(chosen)].map((other) => writtenLike(answer, other))
}
