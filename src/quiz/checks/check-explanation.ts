import type { QuizItem } from '../item.ts'
import { holdsPhrase } from '../phrase.ts'
import { type Check, problem } from './problem.ts'

/** The quotes of an explanation, each with the clause that it is said to stand in. */
export const quotesOf = (
  explanation: string,
): readonly { readonly quote: string; readonly clause: string }[] =>
  [...explanation.matchAll(/“((?:(?!” \[)[\s\S])+)” \[([^\]\s]+)\]/gu)].map(
    ([, quote = '', clause = '']) => ({ quote, clause }),
  )

/** What must be found in the quotes: the answers that the clauses give in their own words. */
const told = (item: QuizItem): readonly string[] => {
  if (item.kind === 'single') return item.options.slice(item.key, item.key + 1)
  if (item.kind === 'multiple') return item.keys.flatMap((key) => item.options.slice(key, key + 1))
  if (item.kind === 'fill') return item.accepted.slice(0, 1)
  return item.kind === 'match' ? item.pairs.map(({ right }) => right) : []
}

/** The explanation quotes every cited clause word for word, and the quotes hold the key. */
export const checkExplanation: Check = (item, ground) => {
  const quotes = quotesOf(item.explanation)
  const altered = quotes.filter(({ quote, clause }) => ground.clause(clause)?.text.includes(quote) !== true)
  const unquoted = item.clauses.filter((id) => !quotes.some(({ clause }) => clause === id))
  const stray = quotes.filter(({ clause }) => !item.clauses.includes(clause))
  const shown = quotes.map(({ quote }) => quote).join(' . ')
  const untold = told(item).filter((text) => !holdsPhrase(shown, text))
  return [
    ...altered.map(({ clause }) => problem('explanation', `${clause} is not quoted word for word`)),
    ...unquoted.map((id) => problem('explanation', `${id} is not quoted`)),
    ...stray.map(({ clause }) => problem('explanation', `${clause} is quoted but not cited`)),
    ...untold.map((text) => problem('explanation', `no quote says “${text}”`)),
  ]
}
