import { createWrongFilter } from './checks/check-support.ts'
import { type ComposeContext, clausesOf } from './compose/context.ts'
import { fillFromSlot } from './compose/fill.ts'
import { matchFromSlots, matchGroups } from './compose/match.ts'
import { deedsOfGroup, multipleFromList } from './compose/multiple.ts'
import {
  deedOfGroup,
  deedsElsewhere,
  groupOfDeed,
  LONGEST_DEED,
  singleFromList,
  singleFromSlot,
} from './compose/single.ts'
import { askFor } from './compose/slot-words.ts'
import { statementFromSlot, statementOfGroup } from './compose/true-false.ts'
import { difficultyOf } from './difficulty.ts'
import type { Fact, ListFact, MembershipFact, SlotFact } from './facts/fact.ts'
import type { Draft } from './identify.ts'
import type { Difficulty, ItemKind } from './item.ts'
import { syllables } from './phrase.ts'
import { type Random, shuffled } from './random.ts'
import type { InScope } from './scope.ts'
import { deedOf, groupTitle, leadFor, quizWords } from './wording.ts'

/** One item that can be tried: what it asks, of which kind, how hard; `draft` makes it, each time in another way. */
export type Candidate = {
  readonly kind: ItemKind
  readonly difficulty: Difficulty
  readonly clause: string
  /** Items of one fact tell each other's answers: a quiz takes one of them. */
  readonly fact: string
  /** For variety: what is asked for. */
  readonly flavour: string
  /** Undefined when it cannot be made this time. Cites only clauses in scope, and headings above them. */
  draft(random: Random, inScope: InScope): Draft | undefined
}

type Made = Omit<Candidate, 'difficulty' | 'clause' | 'fact'>

const WRONG = { single: 3, multiple: 3 } as const

/** The first sound ones among the candidates. */
const soundOnes = (
  candidates: readonly string[],
  count: number,
  against: (text: string) => string | null,
) => {
  const chosen: string[] = []
  for (const text of candidates) {
    if (chosen.length === count) break
    if (!chosen.includes(text) && against(text) === null) chosen.push(text)
  }
  return chosen.length === count ? chosen : undefined
}

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

const ofMembership = (fact: MembershipFact, context: ComposeContext): readonly Made[] => {
  const { ground, memberships } = context
  const short = syllables(fact.unit.text) <= LONGEST_DEED
  const against = (facts: readonly MembershipFact[]) =>
    createWrongFilter({
      stem: quizWords.ofGroup(groupTitle(fact.group)),
      right: facts.map(({ unit }) => deedOf(unit)),
      clauses: [...facts.map(({ unit }) => unit.clause.id), fact.group.id],
      ground,
    })
  const wrong = (facts: readonly MembershipFact[], count: number, random: Random) =>
    soundOnes(
      deedsElsewhere(fact, random, context).map(({ unit }) => deedOf(unit)),
      count,
      against(facts),
    )
  const ofDeeds: readonly Made[] = [
    {
      kind: 'single',
      flavour: 'deed',
      draft: (random) => {
        const chosen = wrong([fact], WRONG.single, random)
        return chosen && deedOfGroup(fact, chosen, random, context)
      },
    },
    {
      kind: 'multiple',
      flavour: 'deed',
      draft: (random, inScope) => {
        const others = memberships.filter(
          ({ group, unit }) =>
            inScope(unit.clause.id) &&
            group.id === fact.group.id &&
            unit !== fact.unit &&
            syllables(unit.text) <= LONGEST_DEED,
        )
        const facts = [fact, ...shuffled(others, random).slice(0, random() < 0.5 ? 1 : 2)]
        const chosen = wrong(facts, WRONG.multiple, random)
        return chosen && facts.length > 1 ? deedsOfGroup(facts, chosen, random, context) : undefined
      },
    },
  ]
  return [
    { kind: 'single', flavour: 'group', draft: (random) => groupOfDeed(fact, random, context) },
    {
      kind: 'true-false',
      flavour: 'group',
      draft: (random) => statementOfGroup(fact, true, random, context),
    },
    {
      kind: 'true-false',
      flavour: 'group',
      draft: (random) => statementOfGroup(fact, false, random, context),
    },
    {
      kind: 'match',
      flavour: 'group',
      draft: (random, inScope) => matchGroups(fact, random, context, inScope),
    },
    ...(short ? ofDeeds : []),
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
