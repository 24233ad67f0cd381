import type { Clause } from '../../programme/clause.ts'
import { normalise } from '../../vietnamese/fold.ts'
import type { Check } from '../answer.ts'
import { checkMessages } from './messages.ts'
import { plainText } from './plain-text.ts'

const NEGATORS: ReadonlySet<string> = new Set(['không', 'chưa', 'chẳng', 'đừng'])
/** "không gian mạng", "không khí", "không chỉ … mà còn": no negation. */
const NO_NEGATION: ReadonlySet<string> = new Set([
  'gian',
  'khí',
  'trung',
  'quân',
  'lưu',
  'ngừng',
  'chỉ',
  'những',
  'ít',
])
/** Words between the negator and what it negates. */
const FILLERS: ReadonlySet<string> = new Set(['phải', 'là', 'được', 'cần', 'hề', 'nên', 'bị'])
const REACH = 3

type Phrase = { readonly words: readonly string[]; readonly negated: boolean }

const wordsOf = (text: string): readonly string[] =>
  normalise(plainText(text))
    .toLowerCase()
    .match(/[\p{L}\p{N}&]+|[.,;:!?()"“”«»]/gu) ?? []

const isWord = (word: string | undefined): word is string => word !== undefined && /[\p{L}\p{N}]/u.test(word)

/** The `REACH` words that each negation of `words` reaches; fewer where the phrase ends before. */
const negatedPhrases = (words: readonly string[]): readonly (readonly string[])[] =>
  words.flatMap((word, index) => {
    if (!NEGATORS.has(word) || NO_NEGATION.has(words[index + 1] ?? '')) return []
    let from = index + 1
    while (FILLERS.has(words[from] ?? '')) from += 1
    const reach = words.slice(from, from + REACH)
    const end = reach.findIndex((next) => !isWord(next))
    const phrase = end < 0 ? reach : reach.slice(0, end)
    return phrase.length >= 2 ? [phrase] : []
  })

/** Where `phrase` stands in `words`, and whether a negator stands within `REACH` words before it. */
const occurrences = (phrase: readonly string[], words: readonly string[]): readonly Phrase[] =>
  words.flatMap((_word, index) =>
    phrase.every((part, offset) => words[index + offset] === part)
      ? [
          {
            words: phrase,
            negated: words.slice(Math.max(0, index - REACH), index).some((word) => NEGATORS.has(word)),
          },
        ]
      : [],
  )

const reversed = (from: readonly string[], against: readonly string[]): readonly (readonly string[])[] =>
  negatedPhrases(from).filter((phrase) => {
    const stated = occurrences(phrase, from)
    const found = occurrences(phrase, against)
    return (
      stated.every(({ negated }) => negated) && found.length > 0 && found.every(({ negated }) => !negated)
    )
  })

/**
 * What a clause negates ("không tăng biên chế") must not be affirmed, and what it affirms must not be negated,
 * in the same words. Paraphrases are beyond this check.
 */
export const checkNegation = ({
  text,
  cited,
}: {
  readonly text: string
  readonly cited: readonly Clause[]
}): readonly Check[] => {
  const said = wordsOf(text)
  return cited.flatMap((clause) => {
    const written = wordsOf(clause.text)
    const threeWordsSaid = reversed(said, written).filter((phrase) => phrase.length === REACH)
    return [...reversed(written, said), ...threeWordsSaid].map((phrase) => ({
      kind: 'altered-quote' as const,
      text: phrase.join(' '),
      message: checkMessages.negationReversed(phrase.join(' '), clause.id),
    }))
  })
}
