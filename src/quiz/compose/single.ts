import { difficultyOf } from '../difficulty.ts'
import type { ListFact, MembershipFact, SlotFact } from '../facts/fact.ts'
import type { Draft } from '../identify.ts'
import { readValue } from '../near-figures.ts'
import { capitalised, syllables } from '../phrase.ts'
import { type Random, shuffled } from '../random.ts'
import {
  deedOf,
  explain,
  explainWithGroup,
  groupTitle,
  leadFor,
  quizWords,
  wholeSentence,
} from '../wording.ts'
import { type ComposeContext, clausesOf } from './context.ts'
import { askFor } from './slot-words.ts'

/** Figures in ascending order, as people expect them; anything else shuffled. */
const arranged = (options: readonly string[], random: Random): readonly string[] =>
  options.every((text) => /^[\d.,]+%?$/u.test(text))
    ? [...options].sort((a, b) => readValue(a) - readValue(b))
    : shuffled(options, random)

const choose = (key: string, wrong: readonly string[], random: Random) => {
  const options = arranged([key, ...wrong.slice(0, 3).map(capitalised)], random)
  return { options, key: options.indexOf(key) }
}

/** A question whose answer is one stretch of a clause. `wrong` holds three or more sound wrong options. */
export const singleFromSlot = (
  fact: SlotFact,
  wrong: readonly string[],
  random: Random,
  { ground }: ComposeContext,
): Draft => ({
  kind: 'single',
  clauses: clausesOf(fact),
  stem: askFor(fact, ground),
  ...choose(capitalised(fact.answer), wrong, random),
  explanation: explain(fact.evidence),
  difficulty: difficultyOf(fact, 'single'),
  source: 'extractive',
})

/** "ưu tiên các ngành, lĩnh vực nào sau đây" asks for several; one is asked for without the plural word. */
const inSingular = (question: string): string =>
  question.replace(/(?<!\p{L})(?:các|những) (?=(?:(?!các|những)[\p{L} ,])+ nào sau đây$)/u, '')

/** Which member belongs to a list. */
export const singleFromList = (
  fact: ListFact,
  member: string,
  wrong: readonly string[],
  random: Random,
  { ground }: ComposeContext,
): Draft => ({
  kind: 'single',
  clauses: [fact.unit.clause.id],
  stem: `${leadFor(fact.unit, ground, { pinned: true })}${ground.lowerFirst(inSingular(fact.question))}?`,
  ...choose(capitalised(member), wrong, random),
  explanation: explain([wholeSentence(fact.unit)]),
  difficulty: difficultyOf(fact, 'single'),
  source: 'extractive',
})

/** Which group a deed belongs to. */
export const groupOfDeed = (
  fact: MembershipFact,
  random: Random,
  context: ComposeContext,
): Draft | undefined => {
  const groups = [...new Set(context.memberships.map(({ group }) => group))].filter(
    ({ id }) => id !== fact.group.id,
  )
  if (groups.length < 3) return undefined
  return {
    kind: 'single',
    ...explainWithGroup(fact, context.ground),
    stem: quizWords.groupOf(deedOf(fact.unit)),
    ...choose(groupTitle(fact.group), shuffled(groups.map(groupTitle), random), random),
    difficulty: difficultyOf(fact, 'single'),
    source: 'extractive',
  }
}

/** Longest deed offered for choice, in syllables: four of them must be read. */
export const LONGEST_DEED = 32

/** Deeds of other groups, of like length. */
export const deedsElsewhere = (
  fact: MembershipFact,
  random: Random,
  { memberships }: ComposeContext,
): readonly MembershipFact[] => {
  const size = syllables(fact.unit.text)
  return shuffled(memberships, random).filter(({ group, unit }) => {
    const other = syllables(unit.text)
    return (
      group.id !== fact.group.id &&
      other <= Math.max(LONGEST_DEED, size) &&
      other >= size * 0.5 &&
      other <= size * 2
    )
  })
}

/** Which deed belongs to a group. */
export const deedOfGroup = (
  fact: MembershipFact,
  wrong: readonly string[],
  random: Random,
  context: ComposeContext,
): Draft => ({
  kind: 'single',
  ...explainWithGroup(fact, context.ground),
  stem: quizWords.ofGroup(groupTitle(fact.group)),
  ...choose(deedOf(fact.unit), wrong, random),
  difficulty: difficultyOf(fact, 'single'),
  source: 'extractive',
})
