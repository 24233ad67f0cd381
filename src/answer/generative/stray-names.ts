import type { Clause } from '../../programme/clause.ts'
import { fold, normalise } from '../../vietnamese/fold.ts'
import { plainText } from '../verify/plain-text.ts'

/** Capitalised words in a row ("Sở Tài", "Nguyễn Văn An"), an acronym, or one capitalised word inside a sentence. */
const NAME = /\p{Lu}[\p{L}\p{M}]*(?:[ -]\p{Lu}[\p{L}\p{M}]*)*/gu
/** Words that sentences about a document write with a capital, and the names that need no source here. */
const FREE =
  /^(?:(?:chuong trinh|van ban|nghi quyet|nhiem vu|nhom|phan|muc|diem|dieu khoan|muc tieu|gach|khoan|tinh|hai duong|viet nam|dang|nha nuoc|trung uong|chinh phu|noi dung|vietnam|programme|program|task|clause|resolution|part|group|item|the|province)(?: |$))+$/u
const FOLLOWS_STOP = /(?:^|[.!?:;•–|(*_«“"-])\s*$/u

const initials = (text: string): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.charAt(0)).join('')

type Ground = { readonly text: string; readonly initials: string }

const grounds = new WeakMap<Clause, Ground>()

const groundOf = (clause: Clause): Ground => {
  const known = grounds.get(clause)
  if (known !== undefined) return known
  const text = fold([clause.label, ...clause.path, clause.text].join(' ; ')).replace(/\s+/gu, ' ')
  const ground = { text, initials: initials(text) }
  grounds.set(clause, ground)
  return ground
}

const holds = ({ text, initials: letters }: Ground, name: string): boolean =>
  text.includes(name) || (/^[a-z]{2,6}$/u.test(name) && letters.includes(name))

export type StrayNameOptions = {
  readonly text: string
  readonly cited: readonly Clause[]
  /** Texts whose names may be used besides: the title, and the question where the sentence denies it. */
  readonly also: readonly string[]
}

/**
 * Names of people, bodies and firms in a sentence that none of its clauses holds, as written or as an acronym of
 * the clause's words. A wrong body beside a right task is the error that a reader notices last.
 */
export const findStrayNames = ({ text, cited, also }: StrayNameOptions): readonly string[] => {
  const said = normalise(plainText(text)).replace(/\s+/gu, ' ')
  const ground = [
    ...cited.map(groundOf),
    ...also.map((open) => ({ text: fold(open).replace(/\s+/gu, ' '), initials: initials(fold(open)) })),
  ]
  const stands = (name: string) => FREE.test(name) || ground.some((known) => holds(known, name))
  // "Trưởng Ban Chỉ đạo" is put together from "Trưởng Ban" and "Ban Chỉ đạo".
  const isKnown = (name: string) => {
    const words = name.split(' ')
    return (
      stands(name) || (words.length > 2 && words.slice(1).every((word, at) => stands(`${words[at]} ${word}`)))
    )
  }
  return [...said.matchAll(NAME)].flatMap((match) => {
    const name = fold(match[0])
    const words = name.split(' ')
    const startsSentence = FOLLOWS_STOP.test(said.slice(0, match.index))
    if (isKnown(name)) return []
    // The first word of a sentence is capitalised whatever it is.
    if (startsSentence && (words.length === 1 || isKnown(words.slice(1).join(' ')))) return []
    return [match[0]]
  })
}
