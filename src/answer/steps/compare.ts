import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import { readNumbers, supportedKeys } from '../../vietnamese/numbers.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { countParticularWords } from '../particular-words.ts'
import { chooseWords, cite, leadIn, quotation, shortLabel } from '../show.ts'

/** "2030 khác 2045 thế nào?", "1.1 so với 1.2": both sides in one table. */
export const answerComparison = async (context: AnswerContext): Promise<Draft | null> => {
  const { question, say } = context
  const stated = namedSides(context) ?? (question.cues.compare ? figureSides(context) : null)
  const byYear =
    stated === null && (question.cues.compare || question.cues.years.length > 1) ? yearSides(context) : null
  const sides = stated ?? byYear
  if (sides === null) return null
  // Targets of two years are about one thing: the sentence on it is enough. Named clauses are compared whole.
  const wordsOf = async (clause: Clause): Promise<readonly string[]> => {
    const [best] = byYear === null ? [] : await context.rankUnits(question.query, clause)
    return best === undefined ? chooseWords(context, clause) : [best.text]
  }
  const shown = await Promise.all(sides.map(async (clause) => ({ clause, words: await wordsOf(clause) })))
  const name = (clause: Clause) =>
    leadIn(context, clause) || (clause.kind === 'task' ? shortLabel(clause) : clause.label)
  const cell = (text: string) => text.replaceAll('|', '\\|')
  return {
    outcome: 'answered',
    body: [
      say.compared,
      [
        `| ${shown.map(({ clause }) => cell(name(clause))).join(' | ')} |`,
        `| ${shown.map(() => '---').join(' | ')} |`,
        `| ${shown.map(({ clause, words }) => cell(cite(clause, words))).join(' | ')} |`,
      ].join('\n'),
    ].join('\n\n'),
    quotations: shown.map(({ clause, words }) => quotation(clause, words)),
    completeness: 'full',
  }
}

const namedSides = ({ question, outline, retrieved }: AnswerContext): readonly Clause[] | null => {
  const named = question.references.flatMap((reference) =>
    reference.kind === 'clause' ? (outline.clause(reference.id) ?? []) : [],
  )
  if (!question.cues.compare || named.length === 0) return null
  if (named.length > 1) return named
  // "mục tiêu về đô thị thông minh khác nhiệm vụ 3.6 thế nào": the other side is named in words.
  const other = retrieved.find(({ clause }) => clause.id !== named[0]?.id && clause.kind !== 'heading')
  return countParticularWords(fold(question.text)) < NAMES_OTHER_SIDE || other === undefined
    ? null
    : [...named, other.clause]
}

const NAMES_OTHER_SIDE = 3

/** "mức 3% và mức 15%": for each figure of the question the nearest clause that states it. */
const figureSides = ({ question, retrieved }: AnswerContext): readonly Clause[] | null => {
  const figures = readNumbers(question.text).mentions.filter(({ kind }) => kind === 'percent')
  if (figures.length < 2) return null
  const sides = figures.flatMap(
    ({ key }) =>
      retrieved
        .slice(0, NEAREST)
        .find(({ clause }) => supportedKeys(readNumbers(clause.text).mentions).has(key))?.clause ?? [],
  )
  const distinct = [...new Map(sides.map((clause) => [clause.id, clause])).values()]
  return sides.length < figures.length ? null : distinct
}

/** For each year that a heading sets: the clause under it that answers best. */
const yearSides = ({ question, retrieved }: AnswerContext): readonly Clause[] | null => {
  const years = question.cues.years
  if (years.length < 2) return null
  const sides = years.flatMap(
    (year) =>
      retrieved.slice(0, NEAREST).find(({ clause }) => clause.path.at(-1)?.includes(year))?.clause ?? [],
  )
  return sides.length >= 2 ? sides : null
}

const NEAREST = 12
