import { BLANK, quizItemSchema } from '../item.ts'
import { plainPhrase } from '../phrase.ts'
import { type Check, problem } from './problem.ts'

const repeats = (texts: readonly string[]): boolean => new Set(texts.map(plainPhrase)).size < texts.length

/** Options, keys, blanks and pairs fit the kind; the clauses exist. */
export const checkForm: Check = (item, ground) => {
  const parsed = quizItemSchema.safeParse(item)
  const unknown = item.clauses.filter((id) => ground.clause(id) === undefined)
  const found = [
    ...(parsed.success ? [] : [problem('form', parsed.error.issues[0]?.message ?? 'not an item')]),
    ...(unknown.length > 0 ? [problem('unknown-clause', unknown.join(', '))] : []),
  ]
  switch (item.kind) {
    case 'single':
      return item.key >= item.options.length ? [...found, problem('form', 'the key is no option')] : found
    case 'multiple': {
      const ascending = item.keys.every(
        (key, at) => key < item.options.length && (at === 0 || key > (item.keys[at - 1] ?? 0)),
      )
      if (!ascending) return [...found, problem('form', 'keys must be options, ascending, each once')]
      return item.keys.length === item.options.length
        ? [...found, problem('form', 'every option is right')]
        : found
    }
    case 'fill':
      if (item.stem.split(BLANK).length !== 2) return [...found, problem('form', 'there must be one blank')]
      return repeats(item.accepted) ? [...found, problem('form', 'an accepted answer stands twice')] : found
    case 'match':
      return repeats(item.pairs.map(({ left }) => left))
        ? [...found, problem('form', 'a left side stands twice')]
        : found
    case 'true-false':
      return found
  }
}
