import { difficultyOf } from '../difficulty.ts'
import type { MembershipFact, SlotFact } from '../facts/fact.ts'
import type { Draft } from '../identify.ts'
import { type Random, shuffled } from '../random.ts'
import { deedOf, explain, explainWithGroup, groupTitle, quizWords } from '../wording.ts'
import { type ComposeContext, clausesOf } from './context.ts'
import { stateWith } from './slot-words.ts'

/** A clause's words, or the same with another answer in its place. */
export const statementFromSlot = (
  fact: SlotFact,
  wrong: string | null,
  { ground }: ComposeContext,
): Draft => ({
  kind: 'true-false',
  clauses: clausesOf(fact),
  stem: stateWith(fact, wrong ?? fact.answer, ground),
  key: wrong === null,
  explanation: explain(fact.evidence),
  difficulty: difficultyOf(fact, 'true-false'),
  source: 'extractive',
})

/** A deed put under its own group, or under another. */
export const statementOfGroup = (
  fact: MembershipFact,
  isTrue: boolean,
  random: Random,
  { ground, memberships }: ComposeContext,
): Draft | undefined => {
  const others = [...new Set(memberships.map(({ group }) => group))].filter(({ id }) => id !== fact.group.id)
  const group = isTrue ? fact.group : shuffled(others, random)[0]
  if (!group) return undefined
  return {
    kind: 'true-false',
    ...explainWithGroup(fact, ground),
    stem: quizWords.isOfGroup(deedOf(fact.unit), groupTitle(group)),
    key: isTrue,
    difficulty: difficultyOf(fact, 'true-false'),
    source: 'extractive',
  }
}
