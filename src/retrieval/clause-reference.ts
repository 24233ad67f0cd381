import type { Programme } from '../programme/clause.ts'
import { fold, normalise } from '../vietnamese/fold.ts'
import { ORDINAL, ROMAN, toNumber } from '../vietnamese/ordinals.ts'
import { type ClauseReference, createNumberLookup, type NumberLookup } from './number-lookup.ts'
import { withPlainNumbers } from './plain-clause-numbers.ts'

export type { ClauseReference } from './number-lookup.ts'

// All patterns run on folded text (lower case, no accents).
const NUMBER = String.raw`(?:so |thu |number |no\.? ?)?\(?(\d{1,2}(?:\.\d{1,2})*|${ORDINAL})\)?( tu duoi len| from the (?:bottom|end))?(?![\w%]|[.,]\d)`
const unit = (words: string, more = '') => new RegExp(String.raw`(?<!\w)(?:${words}) ${NUMBER}${more}`, 'g')

const PATTERNS = {
  id: new RegExp(String.raw`(?<![\w.])(${ROMAN})[.-](\d{1,2}(?:\.\d{1,2})*)(?![\w%/-]|\.\d)`, 'g'),
  part: new RegExp(
    String.raw`(?<!\w)(?:phan|part|chuong) (?:so |thu )?(${ROMAN}|\d|mot|hai|ba|bon|dau tien|(?<=thu )(?:nhat|tu|nam))(?!\w|\.\d)`,
    'g',
  ),
  romanItem: new RegExp(String.raw`(?<!\w)(?:muc|section) (${ROMAN})(?!\w|\.\d)`, 'g'),
  task: unit('(?:nhiem vu|nvu|nv|tasks?|viec)(?: giai phap)?'),
  // "nhóm 20 địa phương" is a ranking, not the twentieth group.
  group: unit(
    '(?:nhom|task group|group|cluster)(?: (?:nhiem vu|nv|giai phap))*',
    '(?! (?:dia phuong|tinh|nuoc|nganh|nguoi))(?<!(?:hang|top|xep|rank).{0,30}(?<!\\d)[12]0)',
  ),
  bullet: unit('gach dau dong|gach ngang|dau gach|gach|dau dong|dau tru|dong|bullet(?: point)?|y|chi tieu'),
  headed: unit('quan diem|muc tieu|viewpoint'),
  // "ở (3) trong các quan điểm"
  headedBefore:
    /(?<!\w)\((\d{1,2})\) (?:trong|o|cua|thuoc) (?:cac |phan |muc )?(?:quan diem|muc tieu)(?!\w)/g,
  item: unit('muc|khoan|dieu|section|item'),
  diem: unit('diem|point|tieu muc|doan'),
  bare: /(?<![\w.,/-])(\d{1,2}(?:\.\d{1,2}){1,2})(?![\w%/-]|[.,]\d| (?:ty|trieu|nghin|lan|dong|m|km|ha|kg|gb|mb)(?!\w))/g,
} as const

type Named = { readonly item: readonly string[] } & Record<
  Exclude<keyof typeof PATTERNS, 'id' | 'part' | 'romanItem' | 'diem' | 'item' | 'headedBefore'>,
  readonly string[]
> & {
    readonly part: string | undefined
  }

/**
 * The clauses that a question names by number, in the order named, as people name them: "nhiệm vụ 1.7",
 * "mục 2.1 phần II", "khoản 5 phần IV", "gạch đầu dòng thứ 4 mục tiêu 2030", "III.5.10", or a bare "2.1".
 */
export const findClauseReferences = (question: string, programme: Programme): readonly ClauseReference[] => {
  const lookup = createNumberLookup(programme)
  const text = withPlainNumbers(withoutSlips(fold(withoutLookAlikes(question)))).replace(
    /viewpoint/g,
    'quan diem',
  )
  if (OF_A_LAW.test(text)) return []
  const full = matches(text, PATTERNS.id).map(([, roman = '', number = '']) =>
    lookup.exact(`${roman.toUpperCase()}.${number}`),
  )
  const byName = lookup.namedIn(normalise(question))
  if (byName.length > 0) return distinct(byName)
  const units = readUnits(text, lookup)
  const [only] = full
  // "IV.2 gạch đầu dòng 1": a place in the clause that the number names.
  if (full.length === 1 && only?.kind === 'clause' && units.bullet[0] !== undefined)
    return [lookup.childOf(only.id, units.bullet[0])]
  return distinct(full.length > 0 ? full : fromUnits(units, lookup, text))
}

/** "task V.12 à nhầm 5.12": what is said after a slip counts. */
const withoutSlips = (text: string): string =>
  text.replace(/^.*\d.*(?<!\w)(?:nham|lon|sorry|i mean)(?!\w)[^\d]{0,20}(?=\d|[ivx]+\.\d)/, '')

/** "Điều 8 Luật An ninh mạng" is no place in the programme. */
const OF_A_LAW =
  /(?<!\w)(?:dieu|khoan|muc|diem|chuong) \(?\d{1,3}\)?,? .{0,25}(?<!\w)(?:luat|bo luat|nghi dinh|thong tu|hien phap)(?!\w)/

/** Without words that read like a place once accents are gone, or that end in one: "mức 2", "chuyển khoản 20", "kiểm điểm cuối năm". */
const withoutLookAlikes = (question: string): string =>
  normalise(question)
    .replace(/(?<!\p{L})mức(?!\p{L})/giu, 'hạng')
    .replace(/(?<!\p{L})nằm(?!\p{L})/giu, 'ở')
    .replace(
      /(?<!\p{L})(?:(?:tài|tai|chuyển|chuyen|bưu|ngân|ngan) (?:khoản|khoan)|(?:kiểm|kiem|địa|dia|thời|thoi|đặc|ưu|nhược|trọng|trong|cao|chấm|cham|tính|giảm|giam) (?:điểm|diem)|(?:vneid|định danh|dinh danh|tài khoản|tai khoan)(?: điện tử| dien tu)? (?:mức|muc))(?!\p{L})/giu,
      ' x ',
    )

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)]

const numbers = (text: string, pattern: RegExp): readonly string[] =>
  matches(text, pattern).map(([, number = '', fromEnd]) =>
    fromEnd === undefined ? toNumber(number) : `last-${Number(toNumber(number)) - 1}`,
  )

const readUnits = (text: string, lookup: NumberLookup): Named => ({
  part:
    [...matches(text, PATTERNS.part), ...matches(text, PATTERNS.romanItem)].map(([, name = '']) =>
      partNumeral(name),
    )[0] ?? lookup.partTitledIn(text),
  // "nhóm nhiệm vụ 2" is a group, not a task too.
  task: numbers(text.replace(PATTERNS.group, ' '), PATTERNS.task),
  group: numbers(text, PATTERNS.group),
  headed: [...numbers(text, PATTERNS.headed), ...numbers(text, PATTERNS.headedBefore)],
  ...pointsAndItems(
    numbers(text, PATTERNS.diem),
    numbers(text, PATTERNS.item),
    // "ý 5.8" is a task, for bullets carry no number with a dot.
    numbers(text, PATTERNS.bullet).filter((number) => !number.includes('.')),
  ),
  bare: numbers(text, PATTERNS.bare),
})

/** "điểm 2 mục 1": a point of an item; "điểm 2" alone may be either. */
const pointsAndItems = (points: readonly string[], items: readonly string[], bullets: readonly string[]) =>
  items.length > 0 && !points.some((number) => number.includes('.'))
    ? { item: items, bullet: bullets.length > 0 ? bullets : points }
    : { item: [...items, ...points], bullet: bullets }

const fromUnits = (named: Named, lookup: NumberLookup, text: string): readonly ClauseReference[] => {
  const { task, group, item, bare } = named
  // "mục đích yêu cầu, ý thứ 2": a part by its title alone, where a place in it is named.
  const part =
    named.part ?? (item.length + named.bullet.length > 0 ? lookup.partTitledIn(text, false) : undefined)
  // "việc hai bốn (2.4)": the whole number is there.
  const [ordinalTask] = bare.length > 0 ? [] : task.filter((number) => !number.includes('.'))
  const [onlyGroup] = group
  // "điểm 2.1 của nhóm 2": the whole number is there.
  const dotted = [...item, ...bare].filter((number) => number.startsWith(`${onlyGroup}.`))
  if (onlyGroup !== undefined && dotted.length > 0)
    return [...new Set(dotted)].flatMap((number) => lookup.task(number, part))
  // "nhiệm vụ thứ hai của nhóm 5"
  if (onlyGroup !== undefined && (ordinalTask ?? named.bullet[0]) !== undefined)
    return [lookup.childOf(lookup.groupId(onlyGroup), ordinalTask ?? named.bullet[0] ?? '')]
  const numbered = task.filter((number) => number.includes('.'))
  // "nhiệm vụ 1.1 và 1.2": the bare numbers beside it are tasks too.
  if (numbered.length > 0)
    return [
      ...[...new Set([...numbered, ...bare])].flatMap((number) => lookup.task(number, part)),
      ...named.headed.flatMap((number) => lookup.childOfNamedHeading(number, text, undefined) ?? []),
    ]
  if (group.length > 0) return group.map((number) => lookup.group(number))

  const child = named.headed[0] ?? named.bullet[0]
  if (part === undefined || named.headed.length > 0) {
    const point = child ?? (item.length === 1 && !item[0]?.includes('.') ? item[0] : undefined)
    const points = named.headed.length > 1 ? named.headed : point === undefined ? [] : [point]
    const under = points.flatMap((number) => lookup.childOfNamedHeading(number, text, part) ?? [])
    if (under.length > 0) return under
  }
  // "mục 6.1 và 6.2": the bare numbers beside a named one are meant too.
  const stated =
    item.length > 0
      ? [...new Set([...item, ...(item.some((number) => number.includes('.')) ? bare : [])])]
      : bare
  // "ý một và ý hai phần mục đích yêu cầu": what a part holds at its top, whatever it is called.
  if (part !== undefined && stated.length === 0 && ordinalTask === undefined && named.bullet.length > 0)
    return lookup.inPart(part, named.bullet, undefined)
  if (part !== undefined)
    return lookup.inPart(part, ordinalTask === undefined ? stated : [ordinalTask], named.bullet[0])
  if (stated.length > 0 && named.bullet[0] !== undefined)
    return stated
      .flatMap((number) => lookup.anywhere(number, true))
      .flatMap((found) =>
        found.kind === 'clause' ? [lookup.childOf(found.id, named.bullet[0] ?? '')] : [found],
      )
  if (named.bullet[0] !== undefined && stated.length === 0) return lookup.bulletAnywhere(named.bullet[0])
  // "nhiệm vụ mở đầu nhóm nhân lực" is a task of that group, not group 1.
  const inWordedGroup = /(?<!\w)(nhom|group)(?!\w)/.test(text)
  if (ordinalTask !== undefined && /^\d/.test(ordinalTask) && !inWordedGroup && lookup.hasTask(ordinalTask))
    return [lookup.group(ordinalTask)]
  const isNamed =
    item.length > 0 || text.trim().split(/\s+/).length <= MOST_WORDS_AROUND || !MEASURED.test(text)
  return stated.flatMap((number) => lookup.anywhere(number, isNamed))
}

/** A number with a dot may be a measure or a version. On folded text. */
const MEASURED =
  /(?<!\w)(phan tram|%|hdi|chi so|phien ban|version|windows|android|ios|ghz|gb|mb|km|lan|luong|he so|web|cong nghiep)(?!\w)/

/** Among so few words a number that fits a group of tasks is a task of it, even one that is not there. */
const MOST_WORDS_AROUND = 5

const distinct = (references: readonly ClauseReference[]): readonly ClauseReference[] => [
  ...new Map(references.map((reference) => [JSON.stringify(reference), reference])).values(),
]

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const

const partNumeral = (name: string): string =>
  new RegExp(`^(?:${ROMAN})$`).test(name)
    ? name.toUpperCase()
    : (NUMERALS[Number(toNumber(name)) - 1] ?? name)
