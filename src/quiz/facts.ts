import { readBodies } from './facts/bodies.ts'
import { readDocuments } from './facts/documents.ts'
import type { Fact } from './facts/fact.ts'
import { readFigures } from './facts/figures.ts'
import { readIdentities } from './facts/identities.ts'
import { readLists } from './facts/lists.ts'
import { readMemberships } from './facts/memberships.ts'
import { readNames } from './facts/names.ts'
import { readPosts } from './facts/posts.ts'
import { readRelations } from './facts/relations.ts'
import type { Ground } from './ground.ts'

/** Where in its unit a fact is told. */
const spanOf = (fact: Fact): readonly [number, number] => {
  const { text } = fact.unit
  if (fact.kind !== 'slot') return [0, text.length]
  const start = Math.max(0, text.indexOf(fact.before === '' ? fact.answer : fact.before))
  const answer = text.indexOf(fact.answer, start + fact.before.length)
  return [start, fact.after === '' && answer >= 0 ? answer + fact.answer.length : text.length]
}

/** Whether a fact is told in words whose meaning is in doubt. */
const isDoubtful = (fact: Fact): boolean => {
  const [start, end] = spanOf(fact)
  return fact.unit.doubts.some((words) => {
    const at = fact.unit.text.indexOf(words)
    return at < 0 || (at < end && at + words.length > start)
  })
}

/** All that can be asked of a programme, in document order within each kind. Nothing of doubtful meaning is. */
export const readFacts = (ground: Ground): readonly Fact[] =>
  [
    ...ground.units.flatMap((unit) => [
      ...readFigures(unit),
      ...readPosts(unit),
      ...readBodies(unit, ground),
      ...readDocuments(unit),
      ...readNames(unit),
      ...readIdentities(unit),
      ...(unit.isTitle ? [] : readRelations(unit)),
      ...readLists(unit),
    ]),
    ...readMemberships(ground),
  ].filter((fact) => !isDoubtful(fact))
