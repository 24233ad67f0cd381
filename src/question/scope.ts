import type { Programme } from '../programme/clause.ts'
import { buildLexicalIndex, openLexicalIndex } from '../retrieval/lexical-index.ts'
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
  /** It names another province. */
  readonly elsewhere: boolean
}

export type ReadScope = (question: UnderstoodQuestion) => ScopeSigns

/**
 * @param options.examples questions known to be out of scope
 * @param options.elsewhere names of places that the programme does not speak for
 */
export const createReadScope = (options: {
  readonly programme: Programme
  readonly examples: readonly string[]
  readonly elsewhere: readonly string[]
  readonly classifier: ScopeClassifier
}): ReadScope => {
  const outside = openLexicalIndex(buildLexicalIndex(options.examples.map((example) => tokenise(example))))
  const { title, subtitle, clauses } = options.programme
  const known = new Set(
    [title, subtitle, ...clauses.map(({ text }) => text)].flatMap((text) => [
      ...supportedKeys(readNumbers(text).mentions),
    ]),
  )
  const accented = namesOf(options.elsewhere)
  const bare = namesOf(options.elsewhere.map(fold))
  return ({ text, query }) => {
    const typed = query.wordings.slice(0, 1)
    const scores = [...outside.score(queryTerms(typed))].sort((left, right) => right - left)
    const [first = 0, second = 0, third = 0] = scores
    const isBare = fold(text) === text.toLowerCase()
    return {
      classifier: scoreScope(options.classifier, text),
      nearestOutside: first,
      nearOutside: (first + second + third) / 3,
      unknownDocument: readNumbers(text).mentions.some(
        ({ kind, key }) => kind === 'document' && !known.has(key),
      ),
      elsewhere: isBare ? bare.test(fold(text)) : accented.test(text),
    }
  }
}

const namesOf = (places: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${places.map((place) => place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)'})(?!\\p{L})`,
    'u',
  )
