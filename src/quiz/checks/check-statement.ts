import type { Ground, Unit } from '../ground.ts'
import { bareStem, type Reading, readPhrase } from '../support.ts'
import { type Check, problem } from './problem.ts'

/** Words by which a sentence is turned round. */
const NEGATIONS = /(?<!\p{L})(?:không|chưa|chẳng|đừng|ngừng|cấm|trừ)(?!\p{L})/giu

/** Frames of a statement that no clause says: "là nội dung thuộc nhóm nhiệm vụ". */
const FRAMES =
  /(?<!\p{L})(?:là nội dung thuộc nhóm nhiệm vụ|có số, ký hiệu là|được ban hành|là của)(?!\p{L})/giu

const missing = (
  statement: Reading,
  unit: Unit,
): { pairs: readonly string[]; numbers: readonly string[] } => ({
  pairs: statement.pairs.filter((pair) => !unit.pairs.has(pair) && !unit.pairsAbove.has(pair)),
  numbers: [...statement.numbers].filter((key) => !unit.numbers.has(key) && !unit.years.has(key)),
})

/** Pairs that may differ where a sentence was shortened or its words put in order. */
const SEAMS = 3

const saysSo = (statement: Reading, unit: Unit): boolean => {
  const { pairs, numbers } = missing(statement, unit)
  const negations = (text: string) => text.match(NEGATIONS)?.length ?? 0
  return (
    numbers.length === 0 &&
    pairs.length <= Math.min(SEAMS, statement.pairs.length * 0.2) &&
    negations(statement.text) <= negations(unit.text + unit.clause.path.join(' '))
  )
}

const isAbout = (statement: Reading, unit: Unit): boolean =>
  missing(statement, unit).pairs.length <= statement.pairs.length * 0.65

/** The words of a false statement that no unit holds together with the rest: at least this many. */
const LEAST_FALSE = 2

/** A true statement is said by a cited clause; a false one is about a cited clause, and no clause says it. */
export const checkStatement: Check = (item, ground: Ground) => {
  if (item.kind !== 'true-false') return []
  const statement = readPhrase(bareStem(item.stem.replace(/\.$/u, '')).replace(FRAMES, ' . '))
  const cited = item.clauses.flatMap((id) => ground.unitsOf(id))
  if (item.key) {
    return cited.some((unit) => saysSo(statement, unit))
      ? []
      : [problem('unsupported-key', 'no cited clause says so')]
  }
  if (!cited.some((unit) => isAbout(statement, unit))) {
    return [problem('unsupported-key', 'no cited clause is about this')]
  }
  const said = ground.units.find((unit) => {
    const { pairs, numbers } = missing(statement, unit)
    const years = statement.years.size === 0 || [...statement.years].some((year) => unit.years.has(year))
    return years && numbers.length === 0 && pairs.length < LEAST_FALSE
  })
  return said === undefined ? [] : [problem('several-keys', `${said.clause.id} says so`)]
}
