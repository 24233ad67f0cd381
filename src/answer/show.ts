import type { Clause } from '../programme/clause.ts'
import { splitSentences, splitUnits } from '../programme/sentences.ts'
import type { AnswerContext } from './context.ts'
import type { Quotation } from './draft.ts'
import { holdsFigure } from './holds-figure.ts'
import { pluralityOf } from './plurality.ts'
import { unitsOfParts } from './units-of-parts.ts'

/** "Nhiệm vụ 1.7" of "Nhiệm vụ 1.7, Phần III". */
export const shortLabel = (clause: Clause): string => clause.label.split(', ')[0] ?? clause.label

/** A clause's title without an introduction that may follow it. */
export const titleOf = (clause: Clause): string =>
  clause.kind === 'task-group' ? (clause.text.split('\n')[0] ?? clause.text) : clause.text

/** Longest text that is shown whole, in syllables: two or three sentences are read faster than chosen from. */
const SHORT = 110
/** Where one fact is asked for, fewer words carry it better. */
const SHORT_FOR_FACTS = 45
/** Asked for all there is, a reader wants the rest of the clause too. */
const SHORT_OF_MANY = 150
/** Where the conversation goes on about the clause, more. */
const SHORT_TO_GO_ON = 200
/** A unit is shown when it answers at least this share as well as the best one. */
const NEARLY_AS_GOOD = 0.55
const MOST_UNITS = 4

const syllables = (text: string): number => text.split(/\s+/u).length

/**
 * The stretches of a clause that answer the question, in the order of the text; the whole text when it is short.
 * @param prefers units that come first when several are about as good ("a figure is asked for")
 */
export const chooseWords = async (
  context: Pick<AnswerContext, 'question' | 'rankUnits' | 'coverTerms' | 'retrieved'>,
  clause: Clause,
  prefers: (unit: string) => boolean = () => false,
): Promise<readonly string[]> => {
  const { question, rankUnits, retrieved } = context
  const { number, who, list, complete, compare } = question.cues
  const oneFact = (number || who) && !list && !complete && !compare
  // Asked on about a clause, the reader has seen part of it and wants the rest.
  const continues =
    question.conversation?.cited.includes(clause.id) === true && question.references.length === 0
  // Between languages no words are shared to choose by.
  const isForeign = question.language === 'en'
  const plurality = pluralityOf(question)
  const isWide = plurality === 'some' || plurality === 'many'
  const short =
    continues || isForeign ? SHORT_TO_GO_ON : isWide ? SHORT_OF_MANY : oneFact ? SHORT_FOR_FACTS : SHORT
  if (clause.kind === 'recipients' || syllables(clause.text) <= short) return [clause.text]
  const ranked = (await rankUnits(question.query, clause, hintFor(retrieved, clause)))
    .map((unit) => ({ ...unit, score: unit.score * (prefers(unit.text) ? 1.3 : 1) }))
    .sort((left, right) => right.score - left.score)
  const best = ranked[0]?.score ?? 0
  const chosen = new Set(await unitsOfParts(context, clause))
  for (const position of ranked
    .filter(({ score }, rank) => rank === 0 || score >= best * NEARLY_AS_GOOD)
    .slice(0, MOST_UNITS)
    .flatMap(({ position, text }) => [
      position,
      ...(LEADS_IN.test(text) ? restOfList(clause, position) : []),
    ]))
    chosen.add(position)
  return splitUnits(clause.text)
    .filter((_, position) => chosen.has(position))
    .map((unit) => unit.text)
}

/** The known question nearest to this one says which idea of a long clause is meant. */
export const hintFor = (retrieved: AnswerContext['retrieved'], clause: Clause): string | undefined =>
  retrieved.find((found) => found.clause.id === clause.id)?.nearestQuestion

/** "ưu tiên các ngành như: …": what follows belongs to it. */
const LEADS_IN = /(?:như|gồm|sau|là)\s*:/iu

/** Positions of the units that follow in the same sentence. */
const restOfList = (clause: Clause, position: number): readonly number[] => {
  const units = splitUnits(clause.text)
  const sentence = splitSentences(clause.text).find(
    ({ start, end }) => start <= (units[position]?.start ?? 0) && (units[position]?.end ?? 0) <= end,
  )
  return units.flatMap((unit, at) =>
    at > position && sentence !== undefined && unit.end <= sentence.end ? [at] : [],
  )
}

/** The stretches as one line of Markdown that ends with the citation: "… đạt từ 30% GRDP trở lên [II.2.1.3]." */
export const cite = (clause: Clause, words: readonly string[]): string =>
  `${words.map((part) => part.replace(/[\s;.]+$/u, '').replace(/\n/g, ' ')).join('; ')} [${clause.id}].`

/** What a reader must know to understand a clause alone: the year its heading sets, or the body its lead-in names. */
export const leadIn = ({ outline, say }: Pick<AnswerContext, 'outline' | 'say'>, clause: Clause): string => {
  const parent = outline.groupOf(clause.id)
  if (parent !== null && parent.kind === 'heading' && parent.text.endsWith(':'))
    return parent.text.slice(0, -1)
  const year = /đến năm (\d{4})/iu.exec(clause.path.at(-1) ?? '')?.[1]
  return year === undefined ? '' : say.targetYear(year)
}

/** A bullet that names the clause: "- **Nhiệm vụ 1.7**: … [III.1.7]." */
export const bullet = (
  context: Pick<AnswerContext, 'outline' | 'say'>,
  clause: Clause,
  words: readonly string[],
): string => {
  const lead = leadIn(context, clause)
  const name =
    clause.kind === 'task' || clause.kind === 'task-group' ? shortLabel(clause) : lead || clause.label
  return `- **${name}**: ${cite(clause, words)}`
}

/** A clause with the stretch that a citation of it rests on; all of its text where none was chosen. */
export const quotation = (clause: Clause, words: readonly string[]): Quotation => ({
  clause,
  quote: words[0] ?? clause.text,
})

/** A list shows its items whole while all of them together are no longer than this, in syllables. */
const WHOLE_LIST = 420
/** Else each item is cut to this. */
const OPENING = 40
const OPENING_OF_FEW = 80
const FEW = 6

/**
 * What is shown of each clause of a list: all of it or, where the list is long, how it begins and every stretch that
 * sets a figure.
 * @param whole all of it, however long
 */
export const wordsForList = (
  clauses: readonly Clause[],
  whole = false,
): ((clause: Clause) => readonly string[]) => {
  const all = clauses.reduce((sum, clause) => sum + syllables(titleOf(clause)), 0)
  if (whole || all <= WHOLE_LIST) return (clause) => [titleOf(clause)]
  const limit = clauses.length <= FEW ? OPENING_OF_FEW : OPENING
  return (clause) => {
    const title = titleOf(clause)
    const opening = openingOf(clause, limit)
    const units = splitUnits(title)
    // A stretch that is cut short before its figure is shown whole instead.
    const length = opening.replace(/…$/u, '').length
    const cut = units.find(({ start, end }) => start < length && end > length)
    const whole = cut !== undefined && holdsFigure(cut.text) ? title.slice(0, cut.end) : opening
    const figures = units.filter(
      (unit) => unit.start >= Math.min(length, whole.length) && unit !== cut && holdsFigure(unit.text),
    )
    return [whole, ...figures.map((unit) => unit.text)]
  }
}

/** How a clause begins: whole units up to some 40 syllables, "…" where it goes on. */
export const openingOf = (clause: Clause, limit = OPENING): string => {
  const title = titleOf(clause)
  if (syllables(title) <= limit) return title
  let shown = ''
  for (const unit of splitUnits(title)) {
    const longer = title.slice(0, unit.end)
    if (shown !== '' && syllables(longer) > limit) break
    shown = longer
  }
  const words = shown.split(/\s+/u)
  const cut = words.length > limit * 1.5 ? words.slice(0, limit).join(' ') : shown
  return cut.length < title.length ? `${cut.replace(/[\s,;.]+$/u, '')}…` : cut
}
