import { type Candidate, type Made, soundOnes, WRONG } from './candidate.ts'
import { createWrongFilter } from './checks/check-support.ts'
import { type ComposeContext, clausesOf } from './compose/context.ts'
import { fillFromSlot } from './compose/fill.ts'
import { matchFromSlots } from './compose/match.ts'
import { multipleFromList } from './compose/multiple.ts'
import { singleFromList, singleFromSlot } from './compose/single.ts'
import { askFor } from './compose/slot-words.ts'
import { statementFromSlot } from './compose/true-false.ts'
import { difficultyOf } from './difficulty.ts'
import type { Fact, ListFact, SlotFact } from './facts/fact.ts'
import { ofMembership } from './membership-candidates.ts'
import { type Random, shuffled } from './random.ts'
import { leadFor } from './wording.ts'

const ofSlot = (fact: SlotFact, context: ComposeContext): readonly Made[] => {
  const { ground, distractors } = context
  const against = () =>
    createWrongFilter({
      stem: askFor(fact, ground),
      right: [fact.answer],
      clauses: clausesOf(fact),
      ground,
    })
  const wrong = (count: number, random: Random) =>
    soundOnes(distractors.forSlot(fact, random), count, against())
  return [
    {
      kind: 'single',
      flavour: fact.slot,
      draft: (random) => {
        const chosen = wrong(WRONG.single, random)
        return chosen && singleFromSlot(fact, chosen, random, context)
      },
    },
    { kind: 'true-false', flavour: fact.slot, draft: () => statementFromSlot(fact, null, context) },
    {
      kind: 'true-false',
      flavour: fact.slot,
      draft: (random) => {
        const [chosen] = wrong(1, random) ?? []
        return chosen === undefined ? undefined : statementFromSlot(fact, chosen, context)
      },
    },
    { kind: 'fill', flavour: fact.slot, draft: () => fillFromSlot(fact, context) },
    {
      kind: 'match',
      flavour: fact.slot,
      draft: (random, inScope) => matchFromSlots(fact, random, context, inScope),
    },
  ]
}

const ofList = (fact: ListFact, context: ComposeContext): readonly Made[] => {
  const { ground, distractors } = context
  const stem = `${leadFor(fact.unit, ground, { pinned: true })}${ground.lowerFirst(fact.question)}?`
  const against = createWrongFilter({ stem, right: fact.members, clauses: [fact.unit.clause.id], ground })
  return [
    ...fact.members.map(
      (member): Made => ({
        kind: 'single',
        flavour: 'list',
        draft: (random) => {
          const chosen = soundOnes(distractors.forMember(member, fact, random), WRONG.single, against)
          return chosen && singleFromList(fact, member, chosen, random, context)
        },
      }),
    ),
    ...[2, 3].map(
      (count): Made => ({
        kind: 'multiple',
        flavour: 'list',
        draft: (random) => {
          const members = shuffled(fact.members, random).slice(0, count)
          const chosen = soundOnes(
            distractors.forMember(members[0] ?? '', fact, random),
            WRONG.multiple,
            against,
          )
          return chosen && multipleFromList(fact, members, chosen, random, context)
        },
      }),
    ),
  ]
}

const factKey = (fact: Fact): string =>
  [fact.unit.clause.id, fact.kind === 'slot' ? fact.answer : fact.kind, fact.unit.text].join('|')

/** Every item that could be made of the facts, in document order. */
export const listCandidates = (context: ComposeContext): readonly Candidate[] =>
  context.facts.flatMap((fact) => {
    const made =
      fact.kind === 'slot'
        ? ofSlot(fact, context)
        : fact.kind === 'list'
          ? ofList(fact, context)
          : ofMembership(fact, context)
    return made.map((candidate) => ({
      ...candidate,
      difficulty: difficultyOf(fact, candidate.kind),
      clause: fact.unit.clause.id,
      fact: factKey(fact),
    }))
  })
