import { readPhrase, standsIn } from '../support.ts'
import { numbersOf } from '../word-pairs.ts'
import { questionsOf } from './parts.ts'
import { type Check, problem } from './problem.ts'

/** No figure rests on a passage with a slip, and nothing on words whose meaning is in doubt. */
export const checkFigures: Check = (item, ground) => {
  const units = item.clauses.flatMap((id) => ground.unitsOf(id))
  const marred = units.filter((unit) => unit.marred)
  const keys = questionsOf(item).flatMap(({ right }) => right.map(readPhrase))
  const figures = keys
    .filter(({ isFigure }) => isFigure)
    .filter((key) => !units.some((unit) => !unit.marred && standsIn(key, unit)))
  const doubts = marred.flatMap((unit) => unit.doubts)
  const doubtful = [item.stem, ...keys.map(({ text }) => text)].some((text) =>
    doubts.some((words) => text.includes(words)),
  )
  const told =
    item.kind === 'true-false' ? numbersOf(item.stem.replace(/^Theo [^,]*,/u, '')) : new Set<string>()
  // Numbers of documents and projects ("57-NQ/TW", "Đề án 06") are names, not figures.
  const onlyMarred = [...told]
    .filter((key) => /^\d+(?:\.\d+)?%?$/u.test(key))
    .filter(
      (key) =>
        marred.some((unit) => unit.numbers.has(key)) &&
        !units.some((unit) => !unit.marred && (unit.numbers.has(key) || unit.years.has(key))),
    )
  return [
    ...figures.map(({ text }) => problem('marred-figure', text)),
    ...onlyMarred.map((key) => problem('marred-figure', key)),
    ...(doubtful ? [problem('marred-figure', 'rests on words whose meaning is in doubt')] : []),
  ]
}
