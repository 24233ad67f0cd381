import type { Key } from './ranking.ts'

const allowed = ({ relevant, acceptable }: Key, id: string) =>
  relevant.includes(id) || acceptable.includes(id)

/** 1 when the first clause cited is relevant or acceptable; 0 also when nothing is cited. */
export const firstCitationRight = (cited: readonly string[], key: Key): number =>
  cited[0] !== undefined && allowed(key, cited[0]) ? 1 : 0

/** Share of the cited clauses that are relevant or acceptable; null when nothing is cited. */
export const citationPrecision = (cited: readonly string[], key: Key): number | null =>
  cited.length === 0 ? null : cited.filter((id) => allowed(key, id)).length / cited.length

/** Share of the relevant clauses that are cited; null when the question has none. */
export const citationRecall = (cited: readonly string[], key: Key): number | null =>
  key.relevant.length === 0
    ? null
    : key.relevant.filter((id) => cited.includes(id)).length / key.relevant.length
