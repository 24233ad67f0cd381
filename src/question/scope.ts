import type { Programme } from '../programme/clause.ts'
import { buildLexicalIndex, foldedTerm, openLexicalIndex } from '../retrieval/lexical-index.ts'
import { queryTerms } from '../retrieval/query-terms.ts'
import { fold } from '../vietnamese/fold.ts'
import { readNumbers, supportedKeys } from '../vietnamese/numbers.ts'
import { tokenise } from '../vietnamese/tokenise.ts'
import { type ScopeClassifier, scoreScope } from './scope-classifier.ts'
import type { UnderstoodQuestion } from './understand.ts'

/** Signs that a question is about something else than the programme. */
export type ScopeSigns = {
  /** Log-odds of the classifier that the question is in scope, −6…6. */
  readonly classifier: number
  /** BM25 of the nearest known out-of-scope question, and the mean of the three nearest: 0…about 1. */
  readonly nearestOutside: number
  readonly nearOutside: number
  /** It names a document that the programme does not. */
  readonly unknownDocument: boolean
  /** It names another province (1), or asks what is there (2). */
  readonly elsewhere: 0 | 1 | 2
}

/** Reads the signs off one question. */
export type ReadScope = (question: UnderstoodQuestion) => ScopeSigns

/** Whether a text names a place that the programme does not speak for, or a document that it does not name. */
export type NamesOther = (text: string) => Pick<ScopeSigns, 'unknownDocument' | 'elsewhere'>

/** @param elsewhere names of places that the programme does not speak for */
export const createNamesOther = (programme: Programme, elsewhere: readonly string[]): NamesOther => {
  const { title, subtitle, clauses } = programme
  const known = new Set(
    [title, subtitle, ...clauses.map(({ text }) => text)].flatMap((text) => [
      ...supportedKeys(readNumbers(text).mentions),
    ]),
  )
  const accented = namesOf(elsewhere)
  const bare = namesOf(elsewhere.map(fold))
  const accentedThere = namesOf(elsewhere, '(?:của|tỉnh|thành phố|tp|ở|tại|bên|UBND|Tỉnh ủy|Thành ủy|in|of) ')
  const subject = namesOf(elsewhere, '(?<=^(?:tỉnh |thành phố |tp |bên |nước )?)', SUBJECT)
  const bareSubject = namesOf(
    elsewhere.map(fold),
    '(?<=^(?:tinh |thanh pho |tp |ben |nuoc )?)',
    fold(SUBJECT),
  )
  const bareThere = namesOf(
    elsewhere.map(fold),
    '(?:cua|tinh|thanh pho|tp|o|tai|ben|ubnd|tinh uy|thanh uy|in|of) ',
  )
  const elsewhereIn = (text: string): 0 | 1 | 2 => {
    const isBare = fold(text) === text.toLowerCase()
    const written = isBare ? fold(text) : text
    const [there, asSubject, anywhere] = isBare
      ? [bareThere, bareSubject, bare]
      : [accentedThere, subject, accented]
    if (there.test(written) || asSubject.test(written)) return 2
    return anywhere.test(written) ? 1 : 0
  }
  return (text) => ({
    unknownDocument: readNumbers(text).mentions.some(
      ({ kind, key }) => kind === 'document' && !known.has(key),
    ),
    elsewhere: elsewhereIn(text),
  })
}

/** Nearest examples that are looked at from both sides. */
const NEAREST = 16

/** @param options.examples questions known to be out of scope that name nothing which alone would tell */
export const createReadScope = (options: {
  readonly namesOther: NamesOther
  readonly examples: readonly string[]
  readonly classifier: ScopeClassifier
}): ReadScope => {
  const tokens = options.examples.map((example) => tokenise(example))
  const outside = openLexicalIndex(buildLexicalIndex(tokens))
  const terms = tokens.map((example) => [...new Set(example.map(({ folded }) => foldedTerm(folded)))])
  return ({ text, query }) => {
    const scores = outside.score(queryTerms(query.wordings.slice(0, 1)))
    const asked = new Set(tokenise(text).map(({ folded }) => foldedTerm(folded)))
    // An example that asks of something the question does not mention is another question, however much they share.
    const alike = [...scores.keys()]
      .sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0))
      .slice(0, NEAREST)
      .map((at) => (scores[at] ?? 0) * shareOf(terms[at] ?? [], asked, outside.rarity))
      .sort((left, right) => right - left)
    const [first = 0, second = 0, third = 0] = alike
    return {
      classifier: scoreScope(options.classifier, text),
      nearestOutside: first,
      nearOutside: (first + second + third) / 3,
      ...options.namesOther(text),
    }
  }
}

/** The share of the terms, by their rarity, that are among those asked. */
const shareOf = (
  terms: readonly string[],
  asked: ReadonlySet<string>,
  rarity: (term: string) => number,
): number => {
  const total = terms.reduce((sum, term) => sum + rarity(term), 0)
  const shared = terms.reduce((sum, term) => (asked.has(term) ? sum + rarity(term) : sum), 0)
  return total === 0 ? 0 : shared / total
}

/** What a place is said to do when the question is about it: "Hưng Yên có đề án …". */
const SUBJECT = ' (?:có|đã|thì|làm|đặt|phấn đấu|triển khai|đứng|xếp|sẽ|được)'

const namesOf = (places: readonly string[], before = '', after = ''): RegExp =>
  new RegExp(
    // "sông Thái Bình" runs through this province too.
    `(?<!\\p{L})(?<!(?:sông|song) )${before}(?:${places.map((place) => place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)'})${after}(?!\\p{L})`,
    'u',
  )
