import type { Clause } from '../../programme/clause.ts'
import { tokenise } from '../../vietnamese/tokenise.ts'
import { contentWords } from '../verify/content-words.ts'
import { plainText } from '../verify/plain-text.ts'

const tokens = (text: string): readonly string[] => tokenise(text).map((token) => token.text)
const pairs = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, at) => `${words[at]} ${word}`)

export type WordPairs = { readonly words: ReadonlySet<string>; readonly pairs: ReadonlySet<string> }

export const wordPairsOf = (text: string): WordPairs => {
  const words = tokens(text)
  return { words: new Set(words), pairs: new Set(pairs(words)) }
}

const known = new WeakMap<Clause, WordPairs>()

/** Of a clause with its headings and label. */
export const wordPairsOfClause = (clause: Clause): WordPairs => {
  const found = known.get(clause)
  if (found !== undefined) return found
  const read = wordPairsOf([clause.label, ...clause.path, clause.text].join('\n'))
  known.set(clause, read)
  return read
}

/**
 * Share of the content words of `said`, those in `free` and numbers left out, that stand in `ground` beside the same
 * neighbour. Most Vietnamese words are two syllables: "nhiệm" alone is in half of all clauses, "từ nhiệm" in none.
 */
export const pairedShare = (
  said: string,
  ground: readonly WordPairs[],
  free: ReadonlySet<string>,
): number => {
  const words = tokens(plainText(said))
  const content = new Set(contentWords(plainText(said)))
  const telling = words.flatMap((word, at) =>
    content.has(word) && !free.has(word) && !/^\d/u.test(word) ? [{ word, at }] : [],
  )
  if (telling.length === 0) return 1
  const holds = (pair: string) => ground.some((text) => text.pairs.has(pair))
  const found = telling.filter(({ word, at }) =>
    words.length === 1
      ? ground.some((text) => text.words.has(word))
      : holds(`${words[at - 1]} ${word}`) || holds(`${word} ${words[at + 1]}`),
  )
  return found.length / telling.length
}
