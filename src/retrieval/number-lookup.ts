import type { ClauseKind, Programme } from '../programme/clause.ts'
import { fold } from '../vietnamese/fold.ts'

/** What a question names by number. */
export type ClauseReference =
  /** One clause, beyond doubt. */
  | { readonly kind: 'clause'; readonly id: string }
  /** A part, or a heading that only holds headings. */
  | { readonly kind: 'section'; readonly id: string }
  /** A printed number that stands in several places: "2.1" is a goal in part II and a task in part III. */
  | { readonly kind: 'ambiguous'; readonly number: string; readonly ids: readonly string[] }
  /** A number the programme does not have; `nearest` is what would hold it. */
  | { readonly kind: 'missing'; readonly number: string; readonly nearest: string | null }

/** Finds clauses by the numbers printed in the document. A number "last" is the last child. */
export type NumberLookup = {
  exact(id: string): ClauseReference
  childOf(id: string, number: string): ClauseReference
  groupId(number: string): string
  group(number: string): ClauseReference
  /** A group or a lone task of that number. */
  hasTask(number: string): boolean
  /** Clauses whose id is no mere number and stands in the text: "mo-dau", "I.2.đ". */
  namedIn(text: string): readonly ClauseReference[]
  task(number: string, part: string | undefined): readonly ClauseReference[]
  inPart(part: string, items: readonly string[], bullet: string | undefined): readonly ClauseReference[]
  childOfNamedHeading(number: string, text: string, part: string | undefined): ClauseReference | undefined
  anywhere(number: string, isNamed: boolean): readonly ClauseReference[]
  bulletAnywhere(number: string): readonly ClauseReference[]
  /** The part whose title stands in the text, after "phần" unless `withWord` is false. */
  partTitledIn(text: string, withWord?: boolean): string | undefined
}

// What people call the clauses that have no number, on folded text.
const NAMES: Partial<Record<ClauseKind, RegExp>> = {
  preamble:
    /(?<!\w)(doan|phan|loi|cau) (mo dau|mao dau|noi dau)(?! (cua )?(nhom|muc|nhiem vu|quan diem|muc tieu|phan))(?!\w)/,
  recipients:
    /(?<!\w)(muc|phan|cho|o|dong)? ?noi nhan(?! (bao cao|ho so|thu|giay|tin|ket qua|hang|tien))(?!\w)/,
}

/** Prepares the lookup for one programme. */
export const createNumberLookup = ({ clauses, sections }: Programme): NumberLookup => {
  const kinds = new Map(clauses.map((clause) => [clause.id, clause.kind]))
  const isSection = (id: string) => sections.some((section) => section.id === id)
  const parts = sections.map(({ id }) => id).filter((id) => !id.includes('.'))
  const taskPart = clauses.find(({ kind }) => kind === 'task-group')?.id.split('.')[0] ?? ''

  const lettered = clauses
    .filter(({ id }) => /(?:^|\.)[\p{Ll}-]+$/u.test(id))
    .map(({ id }) => ({
      id,
      pattern: new RegExp(`(?<![\\p{L}\\d.-])${id.replaceAll('.', '\\.')}(?![\\p{L}\\d-])`, 'iu'),
    }))

  const childIds = (id: string) => {
    const depth = id.split('.').length + 1
    const all = [...clauses, ...sections].map((entry) => entry.id)
    return all.filter((child) => child.startsWith(`${id}.`) && child.split('.').length === depth)
  }
  const nearestAbove = (id: string): string | null => {
    const steps = id.split('.').slice(0, -1)
    while (steps.length > 0) {
      const candidate = steps.join('.')
      if (kinds.has(candidate) || isSection(candidate)) return candidate
      steps.pop()
    }
    return null
  }
  const exact = (id: string): ClauseReference => {
    if (kinds.has(id)) return { kind: 'clause', id }
    if (isSection(id)) return { kind: 'section', id }
    return { kind: 'missing', number: id, nearest: nearestAbove(id) }
  }
  /** "last" and "last-1" count from the end. */
  const fromEnd = (id: string, number: string): string | undefined =>
    number.startsWith('last') ? childIds(id).at(-1 - Number(number.slice(5) || 0)) : undefined
  const childOf = (id: string, number: string): ClauseReference =>
    exact(fromEnd(id, number) ?? `${id}.${number.startsWith('last') ? 1 : number}`)
  const groupId = (number: string) => fromEnd(taskPart, number) ?? `${taskPart}.${number}`
  const groupHolding = (number: string): string | null => {
    const id = groupId(number.split('.')[0] ?? '')
    return number.includes('.') && kinds.has(id) ? id : null
  }
  const bracketed = new Set(
    clauses.filter(({ source }) => source.text.trim().startsWith('(')).map(({ id }) => id),
  )
  /** Dash bullets carry no number of their own; "(3)" does. */
  const isPrinted = (id: string) =>
    isSection(id) ||
    (kinds.has(id) && (kinds.get(id) !== 'point' || id.split('.').length === 2 || bracketed.has(id)))
  const several = (number: string, ids: readonly string[]): readonly ClauseReference[] => {
    const [only, ...others] = ids
    if (only === undefined) return []
    return others.length === 0 ? [exact(only)] : [{ kind: 'ambiguous', number, ids }]
  }

  return {
    exact,
    childOf,
    groupId,
    group: (number) => {
      const found = exact(groupId(number))
      return found.kind === 'missing' ? { ...found, number: `nhóm ${number}` } : found
    },
    hasTask: (number) => kinds.has(groupId(number)),
    namedIn: (text) =>
      [
        ...lettered.filter(({ pattern }) => pattern.test(text)),
        ...clauses.filter(({ kind }) => NAMES[kind]?.test(fold(text)) === true),
      ].map(({ id }) => ({ kind: 'clause', id })),
    task: (number, part) => [exact(`${part ?? taskPart}.${number}`)],
    inPart: (part, items, bullet) =>
      (items.length === 0 ? [part] : items.map((item) => fromEnd(part, item) ?? `${part}.${item}`)).map(
        // "2.3 phần IV (gạch cuối)": what holds nothing is itself the bullet.
        (id) =>
          bullet === undefined || (kinds.has(id) && childIds(id).length === 0)
            ? exact(id)
            : childOf(id, bullet),
      ),
    // "gạch đầu dòng thứ 4 mục tiêu 2030": of the heading that shares most words with the text, two neighbours at least.
    childOfNamedHeading: (number, text, part) => {
      let best: { readonly id: string; readonly shared: number } | undefined
      for (const clause of clauses) {
        if (clause.kind !== 'heading' || (part !== undefined && !clause.id.startsWith(`${part}.`))) continue
        const words = fold([...clause.path.slice(1), clause.text].join(' ')).match(/[\w&]{2,}/g) ?? []
        const pairs = words.filter((word, at) => text.includes(`${word} ${words[at + 1] ?? '\n'}`)).length
        const shared = pairs + words.filter((word) => /^20\d\d$/.test(word) && text.includes(word)).length
        if (pairs > 0 && shared > (best?.shared ?? 0)) best = { id: clause.id, shared }
      }
      return best && childOf(best.id, number)
    },
    // A number nowhere to be found is missing when "mục" or the like goes before it; a lone "9.5" may be any figure.
    anywhere: (number, isNamed) => {
      const found = several(number, parts.map((part) => `${part}.${number}`).filter(isPrinted))
      return found.length === 0 && isNamed
        ? [{ kind: 'missing', number, nearest: groupHolding(number) }]
        : found
    },
    bulletAnywhere: (number) =>
      several(
        number,
        clauses
          .filter(
            ({ id, kind, source }) =>
              kind === 'point' && /^[-–+•]/u.test(source.text.trim()) && id.endsWith(`.${number}`),
          )
          .map(({ id }) => id),
      ),
    partTitledIn: (text, withWord = true) =>
      sections.find(({ id, title }) => {
        if (id.includes('.')) return false
        const name = fold(title)
          .replace(/[^\w ]+/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()
        return text
          .replace(/[^\w ]+/g, ' ')
          .replace(/\s+/g, ' ')
          .includes(withWord ? `phan ${name}` : name)
      })?.id,
  }
}
