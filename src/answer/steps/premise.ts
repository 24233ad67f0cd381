import { readNumbers, supportedKeys } from '../../vietnamese/numbers.ts'
import type { AnswerContext } from '../context.ts'

/** Whether the figures that a question takes for granted stand in the words that answer it. */
export type Premise = 'holds' | 'fails' | 'none'

const COMPARABLE: ReadonlySet<string> = new Set(['percent', 'number', 'count', 'date', 'document'])

/**
 * Compares the figures of the question with those of the words found. A figure fails when the words hold others of
 * its kind but not this one; years alone prove nothing, they often only narrow the question down.
 */
export const checkPremise = ({ question }: Pick<AnswerContext, 'question'>, words: string): Premise => {
  const claimed = readNumbers(question.text).mentions.filter(
    ({ kind, key, certain }) => COMPARABLE.has(kind) && certain && !/^(19|20)\d\d$/.test(key),
  )
  if (claimed.length === 0) return 'none'
  const stated = readNumbers(words).mentions
  const supported = supportedKeys(stated)
  const wrong = claimed.filter(
    ({ key, kind }) => !supported.has(key) && stated.some((other) => other.kind === kind),
  )
  if (wrong.length > 0) return 'fails'
  return claimed.every(({ key }) => supported.has(key)) ? 'holds' : 'none'
}
