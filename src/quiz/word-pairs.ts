import { readNumbers, supportedKeys } from '../vietnamese/numbers.ts'
import { tokenise } from '../vietnamese/tokenise.ts'

/** Syllables that carry no subject of their own: a pair made of two such says nothing. */
const EMPTY = new Set(
  (
    'và của các là có được cho trong với để đến từ theo về tại trên một những này đó khi thì mà ở ra vào do cũng như ' +
    'hoặc nhằm gồm sau nào gì bao nhiêu đồng chí ai đâu'
  ).split(' '),
)

/**
 * Pairs of neighbouring syllables that do not cross punctuation: most Vietnamese words have two syllables, so pairs
 * tell texts apart where single syllables do not. Numbers are left to `numbersOf`.
 */
export const pairsOf = (text: string): readonly string[] =>
  text.split(/[,;:.!?()“”"…]+(?=\s|$|[)”])|[()“”"\n]/u).flatMap((piece) => {
    const words = tokenise(piece)
      .map((token) => token.text)
      .filter((word) => !/^\d/u.test(word))
    return words
      .slice(1)
      .map((word, at) => [words[at] ?? '', word] as const)
      .filter(([left, right]) => !(EMPTY.has(left) && EMPTY.has(right)))
      .map((pair) => pair.join(' '))
  })

/** Keys of the numbers, percentages, dates and document numbers that a text states. */
export const numbersOf = (text: string): ReadonlySet<string> =>
  supportedKeys(readNumbers(text).mentions.filter(({ certain }) => certain))

/** How much a pair tells: more, the fewer texts hold it (inverse document frequency). */
export const createWeigher = (texts: readonly ReadonlySet<string>[]) => {
  const counts = new Map<string, number>()
  for (const pairs of texts) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return {
    weigh: (pair: string): number => Math.log(1 + texts.length / (counts.get(pair) ?? 0.5)),
    knows: (pair: string): boolean => counts.has(pair),
  }
}

const QUESTION = new Set('cơ quan tổ chức thực hiện việc'.split(' '))

/** Syllables that say something of a deed: those of every deed and of the question left out. */
export const contentSyllables = (text: string): readonly string[] => [
  ...new Set(
    tokenise(text)
      .map((token) => token.text)
      .filter((word) => !EMPTY.has(word) && !QUESTION.has(word)),
  ),
]
