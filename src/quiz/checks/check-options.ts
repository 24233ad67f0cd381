import { plainPhrase, syllables } from '../phrase.ts'
import { phraseType } from '../phrase-type.ts'
import { numbersOf, pairsOf } from '../word-pairs.ts'
import { optionsOf, questionsOf } from './parts.ts'
import { type Check, problem } from './problem.ts'

/** "02" and "2", "Ban Bí thư" and "ban bí thư" are the same option. */
const sameKey = (text: string): string => {
  const plain = plainPhrase(text)
  return /\p{Ll}{2}/u.test(plain.replace(/^(?:ngày|năm|số) /u, ''))
    ? plain
    : [...numbersOf(text)].join(' ') || plain
}

const MOST_SHARED = 0.75
const ENOUGH = 4
const sharedBy = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const least = Math.min(one.size, other.size)
  return least < ENOUGH ? 0 : [...one].filter((pair) => other.has(pair)).length / least
}

/** Options differ from each other, and none is part of another. */
export const checkDistinct: Check = (item) => {
  const keys = optionsOf(item).map(sameKey)
  if (new Set(keys).size < keys.length) return [problem('same-options', 'two options say the same')]
  // "Phó Bí thư Tỉnh ủy" holds "Bí thư Tỉnh ủy", and is another post.
  const worded = keys.filter((key) => syllables(key) > 1 && phraseType(key) === 'phrase')
  const inside = worded.find((key) =>
    worded.some((other) => other !== key && ` ${other} `.includes(` ${key} `)),
  )
  if (inside !== undefined) return [problem('same-options', `“${inside}” is part of another option`)]
  const pairs = optionsOf(item).map((text) => new Set(pairsOf(text)))
  const alike = pairs.some((one, at) =>
    pairs.slice(0, at).some((other) => sharedBy(one, other) > MOST_SHARED),
  )
  return alike ? [problem('same-options', 'two options say nearly the same')] : []
}

const LONGER = 2.6
const SPARE = 8
/** A key this much longer than any wrong option is chosen for its length. */
const TELLING = 1.7

/** Options are of one type and of like length. */
export const checkSameType: Check = (item) => {
  const options = optionsOf(item)
  if (options.length === 0) return []
  const types = new Set(options.map(phraseType))
  if (types.size > 1) return [problem('mixed-options', [...types].join(', '))]
  const sizes = options.map(syllables)
  if (Math.max(...sizes) > Math.min(...sizes) * LONGER + SPARE)
    return [problem('mixed-options', 'lengths differ too much')]
  if (item.kind !== 'single') return []
  const [question] = questionsOf(item)
  const key = syllables(question?.right[0] ?? '')
  const longest = Math.max(...(question?.wrong ?? []).map(syllables))
  return key > longest * TELLING + 3 ? [problem('gives-away', 'the key is much longer than the rest')] : []
}
