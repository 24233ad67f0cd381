import { readBodies } from './facts/bodies.ts'
import { readDocuments } from './facts/documents.ts'
import type { Fact, ListFact } from './facts/fact.ts'
import { readFigures } from './facts/figures.ts'
import { readIdentities } from './facts/identities.ts'
import { readLists } from './facts/lists.ts'
import { readMemberships } from './facts/memberships.ts'
import { readNames } from './facts/names.ts'
import { readPosts } from './facts/posts.ts'
import { readRelations } from './facts/relations.ts'
import { type Ground, titleUnit } from './ground.ts'
import { phraseType } from './phrase-type.ts'

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
  if (fact.kind === 'list') return fact.unit.doubts.some((words) => fact.head.includes(words))
  const [start, end] = spanOf(fact)
  return fact.unit.doubts.some((words) => {
    const at = fact.unit.text.indexOf(words)
    return at < 0 || (at < end && at + words.length > start)
  })
}

/** An enumeration runs over several units: members that hold doubtful words of any of them are left out. */
const withoutDoubts = (fact: Fact, ground: Ground): Fact => {
  if (fact.kind !== 'list') return fact
  const doubts = ground.unitsOf(fact.unit.clause.id).flatMap((unit) => unit.doubts)
  const isSound = (member: string) =>
    !doubts.some((words) => words.includes(member) || member.includes(words))
  return { ...fact, members: fact.members.filter(isSound) }
}

/** Under a heading that names a body ("Đảng ủy UBND tỉnh:"), a unit is told with that body as its subject. */
const withSubject = (fact: Fact, ground: Ground): Fact => {
  const parent = fact.unit.clause.parent
  const title = parent === null ? undefined : titleUnit(parent, ground)
  if (fact.kind !== 'slot' || fact.slot === 'body' || !title || phraseType(title.text) !== 'body') return fact
  const told = (words: string) => `${title.text} ${ground.lowerFirst(words)}`
  return { ...fact, evidence: [fact.unit, title], before: told(fact.before), question: told(fact.question) }
}

/** Every enumeration of a programme, those in doubt included: they serve for wrong options. */
export const readAllLists = (ground: Ground): readonly ListFact[] => ground.units.flatMap(readLists)

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
  ]
    .filter((fact) => !isDoubtful(fact))
    .map((fact) => withSubject(withoutDoubts(fact, ground), ground))
