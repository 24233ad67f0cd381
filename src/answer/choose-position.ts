import type { Outline } from '../programme/outline.ts'

// "cái thứ hai", "cái đầu", "gạch cuối", "điểm thứ ba": on folded text.
const POSITION =
  /(?<!\w)(?:cai|muc|diem|gach(?: dau dong)?|y|nhiem vu|viec|phan|cho|ban|nhom|ty le|the) (?:thu |so )?(dau tien|dau(?! dong)|nhat|mot|hai|ba|tu|bon|nam|sau cung|sau|bay|tam|cuoi cung|cuoi|o giua|giua|\d{1,2})(?!\w|\.\d)|^(?:the |that )?(first|second|third|last)(?: one)?(?!\w)/
const POSITIONS: ReadonlyMap<string, number> = new Map([
  ['dau tien', 0],
  ['dau', 0],
  ['nhat', 0],
  ['mot', 0],
  ['first', 0],
  ['hai', 1],
  ['second', 1],
  ['ba', 2],
  ['third', 2],
  ['tu', 3],
  ['bon', 3],
  ['nam', 4],
  ['bay', 6],
  ['tam', 7],
  ['cuoi cung', -1],
  ['cuoi', -1],
  ['sau cung', -1],
  ['last', -1],
])

/** "của nhóm 5", "phần II": a place in the document, not among what was cited last. */
const ELSEWHERE = /(?<!\w)(cua|trong|thuoc|o) (nhom|phan|muc|chuong trinh|van ban)(?!\w)/

/** Whether a question names one of several things by its place among them ("cái thứ hai"). */
export const namesPosition = (text: string): boolean => POSITION.test(text) && !ELSEWHERE.test(text)

/**
 * The clause at the place that a follow-up names, among those cited last, or below the one that was; undefined where
 * it names none.
 * @param text the question, folded
 * @param cited ids of the clauses that the last answer cited
 */
export const choosePosition = (
  text: string,
  cited: readonly string[],
  outline: Outline,
): string | undefined => {
  const [, vietnamese, english] = POSITION.exec(text) ?? []
  const word = vietnamese ?? english
  if (word === undefined) return undefined
  const [only] = cited
  const row = cited.length > 1 ? cited : only === undefined ? [] : outline.children(only).map(({ id }) => id)
  // "cái sau" is the latter of two; of more, "sáu" without its accent.
  if (word.endsWith('giua')) return row.length % 2 === 1 ? row[(row.length - 1) / 2] : undefined
  const at = word === 'sau' ? (row.length === 2 ? 1 : 5) : (POSITIONS.get(word) ?? Number(word) - 1)
  return row.at(at)
}
