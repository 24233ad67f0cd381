import { difficultyOf } from '../difficulty.ts'
import type { ListFact, MembershipFact } from '../facts/fact.ts'
import { titleUnit } from '../ground.ts'
import type { Draft } from '../identify.ts'
import { capitalised } from '../phrase.ts'
import { type Random, shuffled } from '../random.ts'
import { deedOf, explain, groupTitle, leadFor, quizWords, wholeSentence } from '../wording.ts'
import type { ComposeContext } from './context.ts'

const choose = (right: readonly string[], wrong: readonly string[], random: Random) => {
  const options = shuffled([...right, ...wrong.map(capitalised)], random)
  return { options, keys: options.flatMap((option, at) => (right.includes(option) ? [at] : [])) }
}

/** Two or three of a list's members among members of other lists. */
export const multipleFromList = (
  fact: ListFact,
  members: readonly string[],
  wrong: readonly string[],
  random: Random,
  { ground }: ComposeContext,
): Draft => ({
  kind: 'multiple',
  clauses: [fact.unit.clause.id],
  stem: `${leadFor(fact.unit, ground, { pinned: true })}${ground.lowerFirst(fact.question)}?`,
  ...choose(members.map(capitalised), wrong, random),
  explanation: explain([wholeSentence(fact.unit)]),
  difficulty: difficultyOf(fact, 'multiple'),
  source: 'extractive',
})

/** Several deeds of one group among deeds of others. */
export const deedsOfGroup = (
  facts: readonly MembershipFact[],
  wrong: readonly string[],
  random: Random,
  { ground }: ComposeContext,
): Draft | undefined => {
  const [first] = facts
  const title = first && titleUnit(first.group.id, ground)
  if (!first || !title) return undefined
  return {
    kind: 'multiple',
    clauses: [...new Set(facts.map(({ unit }) => unit.clause.id)), first.group.id],
    stem: quizWords.severalOfGroup(groupTitle(first.group)),
    ...choose(
      facts.map(({ unit }) => deedOf(unit)),
      wrong,
      random,
    ),
    explanation: explain([...facts.map(({ unit }) => unit), title]),
    difficulty: difficultyOf(first, 'multiple'),
    source: 'extractive',
  }
}
