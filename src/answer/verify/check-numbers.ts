import type { Clause } from '../../programme/clause.ts'
import { type NumberMention, readNumbers, supportedKeys } from '../../vietnamese/numbers.ts'
import type { Check } from '../answer.ts'
import { factsOf } from './clause-facts.ts'
import { shareFoundIn } from './content-words.ts'
import type { Evidence } from './evidence.ts'
import { checkMessages } from './messages.ts'
import { type NumberInContext, numbersInContext } from './number-contexts.ts'
import { plainText } from './plain-text.ts'

/** How alike the words around two numbers are, from which on they are about the same, or about different things. */
const SAME_MATTER = 0.75
const OTHER_MATTER = 0.34
const FEWEST_CONTEXT_WORDS = 3
/** A line that introduces a list may say how many things follow, up to here ("gồm ba nội dung:"). */
const MOST_COUNTED = 20

export type NumberCheckOptions = {
  readonly text: string
  /** The clauses that this text cites. */
  readonly cited: readonly Clause[]
  /** The clauses that the whole sentence cites, where `text` is a part of it. Default: `cited`. */
  readonly citedInAll?: readonly Clause[]
  readonly evidence: Evidence
  /** False for texts that only introduce others: their numbers must stand somewhere, wherever. */
  readonly inContext: boolean
}

/** "Nhóm 7 có hai nhiệm vụ": counts that the programme's structure gives, not its words. */
const structuralCounts = (
  cited: readonly Clause[],
  all: ReadonlyMap<string, Clause>,
): ReadonlySet<string> => {
  const children = new Map<string, number>()
  for (const { parent } of all.values())
    if (parent !== null) children.set(parent, (children.get(parent) ?? 0) + 1)
  const ofKind = (kind: Clause['kind']) => [...all.values()].filter((clause) => clause.kind === kind).length
  const counts = cited.flatMap(({ id, parent }) => [
    children.get(id),
    parent === null ? undefined : children.get(parent),
  ])
  return new Set(
    [...counts, cited.length, ofKind('task'), ofKind('task-group')]
      .filter((count) => count !== undefined)
      .map(String),
  )
}

const namesCited = (key: string, cited: readonly Clause[]): boolean =>
  cited.some(({ id }) => `.${id}.`.includes(`.${key}.`))

const isStated = (
  mention: NumberMention,
  { cited, citedInAll, evidence, inContext }: NumberCheckOptions,
  keys: ReadonlySet<string>,
): boolean => {
  if (keys.has(mention.key)) return true
  if (mention.kind === 'section') {
    const asked = supportedKeys(readNumbers(evidence.question).mentions)
    return namesCited(mention.key, cited) || evidence.given.has(mention.key) || asked.has(mention.key)
  }
  if (mention.kind !== 'count') return false
  if (!inContext && Number(mention.key) <= MOST_COUNTED) return true
  return structuralCounts(citedInAll ?? cited, evidence.all).has(mention.key)
}

/** The number stands in the clause, but next to other words; next to these words stands another number. */
const isMisplaced = ({ mention, words }: NumberInContext, cited: readonly Clause[]): boolean => {
  if (words.size < FEWEST_CONTEXT_WORDS || mention.kind === 'section' || mention.kind === 'document')
    return false
  const stated = cited
    .flatMap((clause) => factsOf(clause).numbers)
    .filter((other) => other.mention.kind === mention.kind)
  const best = (others: readonly NumberInContext[]) =>
    Math.max(0, ...others.map((other) => shareFoundIn(words, other.words)))
  const own = best(stated.filter((other) => other.mention.key === mention.key))
  const others = best(stated.filter((other) => other.mention.key !== mention.key))
  return own <= OTHER_MATTER && others >= SAME_MATTER
}

/** A least made a most ("tối thiểu" → "tối đa"), a most made a least, or a most that the clause does not state. */
const isBoundReversed = ({ mention, bound }: NumberInContext, cited: readonly Clause[]): boolean => {
  if (bound === null || !['number', 'count', 'percent'].includes(mention.kind)) return false
  const stated = cited
    .flatMap((clause) => factsOf(clause).numbers)
    .filter((other) => other.mention.key === mention.key)
    .map((other) => other.bound)
  if (stated.length === 0 || stated.includes(bound)) return false
  return bound === 'most' || stated.every((other) => other === 'most')
}

/**
 * Every number, percentage, date and document number of `text` must stand in the clauses it cites or in the
 * programme's title, for the same matter and with the same bound. A number of the question may be denied
 * ("không phải 50%") where the clauses do not state it.
 */
export const checkNumbers = (options: NumberCheckOptions): readonly Check[] => {
  const { cited, evidence } = options
  const ids = cited.map(({ id }) => id).join(', ')
  const titleKeys = supportedKeys(readNumbers(evidence.title).mentions)
  const keys = new Set([...titleKeys, ...cited.flatMap((clause) => [...factsOf(clause).numberKeys])])
  const numbers = numbersInContext(plainText(options.text))
  const isSupported = ({ mention }: NumberInContext) => isStated(mention, options, keys)

  return numbers.flatMap((number): readonly Check[] => {
    const { mention } = number
    const check = (message: string): readonly Check[] => [
      { kind: 'unsupported-number', text: mention.text, message },
    ]
    if (number.denied) {
      const correction = numbers.some(
        (other) => !other.denied && other.mention.kind === mention.kind && isSupported(other),
      )
      return isSupported(number) && !correction ? check(checkMessages.numberDenied(mention.text, ids)) : []
    }
    if (!isSupported(number)) {
      return check(
        cited.length === 0
          ? checkMessages.numberWithoutSource(mention.text)
          : checkMessages.numberMissing(mention.text, ids),
      )
    }
    if (!options.inContext) return []
    if (isMisplaced(number, cited)) return check(checkMessages.numberMisplaced(mention.text, ids))
    return isBoundReversed(number, cited) ? check(checkMessages.boundReversed(mention.text, ids)) : []
  })
}
