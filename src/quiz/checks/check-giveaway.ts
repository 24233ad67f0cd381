import type { Ground } from '../ground.ts'
import { holdsPhrase } from '../phrase.ts'
import { bareStem, type Reading, readPhrase } from '../support.ts'
import { questionsOf } from './parts.ts'
import { type Check, problem } from './problem.ts'

/** Share of an option's words, by weight, that the stem says already. */
const shareInStem = (option: Reading, stem: ReadonlySet<string>, ground: Ground): number => {
  let [said, all] = [0, 0]
  for (const pair of option.pairs) {
    const weight = ground.weigh(pair)
    all += weight
    if (stem.has(pair)) said += weight
  }
  return all === 0 ? 0 : said / all
}

const MOST_SAID = 0.34
/** A wrong option that echoes the stem as well hides the echo. */
const HIDES = 0.6

/** The stem does not tell the key: neither in its very words nor by an echo that no wrong option has. */
export const checkGiveaway: Check = (item, ground) => {
  if (item.kind === 'match') return []
  return questionsOf(item).flatMap(({ stem: asked, right, wrong }) => {
    const stem = bareStem(asked)
    const pairs = new Set(readPhrase(stem).pairs)
    const echo = Math.max(0, ...wrong.map((text) => shareInStem(readPhrase(text), pairs, ground)))
    return right.flatMap((text) => {
      const key = readPhrase(text)
      if (holdsPhrase(stem, text) && !(key.isFigure && item.kind !== 'fill'))
        return [problem('gives-away', `the stem says “${text}”`)]
      if (key.isFigure)
        return holdsPhrase(stem, text) ? [problem('gives-away', `the stem says “${text}”`)] : []
      const said = shareInStem(key, pairs, ground)
      return said > MOST_SAID && echo < said * HIDES
        ? [problem('gives-away', `the stem echoes “${text}”`)]
        : []
    })
  })
}
