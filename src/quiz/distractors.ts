import type { Fact, SlotFact, SlotKind } from './facts/fact.ts'
import type { Ground, Unit } from './ground.ts'
import { nearFigures } from './near-figures.ts'
import { capitalised, plainPhrase, syllables } from './phrase.ts'
import { phraseType } from './phrase-type.ts'
import { type Random, shuffled } from './random.ts'

/** What can stand in for an answer, and the unit it comes from. */
export type StandIn = { readonly text: string; readonly unit: Unit | null }

/** Kinds of slot whose answers can be mistaken for each other, nearest first. */
const KINDRED: Partial<Record<SlotKind, readonly SlotKind[]>> = {
  direction: ['principle', 'basis'],
  principle: ['direction', 'basis'],
  basis: ['focus', 'link', 'field'],
  means: ['focus', 'basis'],
  focus: ['link', 'basis', 'field'],
  field: ['focus', 'link'],
  topic: ['focus', 'link', 'field'],
  link: ['focus', 'basis'],
  subject: ['focus', 'link'],
}

const BODY_NAME =
  /(?:Ban (?:Chấp hành|Thường vụ|Bí thư|Tuyên giáo|Tổ chức|Dân vận|Nội chính)(?: và Dân vận)?(?: Trung ương(?: Đảng)?| Đảng bộ tỉnh| Tỉnh ủy)?|Bộ Chính trị|Thủ tướng Chính phủ|Chính phủ(?! số)|Văn phòng (?:Tỉnh ủy|Trung ương Đảng)|Đảng ủy [\p{Lu}][\p{Lu}\p{L}]*(?: tỉnh| [\p{Lu}][\p{L}]*(?: tế)?)?)(?!\p{L})/gu

const namedBodies = (ground: Ground): readonly StandIn[] =>
  ground.programme.clauses.flatMap(({ text }) =>
    [...text.matchAll(BODY_NAME)].map(([name]) => ({ text: name, unit: null })),
  )

/** Posts a rank apart: "Phó Bí thư Tỉnh ủy" for "Bí thư Tỉnh ủy". */
const deputies = (posts: readonly StandIn[]): readonly StandIn[] =>
  posts.flatMap(({ text }) => (/^phó /iu.test(text) ? [] : [{ text: `Phó ${text}`, unit: null }]))

const DOCUMENT_NUMBER = /(?<![\p{L}\d])\d{1,5}(?:\/\d{4})?[-/]\p{Lu}[\p{Lu}\p{L}\d/&-]*/gu
const DATE = /(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}/gu
const found = (ground: Ground, pattern: RegExp, before = ''): readonly StandIn[] =>
  ground.programme.clauses.flatMap(({ text }) =>
    [...text.matchAll(pattern)].map(([match]) => ({ text: before + match, unit: null })),
  )

const unique = (all: readonly StandIn[]): readonly StandIn[] => [
  ...new Map(all.map((one) => [plainPhrase(one.text), one])).values(),
]

/** Offers wrong options of the same type and scale, from elsewhere in the programme or near the right value. */
export type Distractors = {
  /** Candidates in a random order, likeliest to be good first. More than are needed: the checks decide. */
  forSlot(fact: SlotFact, random: Random): readonly string[]
  /** Members of other lists. */
  forMember(member: string, listUnit: Unit, random: Random): readonly string[]
}

/** Candidates of like length first: a long key among short options is told by its length. */
const byLength = (answer: string, candidates: readonly string[]): readonly string[] => {
  const size = syllables(answer)
  const distance = (text: string) => Math.abs(Math.log((syllables(text) + 2) / (size + 2)))
  // Coarse steps, so that chance still decides among those that fit about as well.
  return [...candidates].sort((a, b) => Math.round(distance(a) * 2.5) - Math.round(distance(b) * 2.5))
}

export const createDistractors = (facts: readonly Fact[], ground: Ground): Distractors => {
  const slots = Map.groupBy(
    facts.filter((fact) => fact.kind === 'slot'),
    ({ slot }) => slot,
  )
  const answers = (slot: SlotKind): readonly StandIn[] =>
    (slots.get(slot) ?? []).map(({ answer, unit }) => ({ text: answer, unit }))
  const pool = (slot: SlotKind): readonly StandIn[] => {
    switch (slot) {
      case 'body':
      case 'issuer':
        return unique([...answers(slot), ...namedBodies(ground)])
      case 'post':
        return unique([...answers(slot), ...deputies(answers(slot))])
      case 'date':
        return unique([...answers(slot), ...found(ground, DATE, 'ngày ')])
      case 'document':
        return unique([...answers(slot), ...found(ground, DOCUMENT_NUMBER)])
      default:
        return unique(answers(slot))
    }
  }
  const pools = new Map<SlotKind, readonly StandIn[]>()
  const poolOf = (slot: SlotKind): readonly StandIn[] => {
    const known = pools.get(slot) ?? pool(slot)
    pools.set(slot, known)
    return known
  }
  const members = unique(
    facts.flatMap((fact) =>
      fact.kind === 'list' ? fact.members.map((text) => ({ text, unit: fact.unit })) : [],
    ),
  )
  const from = (candidates: readonly StandIn[], unit: Unit, random: Random): readonly string[] =>
    shuffled(
      candidates.filter((candidate) => candidate.unit?.clause.id !== unit.clause.id),
      random,
    ).map(({ text }) => capitalised(text))

  return {
    forSlot: (fact, random) => {
      const own = phraseType(fact.answer)
      const firstWord = (text: string) => plainPhrase(text).split(' ').slice(0, 2).join(' ')
      const sameType = (text: string) =>
        phraseType(text) === own && (fact.slot !== 'name' || firstWord(text) === firstWord(fact.answer))
      if (fact.slot === 'figure' || fact.slot === 'year') {
        const others = from(
          poolOf(fact.slot).filter(({ text }) => sameType(text)),
          fact.unit,
          random,
        )
        return nearFigures({ answer: fact.answer, others, random })
      }
      if (fact.slot === 'date' || fact.slot === 'document')
        return from(poolOf(fact.slot), fact.unit, random).filter(sameType)
      const kindred = [fact.slot, ...(KINDRED[fact.slot] ?? [])]
      const candidates = kindred.flatMap((slot) =>
        byLength(fact.answer, from(poolOf(slot), fact.unit, random).filter(sameType)),
      )
      return [...new Set(candidates)]
    },
    forMember: (member, listUnit, random) =>
      byLength(
        member,
        from(
          members.filter(({ unit }) => unit?.clause.id !== listUnit.clause.id),
          listUnit,
          random,
        ),
      ),
  }
}
