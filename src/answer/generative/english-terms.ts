import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import { factsOf } from '../verify/clause-facts.ts'
import { contentWords, shareFoundIn } from '../verify/content-words.ts'
import { plainText } from '../verify/plain-text.ts'

/** What the programme calls (`means`) what English says in one of these ways (`say`). */
export type EnglishEntry = { readonly say: readonly string[]; readonly means: readonly string[] }

/** Whether an English sentence has to do with these clauses. */
export type EnglishGround = (sentence: string, cited: readonly Clause[]) => boolean

/** Words that an English sentence about any clause may hold. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been by can could each every for from had has have in into is it its least less more most must ' +
    'no not of on one only or other over per shall should some than that the their them there these they this those ' +
    'through to total two three under up upon was were when where which while who will with within would ' +
    'programme program province provincial year years percent rate share level target targets goal goals aim aims ' +
    'set sets reach reaches reached achieve achieved achieving according also including includes include such about ' +
    'state states stated say says task tasks group number item clause part hai duong vietnam vietnamese'
  ).split(' '),
)
const LONGEST_TERM = 5
/** Set by hand: more than half of the words, with room for what a glossary never holds. Too strict costs a fallback. */
const LEAST_KNOWN = 0.6
const LEAST_GROUNDED = 0.6

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{N}&]*/gu) ?? []
const singular = (word: string): string =>
  word.replace(/(?<=\p{L}{3})(?:ies$)/u, 'y').replace(/(?<=[^s])s$/u, '')

/**
 * An English sentence shares no words with its source, so it is held to the programme through a glossary: most of its
 * words must be known there, and most of these must mean something that the clauses cited say.
 */
export const createEnglishGround = (entries: readonly EnglishEntry[]): EnglishGround => {
  const terms = new Map<string, readonly string[]>()
  for (const { say, means } of entries) {
    for (const form of say) {
      const key = wordsOf(form).map(singular).join(' ')
      terms.set(key, [...(terms.get(key) ?? []), ...means])
    }
  }
  return (sentence, cited) => {
    const written = new Set(cited.flatMap((clause) => [...factsOf(clause).words]))
    const bare = new Set([...written].map(fold))
    const isStated = (meaning: string) => shareFoundIn(new Set(contentWords(meaning)), written) >= 0.5
    const words = wordsOf(plainText(sentence)).map(singular)
    let known = 0
    let grounded = 0
    let content = 0
    for (let at = 0; at < words.length; ) {
      const word = words[at] ?? ''
      let length = Math.min(LONGEST_TERM, words.length - at)
      while (length > 0 && !terms.has(words.slice(at, at + length).join(' '))) length -= 1
      const meanings = terms.get(words.slice(at, at + length).join(' ')) ?? []
      if (length <= 1 && (COMMON.has(word) || bare.has(fold(word)))) {
        at += 1
        continue
      }
      content += Math.max(1, length)
      known += length
      if (meanings.some(isStated)) grounded += length
      at += Math.max(1, length)
    }
    return content === 0 || (known >= content * LEAST_KNOWN && grounded >= known * LEAST_GROUNDED)
  }
}
