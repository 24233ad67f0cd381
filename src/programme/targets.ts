import { type NumberMention, readNumbers } from '../vietnamese/numbers.ts'
import type { Clause, Programme } from './clause.ts'
import { splitUnits } from './sentences.ts'

/** One figure that the programme sets itself to reach. */
export type Target = {
  readonly clauseId: string
  readonly clauseLabel: string
  /** The figure with what bounds it, verbatim: "từ 30% GRDP trở lên", "top 15", "ít nhất 01". */
  readonly figure: string
  /** "2030", "2025-2030"; null where neither the words around the figure nor the headings above name a year. */
  readonly year: string | null
  /** The words of the clause around the figure. */
  readonly before: string
  readonly after: string
}

/** What says that a figure is a bound or an aim. Without one, a count only tells how many there are. */
const BOUND_BEFORE =
  /(?:(?:thuộc\s+)?(?:nhóm|top)|(?:phấn đấu\s+|tối thiểu\s+)?đạt(?:\s+(?:từ|trên|ít nhất|tối thiểu))?|từ|trên|dưới|ít nhất|tối thiểu|không quá|khoảng|chiếm trên)\s*$/iu
const BOUND_AFTER = /^(?:\s*\/năm)?(?:\s+GRDP)?(?:\s+trở lên)?/u
/** What is counted, two syllables as most Vietnamese nouns have: "02 đô thị". */
const COUNTED_AFTER = /^\s+\p{Ll}+(?:\s+\p{Ll}+)?/u
const AIM = /(?<!\p{L})(?:phấn đấu|thu hút|hình thành|hoàn thành|xây dựng|triển khai|bố trí)(?!\p{L})/iu

const YEAR_AFTER = /(?:vào|đến|trước|trong)?\s*năm (20\d\d)/u
const PERIOD = /giai đoạn (20\d\d\s*-\s*20\d\d)/u
const YEAR_ABOVE = /(?:đến|trước|trong) năm (20\d\d)/iu

const isFigure = (mention: NumberMention, text: string): boolean => {
  if (mention.kind === 'percent') return true
  const before = text.slice(0, mention.start)
  // "nhóm 20 địa phương" reads like a place in the text.
  if (mention.kind === 'section') return /^nhóm \d/iu.test(mention.text)
  if (mention.kind !== 'number' || !/^\d/u.test(mention.text) || /^(?:19|20)\d\d$/u.test(mention.key))
    return false
  // A span of time is no aim: "kế hoạch 05 năm".
  if (/^\s*(?:năm|tháng|ngày)(?!\p{L})/u.test(text.slice(mention.end))) return false
  return BOUND_BEFORE.test(before) || AIM.test(before)
}

const yearOf = (options: {
  readonly before: string
  readonly after: string
  readonly clause: Clause
}): string | null => {
  const { before, after, clause } = options
  const whole = before + after
  return (
    YEAR_AFTER.exec(after)?.[1] ??
    PERIOD.exec(whole)?.[1] ??
    YEAR_AFTER.exec(before)?.[1] ??
    clause.path.flatMap((title) => YEAR_ABOVE.exec(title)?.[1] ?? []).at(-1) ??
    null
  )
}

const targetsOf = (clause: Clause): readonly Target[] =>
  splitUnits(clause.text).flatMap((unit) => {
    const { text: read, mentions } = readNumbers(unit.text)
    // Reading numbers respells words ("hoá", "hóa"); what is quoted is the clause's own spelling.
    const text = read.length === unit.text.length ? unit.text : read
    return mentions
      .filter((mention) => isFigure(mention, text))
      .map(({ kind, key, start, end }) => {
        const bound = BOUND_BEFORE.exec(text.slice(0, start))?.[0] ?? ''
        const from = start - bound.length
        const counts = kind === 'number' && /^\d+$/u.test(key) && !/top/iu.test(bound)
        const until = end + ((counts ? COUNTED_AFTER : BOUND_AFTER).exec(text.slice(end))?.[0].length ?? 0)
        const before = text.slice(0, from)
        const after = text.slice(until)
        return {
          clauseId: clause.id,
          clauseLabel: clause.label,
          figure: text.slice(from, until).trim(),
          year: yearOf({ before, after, clause }),
          before,
          after,
        }
      })
  })

/** Every figure that a clause of the programme sets as an aim, in the order of the text. */
export const findTargets = ({ clauses }: Pick<Programme, 'clauses'>): readonly Target[] =>
  clauses
    .filter(({ kind }) => kind !== 'preamble' && kind !== 'recipients' && kind !== 'heading')
    .flatMap(targetsOf)
