import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { AnswerContext } from '../context.ts'

/** A title gives way to the clause below it unless it is clearly what is asked for. */
const GIVES_WAY = 0.1

/** The year that the heading above a clause sets for its targets. */
const headingYear = (clause: Clause): string | undefined => /\b20\d\d\b/.exec(clause.path.at(-1) ?? '')?.[0]

/**
 * The clauses found without headings, which say nothing by themselves, and without the recipients and the titles of
 * groups beside better ones; a group's title stays first only when the question is about groups, and
 * targets of another year are left out where one year is asked for.
 */
export const candidatesOf = ({ retrieved, question }: AnswerContext): AnswerContext['retrieved'] => {
  const [best, ...others] = retrieved.filter(({ clause }) => clause.kind !== 'heading')
  if (best === undefined) return []
  const { years, compare } = question.cues
  const yearOfBest = headingYear(best.clause)
  const isOtherYear = (clause: Clause) =>
    !compare &&
    yearOfBest !== undefined &&
    years.includes(yearOfBest) &&
    !years.includes(headingYear(clause) ?? yearOfBest)
  const rest = others.filter(
    ({ clause }) => clause.kind !== 'task-group' && clause.kind !== 'recipients' && !isOtherYear(clause),
  )
  const isTitle = best.clause.kind === 'task-group' && !/(?<!\w)(nhom|group)(?!\w)/.test(fold(question.text))
  return isTitle && (rest[0]?.probability ?? 0) >= best.probability * GIVES_WAY ? rest : [best, ...rest]
}
