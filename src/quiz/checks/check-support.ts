import type { Clause } from '../../programme/clause.ts'
import type { Ground, Unit } from '../ground.ts'
import type { QuizItem } from '../item.ts'
import { holdsPhrase, holdsPlain, plainPhrase } from '../phrase.ts'
import { phraseType } from '../phrase-type.ts'
import { bareStem, type Reading, readPhrase, standsIn, supportOf } from '../support.ts'
import { contentSyllables } from '../word-pairs.ts'
import { questionsOf } from './parts.ts'
import { type Check, problem } from './problem.ts'

/** Least share of the stem that must be said where the key stands. */
const LEAST_FOR_KEY = 0.45
/** From here on a wrong option counts as supported, wherever it stands … */
const MOST_FOR_WRONG = 0.6
/** … and when it is supported nearly as well as the key. */
const MOST_BESIDE_KEY = 0.75
/** Sooner in the clauses cited and beside them: there the words are near. */
const MOST_NEARBY = 0.5

/** The units of the cited clauses and, where a group is cited, of all below it. */
const citedUnits = (item: QuizItem, ground: Ground): readonly Unit[] =>
  item.clauses.flatMap((id) => ground.unitsOf(id))

/** Each key is said by a cited clause, where that clause speaks of what the stem asks. */
export const checkKeySupported: Check = (item, ground) => {
  const units = citedUnits(item, ground)
  return questionsOf(item).flatMap(({ stem: asked, right }) => {
    const stem = readPhrase(bareStem(asked))
    return right
      .filter((text) => supportOf({ stem, option: readPhrase(text), units, ground }) < LEAST_FOR_KEY)
      .map((text) => problem('unsupported-key', `no cited clause answers with “${text}”`))
  })
}

/** From this share of a stem's syllables on, a clause about a body is held to give it the same work. */
const MOST_OF_WORK = 0.5

/** What a clause says with its headings, read once. */
const readClause = (clause: Clause) => {
  const known = clausesRead.get(clause)
  if (known) return known
  const words = `${clause.path.join('\n')}\n${clause.text}`
  const read = { plain: plainPhrase(words), syllables: new Set(contentSyllables(words)) }
  clausesRead.set(clause, read)
  return read
}
const clausesRead = new WeakMap<Clause, { plain: string; syllables: ReadonlySet<string> }>()

/** Whether some clause about a body says, in whatever words, what the stem asks of a body. */
const doesTheSame = (stem: Reading, body: Reading, ground: Ground): boolean => {
  if (phraseType(body.text) !== 'body') return false
  const asked = contentSyllables(stem.text)
  return ground.programme.clauses.some((clause) => {
    const { plain, syllables } = readClause(clause)
    const same = asked.filter((word) => syllables.has(word)).length
    return same >= asked.length * MOST_OF_WORK && holdsPlain(plain, body.plain)
  })
}

type Doubt = {
  readonly stem: Reading
  readonly wrong: Reading
  /** How strongly the key is supported. */
  readonly key: number
  readonly clauses: readonly string[]
  /** Whether the wrong options are the keys of other questions about the same clauses. */
  readonly shared: boolean
  readonly ground: Ground
}

/** Why a wrong option may be right after all; null when it may not. */
const reasonAgainst = ({ stem, wrong, key, clauses, shared, ground }: Doubt): string | null => {
  const cited = clauses.flatMap((id) => ground.unitsOf(id)).filter(({ isTitle }) => !isTitle)
  if (!shared && !wrong.isFigure && cited.some((unit) => standsIn(wrong, unit))) {
    return 'stands in a cited clause'
  }
  if (!shared && doesTheSame(stem, wrong, ground)) return 'has the same work by some clause'
  const anywhere = supportOf({ stem, option: wrong, units: ground.units, ground })
  if (anywhere >= MOST_FOR_WRONG || anywhere > key * MOST_BESIDE_KEY) {
    return `is supported (${anywhere.toFixed(2)})`
  }
  const nearby = clauses.flatMap((id) => ground.neighbours(id)).flatMap(({ id }) => ground.unitsOf(id))
  const near = supportOf({ stem, option: wrong, units: [...cited, ...nearby], ground })
  return near >= MOST_NEARBY ? `is supported nearby (${near.toFixed(2)})` : null
}

/** Options that share more of their words, by weight, say nearly the same: neither is plainly wrong. */
const MOST_ALIKE = 0.5

/** Share of the shorter option that the other says too. Figures, and names of posts and bodies, differ by one word. */
const likeness = (one: Reading, other: Reading, ground: Ground): number => {
  const types = [one, other].map(({ text }) => phraseType(text))
  if (one.isFigure || types.some((type) => type === 'post' || type === 'body')) return 0
  const weightOf = (pairs: readonly string[]) => pairs.reduce((sum, pair) => sum + ground.weigh(pair), 0)
  const common = one.pairs.filter((pair) => other.pairs.includes(pair))
  const least = Math.min(weightOf(one.pairs), weightOf(other.pairs))
  return least === 0 ? 0 : weightOf(common) / least
}

/** "Internet vạn vật (IoT)" in answer to a question about IoT: nobody takes it for the answer. */
const repeatsStem = (stem: Reading, wrong: Reading): boolean =>
  !wrong.isFigure &&
  [wrong.text, ...[...wrong.text.matchAll(/\(([^)]+)\)/gu)].map(([, short = '']) => short)].some((words) =>
    holdsPhrase(stem.text, words),
  )

/** Whether a wrong option can stand beside these keys without being right itself. */
export const createWrongFilter = (options: {
  readonly stem: string
  readonly right: readonly string[]
  readonly clauses: readonly string[]
  readonly shared?: boolean
  readonly ground: Ground
}) => {
  const { right, clauses, shared = false, ground } = options
  const stem = readPhrase(bareStem(options.stem))
  const units = clauses.flatMap((id) => ground.unitsOf(id))
  const key = Math.max(
    0,
    ...right.map((text) => supportOf({ stem, option: readPhrase(text), units, ground })),
  )
  const keys = right.map(readPhrase)
  return (wrong: string): string | null => {
    const reading = readPhrase(wrong)
    if (!shared && repeatsStem(stem, reading)) return 'repeats the stem'
    if (!shared && keys.some((one) => likeness(one, reading, ground) > MOST_ALIKE))
      return 'says nearly the same as the key'
    return reasonAgainst({ stem, wrong: reading, key, clauses, shared, ground })
  }
}

/** No wrong option is right: not by the cited clauses, not by those beside them, not by any of the programme. */
export const checkWrongUnsupported: Check = (item, ground) =>
  questionsOf(item).flatMap(({ stem, right, wrong }) => {
    const against = createWrongFilter({
      stem,
      right,
      clauses: item.clauses,
      shared: item.kind === 'match',
      ground,
    })
    return wrong.flatMap((text) => {
      const reason = against(text)
      return reason === null ? [] : [problem('several-keys', `“${text}” ${reason}`)]
    })
  })
