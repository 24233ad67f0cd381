import type { Clause, Programme } from '../programme/clause.ts'
import { findConflictingDates } from '../programme/document-dates.ts'
import type { Suspicion } from '../programme/errata.ts'
import { splitSentences, splitUnits } from '../programme/sentences.ts'
import { createLowerFirst, plainPhrase, trimPhrase } from './phrase.ts'
import { createWeigher, numbersOf, pairsOf } from './word-pairs.ts'

/** The smallest part of a clause that says something whole, and what is known of it. */
export type Unit = {
  readonly clause: Clause
  /** Verbatim, without its closing mark. */
  readonly text: string
  /** The sentence it stands in, verbatim. */
  readonly sentence: string
  /** The title of a heading or task group. */
  readonly isTitle: boolean
  /** A slip was mended here or is suspected here: no figure of it is asked. */
  readonly marred: boolean
  /** Words in it whose meaning is in doubt: they are never asked about. */
  readonly doubts: readonly string[]
  /** `text` as `plainPhrase` gives it. */
  readonly plain: string
  /** The headings above it, likewise. */
  readonly plainAbove: string
  readonly pairs: ReadonlySet<string>
  /** Pairs of the headings above it, and of the words that introduce the list it is part of. */
  readonly pairsAbove: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** Years it speaks of: its own, else that of its heading. */
  readonly years: ReadonlySet<string>
}

/** The programme, cut up for making and checking questions. */
export type Ground = {
  readonly programme: Programme
  /** "Chương trình hành động": how a question names the document. */
  readonly name: string
  readonly units: readonly Unit[]
  unitsOf(clauseId: string): readonly Unit[]
  clause(id: string): Clause | undefined
  /** The clause and all below it. */
  within(id: string): readonly Clause[]
  /** The clauses of the same heading, and the heading. */
  neighbours(id: string): readonly Clause[]
  weigh(pair: string): number
  /** Whether the programme uses these two syllables together. */
  knows(pair: string): boolean
  lowerFirst(text: string): string
}

/** A clause's title: its own first line, when it is a heading or a task group. */
export const titleOf = (clause: Clause): string | undefined =>
  clause.kind === 'heading' || clause.kind === 'task-group' ? clause.text.split('\n')[0] : undefined

/** The unit that is a group's title. */
export const titleUnit = (id: string, ground: Pick<Ground, 'unitsOf'>): Unit | undefined =>
  ground.unitsOf(id).find(({ isTitle }) => isTitle)

const HORIZON = /(?:đến|tới|vào|trong)?\s*năm (\d{4})/giu
const yearsIn = (text: string): readonly string[] => [...text.matchAll(HORIZON)].map(([, year = '']) => year)
/** Years inside the names of documents and plans are no target years. */
const OWN_HORIZON = /(?:vào|đến|tới|cả nước) năm (\d{4})/giu

/** The year that the nearest heading sets for all below it: "Đến năm 2030". */
export const headingYear = (clause: Clause): string | undefined =>
  /^(?:[\d.)\s-]*)đến năm (\d{4})\s*$/iu.exec(clause.path.at(-1) ?? '')?.[1]

const NOT_ASKED = new Set(['recipients'])

const nameOf = (programme: Programme): string => {
  const title = programme.title.toLowerCase()
  return title.split(/\s+/u).length <= 5 ? title.charAt(0).toUpperCase() + title.slice(1) : 'Văn bản'
}

/** What introduces the list that a unit continues: "… gồm: định danh tàu thuyền; định danh địa điểm; …". */
const introductionOf = (text: string, sentence: string): string => {
  const colon = sentence.indexOf(':')
  return colon > 0 && sentence.indexOf(text) > colon ? sentence.slice(0, colon) : ''
}

const readUnits = (
  clause: Clause,
  marks: readonly { words: string; inDoubt: boolean }[],
): readonly Unit[] => {
  const title = titleOf(clause)
  const pairsAbove = pairsOf(clause.path.join('\n'))
  const plainAbove = clause.path.map(plainPhrase).join('\n')
  const years = headingYear(clause)
  const asUnit = (text: string, sentence: string, isTitle: boolean): Unit => {
    const own = [...text.matchAll(OWN_HORIZON)].map(([, year = '']) => year)
    const marring = marks.filter(
      ({ words }) => sentence.includes(words) && (text.includes(words) || words.includes(text)),
    )
    return {
      clause,
      text: trimPhrase(text),
      sentence,
      isTitle,
      marred: marring.length > 0,
      doubts: marring.filter(({ inDoubt }) => inDoubt).map(({ words }) => words),
      plain: plainPhrase(text),
      plainAbove,
      pairs: new Set(pairsOf(text)),
      pairsAbove: new Set([...pairsAbove, ...pairsOf(introductionOf(text, sentence))]),
      numbers: new Set(numbersOf(text)),
      years: new Set(own.length > 0 ? own : years === undefined ? yearsIn(text) : [years]),
    }
  }
  const body = title === undefined ? clause.text : clause.text.slice(title.length)
  return [
    ...(title === undefined ? [] : [asUnit(title, title, true)]),
    ...splitSentences(body).flatMap((sentence) =>
      splitUnits(sentence.text).map((unit) => asUnit(unit.text, sentence.text, false)),
    ),
  ].filter(({ text }) => text !== '')
}

/**
 * Cuts up a programme for questions.
 * @param suspicions slips that are suspected; the mended ones are known from the clauses
 */
export const createGround = (options: { programme: Programme; suspicions: readonly Suspicion[] }): Ground => {
  const { programme, suspicions } = options
  const conflicts = findConflictingDates(programme.clauses).flatMap(({ mentions }) => mentions)
  const clauses = programme.clauses.filter(({ kind, id }) => !NOT_ASKED.has(kind) && id !== 'dau-van-ban')
  const units = clauses.flatMap((clause) =>
    readUnits(clause, [
      ...clause.mends.map(({ mended }) => ({ words: mended, inDoubt: false })),
      ...suspicions
        .filter((suspicion) => suspicion.clause === clause.id)
        .map(({ original, concerns }) => ({ words: original, inDoubt: concerns === 'meaning' })),
      ...conflicts
        .filter((mention) => mention.clause.id === clause.id)
        .map(({ words }) => ({ words, inDoubt: true })),
    ]),
  )
  const byId = new Map(programme.clauses.map((clause) => [clause.id, clause]))
  const unitsByClause = Map.groupBy(units, ({ clause }) => clause.id)
  const isBelow = (clause: Clause, id: string): boolean => {
    for (let at: Clause | undefined = clause; at; at = at.parent === null ? undefined : byId.get(at.parent)) {
      if (at.id === id) return true
    }
    return false
  }
  return {
    programme,
    name: nameOf(programme),
    units,
    unitsOf: (id) => unitsByClause.get(id) ?? [],
    clause: (id) => byId.get(id),
    within: (id) => programme.clauses.filter((clause) => isBelow(clause, id)),
    neighbours: (id) => {
      const parent = byId.get(id)?.parent
      return parent === null || parent === undefined
        ? []
        : programme.clauses.filter(
            (clause) => clause.id !== id && (clause.parent === parent || clause.id === parent),
          )
    },
    ...createWeigher(units.map(({ pairs }) => pairs)),
    lowerFirst: createLowerFirst(clauses.map(({ text }) => text)),
  }
}
