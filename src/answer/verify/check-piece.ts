import type { Clause } from '../../programme/clause.ts'
import type { Check } from '../answer.ts'
import { checkCitations } from './check-citations.ts'
import { checkNegation } from './check-negation.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkQuotes } from './check-quotes.ts'
import { checkSubject } from './check-subject.ts'
import { findCitationMarks } from './citation-marks.ts'
import type { Evidence } from './evidence.ts'
import { checkMessages } from './messages.ts'
import type { PieceKind } from './piece-kind.ts'
import { plainText } from './plain-text.ts'

export type PieceCheckOptions = {
  readonly text: string
  readonly kind: PieceKind
  /** Ids cited elsewhere that cover this piece, when it cites nothing itself. */
  readonly covering: readonly string[]
  readonly evidence: Evidence
}

export type PieceFindings = {
  /** Known ids that the piece rests on, its own or covering ones, in order. */
  readonly cites: readonly string[]
  readonly checks: readonly Check[]
}

const DENIES = /(?:không phải|không đúng|không chính xác|chứ không|thay vì|not)(?!\p{L})/iu

const clausesOf = (ids: readonly string[], { given }: Evidence): readonly Clause[] =>
  [...new Set(ids)].map((id) => given.get(id)).filter((clause) => clause !== undefined)

/**
 * The piece cut after each run of citations, each part with the ids next to it: in "30% vào năm 2030 [II.2.1.3],
 * 50% vào năm 2045 [II.2.2]" each number must stand in the clause beside it, not in either.
 */
const partsWithCites = (
  text: string,
): readonly { readonly text: string; readonly ids: readonly string[] }[] => {
  const marks = findCitationMarks(text)
  const parts: { text: string; before: readonly string[]; after: readonly string[] }[] = []
  let from = 0
  let before: readonly string[] = []
  for (const mark of marks) {
    const between = text.slice(from, mark.start)
    const last = parts.at(-1)
    if (last !== undefined && !/[\p{L}\p{N}]/u.test(between.replace(/và|and/giu, '')))
      last.after = [...last.after, ...mark.ids]
    else parts.push({ text: between, before, after: mark.ids })
    before = parts.at(-1)?.after ?? []
    from = mark.end
  }
  const all = marks.flatMap(({ ids }) => ids)
  return [
    ...parts.map((part) => ({ text: part.text, ids: [...part.before, ...part.after] })),
    { text: text.slice(from), ids: all },
  ].filter((part) => /[\p{L}\p{N}]/u.test(part.text))
}

/** Headings and statements of absence: nothing in them may be new, but they cite nothing. */
const checkUncited = (
  { text, kind, evidence }: PieceCheckOptions,
  cited: readonly Clause[],
): readonly Check[] => {
  const ground = cited.length > 0 ? cited : [...evidence.given.values()]
  const opening = kind === 'opening'
  const title = opening ? evidence.title : `${evidence.title}\n${evidence.question}`
  return [
    ...checkQuotes({ text, cited: ground, also: [title] }),
    ...checkNumbers({ text, cited: ground, evidence: { ...evidence, title }, inContext: false }),
    ...(opening
      ? checkSubject({ text, ground, title: `${evidence.title}\n${evidence.question}`, opening })
      : []),
  ]
}

const checkClaim = (
  { text, evidence }: PieceCheckOptions,
  cites: readonly string[],
  own: boolean,
): readonly Check[] => {
  const cited = clausesOf(cites, evidence)
  if (cited.length === 0) {
    return [{ kind: 'uncited-claim', text: plainText(text).trim(), message: checkMessages.uncited }]
  }
  const also = DENIES.test(text) ? [evidence.title, evidence.question] : [evidence.title]
  const parts = own ? partsWithCites(text) : [{ text, ids: cites }]
  return [
    ...checkQuotes({ text, cited, also }),
    ...parts.flatMap((part) => {
      const beside = clausesOf(part.ids, evidence)
      return checkNumbers({
        text: part.text,
        cited: beside.length > 0 ? beside : cited,
        citedInAll: cited,
        evidence,
        inContext: true,
      })
    }),
    ...checkNegation({ text, cited }),
    ...checkSubject({ text, ground: cited, title: evidence.title, opening: false }),
  ]
}

/** All checks of one piece of an answer. */
export const checkPiece = (options: PieceCheckOptions): PieceFindings => {
  const { text, kind, covering, evidence } = options
  if (kind === 'layout' || kind === 'talk') return { cites: [], checks: checkCitations(text, evidence) }
  const ownIds = findCitationMarks(text).flatMap(({ ids }) => ids)
  const known = ownIds.filter((id) => evidence.given.has(id))
  const cites = [...new Set(known.length > 0 ? known : covering)]
  const found =
    kind === 'claim'
      ? checkClaim(options, cites, known.length > 0)
      : checkUncited(options, clausesOf(known, evidence))
  return {
    cites: kind === 'claim' ? cites : [...new Set(known)],
    checks: [...checkCitations(text, evidence), ...found],
  }
}
