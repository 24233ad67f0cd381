import type { Clause, Programme } from '../programme/clause.ts'
import { fold } from '../vietnamese/fold.ts'
import { ORDINAL, ROMAN, toNumber } from '../vietnamese/ordinals.ts'

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

// All patterns run on folded text (lower case, no accents).
const NUMBER = String.raw`(?:so |thu |no\.? ?)?\(?(\d{1,2}(?:\.\d{1,2})*|${ORDINAL})\)?(?![\w%]|[.,]\d)`
const PATTERNS = {
  id: new RegExp(String.raw`(?<![\w.])(${ROMAN})\.(\d{1,2}(?:\.\d{1,2})*)(?![\w%]|\.\d)`, 'g'),
  part: new RegExp(String.raw`(?<!\w)(?:phan|part|chuong) (?:thu )?(${ROMAN}|\d|mot|hai|ba|bon|tu)(?!\w|\.\d)`, 'g'),
  romanItem: new RegExp(String.raw`(?<!\w)(?:muc|section) (${ROMAN})(?!\w|\.\d)`, 'g'),
  task: new RegExp(String.raw`(?<!\w)(?:nhiem vu|nvu|nv|tasks?|tieu muc)(?: giai phap)? ${NUMBER}`, 'g'),
  // "nhóm 20 địa phương" is a ranking, not the twentieth group.
  group: new RegExp(
    String.raw`(?<!\w)(?:nhom|task group|group)(?: (?:nhiem vu|nv|giai phap))* ${NUMBER}(?! (?:dia phuong|tinh|nuoc|nganh|nguoi))`,
    'g',
  ),
  bullet: new RegExp(String.raw`(?<!\w)(?:gach dau dong|dau gach|gach|dau dong|bullet(?: point)?|y|chi tieu) ${NUMBER}`, 'g'),
  item: new RegExp(String.raw`(?<!\w)(?:quan diem|muc tieu|muc|khoan|diem|dieu|section|item|point|viewpoint) ${NUMBER}`, 'g'),
  bare: /(?<![\w.,/-])(\d{1,2}(?:\.\d{1,2}){1,2})(?![\w%/-]|[.,]\d)/g,
} as const

/**
 * The clauses that a question names by number, in the order named, as people name them: "nhiệm vụ 1.7",
 * "mục 2.1 phần II", "khoản 5 phần IV", "gạch đầu dòng thứ 4 mục tiêu 2030", "III.5.10", or a bare "2.1".
 */
export const findClauseReferences = (question: string, programme: Programme): readonly ClauseReference[] => {
  const lookup = new Lookup(programme)
  const text = fold(question)
  const full = matches(text, PATTERNS.id).map(([, roman = '', number = '']) =>
    lookup.exact(`${roman.toUpperCase()}.${number}`),
  )
  if (full.length > 0) return distinct(full)

  const part = [...matches(text, PATTERNS.part), ...matches(text, PATTERNS.romanItem)].map(([, name = '']) =>
    partNumeral(name),
  )[0]
  const tasks = matches(text, PATTERNS.task).flatMap(([, number = '']) => lookup.task(toNumber(number), part))
  const groups = matches(text, PATTERNS.group).map(([, number = '']) => lookup.group(toNumber(number)))
  if (tasks.length > 0) return distinct(tasks)
  const bullet = matches(text, PATTERNS.bullet).map(([, number = '']) => toNumber(number))[0]
  const items = matches(text, PATTERNS.item).map(([, number = '']) => toNumber(number))
  if (groups.length > 0 && items.length === 0) return distinct(groups)

  if (part !== undefined) return distinct(lookup.inPart(part, items, bullet))
  const child = bullet ?? (items.length === 1 && !items[0]?.includes('.') ? items[0] : undefined)
  const underHeading = child === undefined ? undefined : lookup.childOfNamedHeading(child, text)
  if (underHeading !== undefined) return [underHeading]
  const bare = items.length > 0 ? items : matches(text, PATTERNS.bare).map(([, number = '']) => number)
  return distinct(bare.flatMap((number) => lookup.anywhere(number, items.length > 0)))
}

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)]

const distinct = (references: readonly ClauseReference[]): readonly ClauseReference[] => [
  ...new Map(references.map((reference) => [JSON.stringify(reference), reference])).values(),
]

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const

const partNumeral = (name: string): string =>
  new RegExp(`^(?:${ROMAN})$`).test(name) ? name.toUpperCase() : (NUMERALS[Number(toNumber(name)) - 1] ?? name)

/** Finds clauses by the numbers printed in the document. */
class Lookup {
  readonly #clauses: ReadonlyMap<string, Clause>
  readonly #programme: Programme
  constructor(programme: Programme) {
    this.#programme = programme
    this.#clauses = new Map(programme.clauses.map((clause) => [clause.id, clause]))
  }

  /** The clause or section of that id, or what comes nearest above it. */
  exact(id: string): ClauseReference {
    if (this.#clauses.has(id)) return { kind: 'clause', id }
    if (this.#programme.sections.some((section) => section.id === id)) return { kind: 'section', id }
    return { kind: 'missing', number: id, nearest: this.#nearestAbove(id) }
  }

  /** "nhiệm vụ 1.7"; "nhiệm vụ 3" alone is the third group of tasks. */
  task(number: string, part: string | undefined): readonly ClauseReference[] {
    if (part !== undefined) return [this.exact(`${part}.${number}`)]
    if (!number.includes('.')) return this.#isGroup(number) ? [this.group(number)] : []
    return this.#taskParts().map((numeral) => this.exact(`${numeral}.${number}`))
  }

  group(number: string): ClauseReference {
    const part = this.#taskParts()[0] ?? ''
    const found = this.exact(`${part}.${resolveLast(number, () => this.#childIds(part))}`)
    return found.kind === 'missing' ? { ...found, number: `nhóm ${number}` } : found
  }

  /** "mục 2 phần IV, ý thứ ba"; without an item, the part itself. */
  inPart(part: string, items: readonly string[], bullet: string | undefined): readonly ClauseReference[] {
    const base = items.length === 0 ? [part] : items.map((item) => `${part}.${item}`)
    return base.map((id) =>
      this.exact(bullet === undefined ? id : `${id}.${resolveLast(bullet, () => this.#childIds(id))}`),
    )
  }

  /** "gạch đầu dòng thứ 4 mục tiêu 2030": the fourth child of the heading that shares most words with the text. */
  childOfNamedHeading(number: string, text: string): ClauseReference | undefined {
    const words = new Set(text.match(/[\w&]+/g) ?? [])
    let best: { readonly id: string; readonly shared: number } | undefined
    for (const clause of this.#programme.clauses) {
      if (clause.kind !== 'heading') continue
      const title = fold([...clause.path.slice(1), clause.text].join(' ')).match(/[\w&]+/g) ?? []
      const named = title.filter((word) => words.has(word) && !/^\d$/.test(word)).length
      const shared = named / Math.sqrt(title.length)
      if (named >= 2 && shared > (best?.shared ?? 0)) best = { id: clause.id, shared }
    }
    return best && this.exact(`${best.id}.${resolveLast(number, () => this.#childIds(best.id))}`)
  }

  /**
   * Every place where the printed number stands. A number nowhere to be found is missing when a word such as "mục"
   * goes before it; a lone "9.5" may be any figure.
   */
  anywhere(number: string, isNamed: boolean): readonly ClauseReference[] {
    const ids = this.#parts()
      .map((part) => `${part}.${number}`)
      .filter((id) => this.#clauses.has(id) || this.#programme.sections.some((section) => section.id === id))
    const [only] = ids
    if (only === undefined) return isNamed ? [{ kind: 'missing', number, nearest: null }] : []
    return ids.length === 1 ? [this.exact(only)] : [{ kind: 'ambiguous', number, ids }]
  }

  #parts(): readonly string[] {
    return this.#programme.sections.map(({ id }) => id).filter((id) => !id.includes('.'))
  }

  #taskParts(): readonly string[] {
    const parts = this.#programme.clauses.filter(({ kind }) => kind === 'task-group').map(({ id }) => id.split('.')[0] ?? '')
    return [...new Set(parts)]
  }

  #isGroup(number: string): boolean {
    return this.#taskParts().some((part) => this.#clauses.has(`${part}.${number}`))
  }

  #childIds(id: string): readonly string[] {
    const depth = id.split('.').length + 1
    return this.#programme.clauses
      .map((clause) => clause.id)
      .filter((child) => child.startsWith(`${id}.`) && child.split('.').length === depth)
  }

  #nearestAbove(id: string): string | null {
    for (let steps = id.split('.').slice(0, -1); steps.length > 0; steps = steps.slice(0, -1)) {
      const candidate = steps.join('.')
      if (this.#clauses.has(candidate) || this.#programme.sections.some((section) => section.id === candidate))
        return candidate
    }
    return null
  }
}

const resolveLast = (number: string, children: () => readonly string[]): string =>
  number === 'last' ? (children().at(-1)?.split('.').at(-1) ?? '0') : number
