import type { Clause } from '../../programme/clause.ts'
import { readNumbers, supportedKeys } from '../../vietnamese/numbers.ts'
import { contentWords } from './content-words.ts'
import { foldForQuote } from './fold-for-quote.ts'
import { type NumberInContext, numbersInContext } from './number-contexts.ts'

/** What a clause states, in the forms the checks compare with. */
export type ClauseFacts = {
  /** Keys of the numbers in its text and in the headings above it. */
  readonly numberKeys: ReadonlySet<string>
  readonly numbers: readonly NumberInContext[]
  readonly words: ReadonlySet<string>
  /** Its text, original wording, headings and label, folded for the comparison of quotes. */
  readonly quotable: readonly string[]
}

// Reading a clause costs about a millisecond and each sentence of an answer needs it; a clause never changes.
const known = new WeakMap<Clause, ClauseFacts>()

export const factsOf = (clause: Clause): ClauseFacts => {
  const found = known.get(clause)
  if (found !== undefined) return found
  const headed = [...clause.path, clause.label, clause.text].join('\n')
  const facts = {
    numberKeys: supportedKeys(readNumbers(headed).mentions),
    numbers: numbersInContext(clause.text),
    words: new Set(contentWords(headed)),
    quotable: [clause.text, clause.source.text, ...clause.path, clause.label].map(foldForQuote),
  }
  known.set(clause, facts)
  return facts
}
