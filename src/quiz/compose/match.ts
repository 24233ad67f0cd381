import { difficultyOf } from '../difficulty.ts'
import type { MembershipFact, SlotFact, SlotKind } from '../facts/fact.ts'
import { joinWords } from '../facts/slot.ts'
import { titleUnit } from '../ground.ts'
import type { Draft } from '../identify.ts'
import { BLANK } from '../item.ts'
import { capitalised, plainPhrase, syllables, trimPhrase } from '../phrase.ts'
import { type Random, shuffled } from '../random.ts'
import type { InScope } from '../scope.ts'
import { deedOf, explain, groupTitle, quizWords } from '../wording.ts'
import type { ComposeContext } from './context.ts'

const ASKED: Partial<Record<SlotKind, string>> = {
  figure: quizWords.matchFigures,
  purpose: quizWords.matchPurposes,
  matter: quizWords.matchDocuments,
  post: quizWords.matchPosts,
}

/** Pairs in one item. */
const PAIRS = 4
const LONGEST_LEFT = 30

const leftOf = (fact: SlotFact): string => {
  if (fact.slot === 'figure') return capitalised(joinWords(fact.before, BLANK, fact.after))
  const words = joinWords(fact.before, fact.after)
  const bare = fact.slot === 'post' ? fact.before.replace(/,? do đồng chí$/u, '') : words
  return capitalised(trimPhrase(bare.replace(/ (?:để|nhằm|góp phần|phục vụ|về)$/u, '').replace(/[“”]/gu, '')))
}

const sameScale = (one: string, other: string): boolean => one.includes('%') === other.includes('%')
/** "02" and "2" are one value. */
const sameValue = (one: string, other: string): boolean =>
  plainPhrase(one).replace(/^0+(?=\d)/u, '') === plainPhrase(other).replace(/^0+(?=\d)/u, '')

/** Facts of one kind as pairs, beginning with `fact`. */
export const matchFromSlots = (
  fact: SlotFact,
  random: Random,
  { slots }: ComposeContext,
  inScope: InScope,
): Draft | undefined => {
  const stem = ASKED[fact.slot]
  if (stem === undefined) return undefined
  const chosen: SlotFact[] = []
  for (const other of [fact, ...shuffled(slots, random).filter(({ unit }) => inScope(unit.clause.id))]) {
    const fits =
      other.slot === fact.slot &&
      sameScale(other.answer, fact.answer) &&
      syllables(leftOf(other)) <= LONGEST_LEFT &&
      chosen.every(({ unit, answer }) => unit !== other.unit && !sameValue(answer, other.answer))
    if (fits && chosen.length < PAIRS) chosen.push(other)
  }
  if (chosen.length < 3 || chosen[0] !== fact) return undefined
  return {
    kind: 'match',
    clauses: [...new Set(chosen.map(({ unit }) => unit.clause.id))],
    stem,
    pairs: chosen.map((other) => ({ left: leftOf(other), right: capitalised(other.answer) })),
    explanation: explain(chosen.map(({ unit }) => unit)),
    difficulty: difficultyOf(fact, 'match'),
    source: 'extractive',
  }
}

const LONGEST_DEED = 26

/** Deeds of different groups with their groups. */
export const matchGroups = (
  fact: MembershipFact,
  random: Random,
  { ground, memberships }: ComposeContext,
  inScope: InScope,
): Draft | undefined => {
  const chosen: MembershipFact[] = []
  for (const other of [
    fact,
    ...shuffled(memberships, random).filter(({ unit }) => inScope(unit.clause.id)),
  ]) {
    const fits =
      syllables(other.unit.text) <= LONGEST_DEED && chosen.every(({ group }) => group.id !== other.group.id)
    if (fits && chosen.length < PAIRS) chosen.push(other)
  }
  if (chosen.length < 3 || chosen[0] !== fact) return undefined
  const titles = chosen.flatMap(({ group }) => titleUnit(group.id, ground) ?? [])
  return {
    kind: 'match',
    clauses: chosen.flatMap(({ unit, group }) => [unit.clause.id, group.id]),
    stem: quizWords.matchGroups,
    pairs: chosen.map(({ unit, group }) => ({ left: deedOf(unit), right: groupTitle(group) })),
    explanation: explain([...chosen.map(({ unit }) => unit), ...titles]),
    difficulty: difficultyOf(fact, 'match'),
    source: 'extractive',
  }
}
