import { type Made, soundOnes, WRONG } from './candidate.ts'
import { createWrongFilter } from './checks/check-support.ts'
import type { ComposeContext } from './compose/context.ts'
import { matchGroups } from './compose/match.ts'
import { deedsOfGroup } from './compose/multiple.ts'
import { deedOfGroup, deedsElsewhere, groupOfDeed, LONGEST_DEED } from './compose/single.ts'
import { statementOfGroup } from './compose/true-false.ts'
import type { MembershipFact } from './facts/fact.ts'
import { syllables } from './phrase.ts'
import { type Random, shuffled } from './random.ts'
import { deedOf, groupTitle, quizWords } from './wording.ts'

/** Items about which group a deed belongs to. */
export const ofMembership = (fact: MembershipFact, context: ComposeContext): readonly Made[] => {
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
