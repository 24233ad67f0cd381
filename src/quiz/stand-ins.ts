import type { Fact, ListFact, SlotKind } from './facts/fact.ts'
import type { Ground, Unit } from './ground.ts'
import { plainPhrase } from './phrase.ts'

/** What can stand in for an answer, and the unit it comes from. */
export type StandIn = { readonly text: string; readonly unit: Unit | null }

const BODY_NAME =
  /(?:Ban (?:Chấp hành|Thường vụ|Bí thư|Tuyên giáo|Tổ chức|Dân vận|Nội chính)(?: và Dân vận)?(?: Trung ương(?: Đảng)?| Đảng bộ tỉnh| Tỉnh ủy)?|Bộ Chính trị|Thủ tướng Chính phủ|Chính phủ(?! số)|Văn phòng (?:Tỉnh ủy|Trung ương Đảng)|Đảng ủy [\p{Lu}][\p{Lu}\p{L}]*(?: tỉnh| [\p{Lu}][\p{L}]*(?: tế)?)?)(?!\p{L})/gu
const DOCUMENT_NUMBER = /(?<![\p{L}\d])\d{1,5}(?:\/\d{4})?[-/]\p{Lu}[\p{Lu}\p{L}\d/&-]*/gu
const DATE = /(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}/gu

const found = (ground: Ground, pattern: RegExp, before = ''): readonly StandIn[] =>
  ground.programme.clauses.flatMap(({ text }) =>
    [...text.matchAll(pattern)].map(([match]) => ({ text: before + match, unit: null })),
  )

/** Posts a rank apart: "Phó Bí thư Tỉnh ủy" for "Bí thư Tỉnh ủy". */
const deputies = (posts: readonly StandIn[]): readonly StandIn[] =>
  posts.flatMap(({ text }) =>
    /^phó /iu.test(text) ? [] : [{ text: `Phó ${text.charAt(0).toLowerCase()}${text.slice(1)}`, unit: null }],
  )

const unique = <Kind extends StandIn>(all: readonly Kind[]): readonly Kind[] => [
  ...new Map(all.map((one) => [plainPhrase(one.text), one])).values(),
]

/** Everything in a programme that can stand in for an answer of a kind of slot, or for a member of a list. */
export const collectStandIns = (facts: readonly Fact[], lists: readonly ListFact[], ground: Ground) => {
  const slots = Map.groupBy(
    facts.filter((fact) => fact.kind === 'slot'),
    ({ slot }) => slot,
  )
  const answers = (slot: SlotKind): readonly StandIn[] =>
    (slots.get(slot) ?? []).map(({ answer, unit }) => ({ text: answer, unit }))
  const collect = (slot: SlotKind): readonly StandIn[] => {
    switch (slot) {
      case 'body':
      case 'issuer':
        return unique([...answers(slot), ...found(ground, BODY_NAME)])
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
  const known = new Map<SlotKind, readonly StandIn[]>()
  return {
    members: unique(
      lists.flatMap(({ members, unit, sort }) => members.map((text) => ({ text, unit, sort }))),
    ),
    forSlot: (slot: SlotKind): readonly StandIn[] => {
      const all = known.get(slot) ?? collect(slot)
      known.set(slot, all)
      return all
    },
  }
}
