import type { Clause } from '../programme/clause.ts'
import type { MembershipFact } from './facts/fact.ts'
import { type Ground, headingYear, titleOf, titleUnit, type Unit } from './ground.ts'
import { capitalised, syllables, trimPhrase } from './phrase.ts'

/** Everything that a quiz says in its own words, in Vietnamese. Clauses speak for themselves. */
export const quizWords = {
  title: (scope: string) => `Câu hỏi tìm hiểu: ${scope}`,
  wholeProgramme: (name: string) => `toàn văn ${name}`,
  labels: (labels: readonly string[], more: number) =>
    labels.join('; ') + (more > 0 ? ` và ${more} mục khác` : ''),
  groupOf: (deed: string) => `Nội dung “${deed}” thuộc nhóm nhiệm vụ nào?`,
  ofGroup: (title: string) => `Nội dung nào sau đây thuộc nhóm nhiệm vụ “${title}”?`,
  severalOfGroup: (title: string) => `Những nội dung nào sau đây thuộc nhóm nhiệm vụ “${title}”?`,
  isOfGroup: (deed: string, title: string) => `“${deed}” là nội dung thuộc nhóm nhiệm vụ “${title}”.`,
  fillFigure: (context: string, words: string) =>
    `Điền con số còn thiếu vào chỗ trống${context}: “${words}”.`,
  fillWords: (context: string, words: string) => `Điền cụm từ còn thiếu vào chỗ trống${context}: “${words}”.`,
  matchFigures: 'Ghép mỗi chỉ tiêu với con số tương ứng.',
  matchGroups: 'Ghép mỗi nội dung với nhóm nhiệm vụ tương ứng.',
  matchPurposes: 'Ghép mỗi nội dung với mục đích tương ứng.',
  matchDocuments: 'Ghép mỗi văn bản với nội dung tương ứng.',
  matchPosts: 'Ghép mỗi việc với người được giao đứng đầu.',
  anyDifficulty: 'từ 1 đến 3',
  explained: (label: string, quote: string, id: string) => `${label} nêu: “${quote}” [${id}].`,
} as const

const GENERIC = /^(?:gạch đầu dòng|điểm|đoạn|mục|ý) /iu

/** "nhiệm vụ 1.7 của Chương trình hành động": where a question looks, in as few words as pin it down. */
const placeOf = (clause: Clause, ground: Ground): string => {
  const own = clause.label.split(',')[0] ?? clause.label
  return GENERIC.test(own) ? ground.name : `${ground.lowerFirst(own)} của ${ground.name}`
}

/** "Theo Chương trình hành động, đến năm 2030, ": stands before a question or a statement. */
export const leadFor = (
  unit: Unit,
  ground: Ground,
  options: { pinned: boolean; dated?: boolean },
): string => {
  const { pinned, dated = true } = options
  const year = dated ? headingYear(unit.clause) : undefined
  const place = pinned ? placeOf(unit.clause, ground) : ground.name
  return `Theo ${place}, ${year === undefined ? '' : `đến năm ${year}, `}`
}

/** " (nhiệm vụ 1.7)", " (mục tiêu đến năm 2030)": says in a fill-in where the words stand. */
export const contextOf = (clause: Clause): string => {
  const year = headingYear(clause)
  if (year !== undefined) return ` (mục tiêu đến năm ${year})`
  const own = clause.label.split(',')[0] ?? ''
  return GENERIC.test(own) ? '' : ` (${own.charAt(0).toLowerCase()}${own.slice(1)})`
}

/** A deed as it stands in a question: with a capital, without a closing mark. */
export const deedOf = (unit: Unit): string => capitalised(unit.text).replace(/[“”]/gu, '')

/** Each unit quoted with its clause; one sentence a clause. */
export const explain = (units: readonly Unit[]): string =>
  [...Map.groupBy(units, ({ clause }) => clause.id).values()]
    .flatMap((ofClause) => {
      const [first] = ofClause
      if (!first) return []
      const quotes = [...new Set(ofClause.map(({ text }) => text))]
      return quotes.map((quote) => quizWords.explained(first.clause.label, quote, first.clause.id))
    })
    .join(' ')

/** A unit that shows the whole sentence it stands in. */
export const wholeSentence = (unit: Unit): Unit => ({ ...unit, text: unit.sentence.replace(/[.;]$/u, '') })

/** The clauses behind a deed and its group, and what they say. */
export const explainWithGroup = ({ unit, group }: MembershipFact, ground: Ground) => {
  const title = titleUnit(group.id, ground)
  return { clauses: [unit.clause.id, group.id], explanation: explain(title ? [unit, title] : [unit]) }
}

/** Longest group title that is shown whole, and least that is shown of a longer one, in syllables. */
const TITLE = { whole: 30, least: 8 } as const

/**
 * The title of a group of tasks, short enough to be one of four options: up to its first semicolon, and where that
 * is still long, to a comma. Verbatim.
 */
export const groupTitle = (group: Clause): string => {
  const title = trimPhrase(titleOf(group) ?? group.text).replace(/[“”]/gu, '')
  const [first = title] = title.split(';')
  if (syllables(first) <= TITLE.whole) return first
  const commas = [...first.matchAll(/,/gu)].map(({ index }) => first.slice(0, index))
  return commas.find((words) => syllables(words) >= TITLE.least) ?? first
}
