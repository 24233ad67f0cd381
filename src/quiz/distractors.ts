import type { Fact, ListFact, SlotFact, SlotKind } from './facts/fact.ts'
import { createIsDeed } from './facts/memberships.ts'
import type { Ground, Unit } from './ground.ts'
import { nearFigures } from './near-figures.ts'
import { plainPhrase, syllables } from './phrase.ts'
import { phraseType } from './phrase-type.ts'
import { type Random, shuffled } from './random.ts'
import { collectStandIns, type StandIn } from './stand-ins.ts'
import { pairsOf } from './word-pairs.ts'

/** Kinds of slot whose answers can be mistaken for each other, nearest first. */
const KINDRED: Partial<Record<SlotKind, readonly SlotKind[]>> = {
  direction: ['principle'],
  principle: ['direction'],
  basis: ['focus', 'link', 'field'],
  focus: ['link', 'basis', 'field'],
  field: ['focus', 'link'],
  topic: ['focus', 'link', 'field'],
  link: ['focus', 'basis'],
  subject: ['focus', 'field', 'target-group'],
}

/** Offers wrong options of the same type and scale, from elsewhere in the programme or near the right value. */
export type Distractors = {
  /** Candidates in a random order, likeliest to be good first. More than are needed: the checks decide. */
  forSlot(fact: SlotFact, random: Random): readonly string[]
  /** Members of other lists of the same sort of things. */
  forMember(member: string, list: ListFact, random: Random): readonly string[]
}

/** Candidates of like length first: a long key among short options is told by its length. */
const byLength = (answer: string, candidates: readonly string[]): readonly string[] => {
  const size = syllables(answer)
  // Coarse steps, so that chance still decides among those that fit about as well.
  const distance = (text: string) => Math.round(Math.abs(Math.log((syllables(text) + 2) / (size + 2))) * 2.5)
  return [...candidates].sort((a, b) => distance(a) - distance(b))
}

const PEOPLE =
  /(?<!\p{L})(?:người|nhà khoa học|doanh nghiệp|cán bộ|đội ngũ|thanh niên|sinh viên|vận động viên)(?!\p{L})/iu
/** Whoever else is named is among them. */
const ANYBODY = /(?<!\p{L})(?:cá nhân|mọi|tổ chức)(?!\p{L})/u
const CENTRAL = /(?:Trung ương|Bộ Chính trị|Ban Bí thư|Chính phủ|Quốc hội|^Bộ )/u
const firstWord = (text: string) => plainPhrase(text).split(' ').slice(0, 2).join(' ')

const sharesPair = (one: string, other: string): boolean => {
  const pairs = new Set(pairsOf(other))
  return pairsOf(one).some((pair) => pairs.has(pair))
}

/** Words that this many units share fit nearly everything: "phát triển kinh tế - xã hội" is a purpose of every deed. */
const COMMON = 4

/** Whether two answers to the same question could be mistaken for each other by their form. */
const isLike = (fact: SlotFact, text: string): boolean => {
  if (phraseType(text) !== phraseType(fact.answer)) return false
  if (fact.slot === 'name') return firstWord(text) === firstWord(fact.answer)
  // "Các doanh nghiệp trên địa bàn tỉnh" are among "các nhà khoa học, các doanh nghiệp, tổ chức".
  if (fact.slot === 'target-group') return !ANYBODY.test(fact.answer) && !sharesPair(text, fact.answer)
  if (fact.slot !== 'subject' || !PEOPLE.test(fact.answer))
    return fact.slot !== 'subject' || !PEOPLE.test(text)
  return PEOPLE.test(text) && !sharesPair(text, fact.answer)
}

/** @param lists lists that serve for wrong options, those in doubt included */
export const createDistractors = (
  facts: readonly Fact[],
  lists: readonly ListFact[],
  ground: Ground,
): Distractors => {
  const standIns = collectStandIns(facts, lists, ground)
  const isDeed = createIsDeed(ground)
  const isCommon = (text: string) =>
    pairsOf(text).every((pair) => ground.weigh(pair) < Math.log(1 + ground.units.length / COMMON))
  const doubts = ground.units.flatMap((unit) => unit.doubts)
  const from = (all: readonly StandIn[], unit: Unit, random: Random): readonly string[] =>
    shuffled(all, random)
      .filter((candidate) => candidate.unit?.clause.id !== unit.clause.id)
      .map(({ text }) => text)
      .filter((text) => !doubts.some((words) => words.includes(text) || text.includes(words)))
  return {
    forSlot: (fact, random) => {
      const { slot, unit, answer } = fact
      const fits = (text: string) => isLike(fact, text) && (phraseType(text) !== 'phrase' || !isCommon(text))
      const like = (kind: SlotKind) => from(standIns.forSlot(kind), unit, random).filter(fits)
      if (slot === 'figure' || slot === 'year') return nearFigures({ answer, others: like(slot), random })
      if (slot === 'date' || slot === 'document') return like(slot)
      if (slot === 'body' || slot === 'issuer') {
        const sameLevel = (text: string) => CENTRAL.test(text) === CENTRAL.test(answer)
        return like(slot).toSorted((a, b) => Number(sameLevel(b)) - Number(sameLevel(a)))
      }
      return [...new Set([slot, ...(KINDRED[slot] ?? [])].flatMap((kind) => byLength(answer, like(kind))))]
    },
    forMember: (member, list, random) => {
      // Short names of fields ("y tế") are told from technologies at a glance, longer ones ("quản lý năng lượng") are not.
      const sameSort = standIns.members.filter(
        ({ sort, text }) =>
          sort === list.sort ||
          (list.sort === 'things' && sort === 'fields' && syllables(text) > 2 && !text.includes(',')),
      )
      // "Giao thông thông minh" is no wrong option where "giao thông" is listed.
      const candidates = from(sameSort, list.unit, random).filter(
        (text) => isDeed(text) === isDeed(member) && !sharesPair(text, list.unit.sentence),
      )
      return byLength(member, candidates)
    },
  }
}
