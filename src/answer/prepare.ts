import type { Programme } from '../programme/clause.ts'
import type { Suspicion } from '../programme/errata.ts'
import type { Outline } from '../programme/outline.ts'
import { type EarlierTurn, findAntecedent, leansOnHistory } from '../question/follow-up.ts'
import type { ReadScope } from '../question/scope.ts'
import type { Understand, UnderstoodQuestion } from '../question/understand.ts'
import type { ClauseReference } from '../retrieval/clause-reference.ts'
import type { RankUnits } from '../retrieval/rank-units.ts'
import type { RetrievedClause, Retriever } from '../retrieval/retrieve.ts'
import { fold } from '../vietnamese/fold.ts'
import { answerability, answerabilityFeatures } from './answerability.ts'
import type { AnswerContext } from './context.ts'
import { countParticularWords } from './particular-words.ts'
import { withAntecedent } from './with-antecedent.ts'
import { ENGLISH, VIETNAMESE } from './wording.ts'

/** What an answer is made with, the same for every question. */
export type Toolbox = {
  readonly programme: Programme
  readonly outline: Outline
  readonly understand: Understand
  readonly retriever: Retriever
  readonly rankUnits: RankUnits
  readonly readScope: ReadScope
  readonly suspicions: readonly Suspicion[]
}

/** Log-odds of the scope classifier below which a question is surely about something else. */
const SURELY_OUTSIDE = -2
/** So many words of content tell what a question is about, even beside a number that stands in several places. */
const TELLING_WORDS = 3

/** Understands the question, with the history where it leans on it, and finds the clauses. */
export const prepare = async (
  tools: Toolbox,
  typed: string,
  history: readonly EarlierTurn[],
): Promise<AnswerContext> => {
  const alone = tools.understand(typed)
  // What is surely about something else does not become a question about the programme by coming second.
  const isOutside =
    countParticularWords(fold(alone.text)) >= TELLING_WORDS &&
    tools.readScope(alone).classifier < SURELY_OUTSIDE
  const antecedent = leansOnHistory(alone.text) && !isOutside ? findAntecedent(history) : null
  const question = antecedent === null ? alone : withAntecedent(alone, antecedent, tools)
  const retrieval = await tools.retriever.retrieve(question.query)
  const retrieved = retrieval.clauses
  return {
    question: {
      ...question,
      references: question.references.map((reference) => resolveAmbiguous(reference, question, retrieved)),
    },
    retrieved,
    answerable: answerability(
      answerabilityFeatures(
        retrieval,
        tools.readScope(
          antecedent === null ? question : { ...question, text: `${question.text} ${antecedent.question}` },
        ),
      ),
    ),
    programme: tools.programme,
    outline: tools.outline,
    rankUnits: tools.rankUnits,
    suspicions: tools.suspicions,
    say: question.language === 'en' ? ENGLISH : VIETNAMESE,
  }
}

/** The reading meant must fit this much better than every other. */
const FITS_BETTER = 1.25

/** "quỹ đầu tư mạo hiểm ở 2.1": of several places with that number, the one that the other words fit. */
const resolveAmbiguous = (
  reference: ClauseReference,
  question: UnderstoodQuestion,
  retrieved: readonly RetrievedClause[],
): ClauseReference => {
  if (reference.kind !== 'ambiguous') return reference
  // "mục 2.2 đến năm 2045": the year in its title tells which.
  const ofYear = retrieved.filter(
    ({ clause }) =>
      reference.ids.includes(clause.id) && question.cues.years.some((year) => clause.label.includes(year)),
  )
  if (ofYear.length === 1 && ofYear[0] !== undefined) return { kind: 'clause', id: ofYear[0].clause.id }
  if (countParticularWords(fold(question.text)) < TELLING_WORDS) return reference
  const fitness = ({ evidence }: RetrievedClause) => evidence.profileLexical + evidence.questionDenseTop
  const [best, next] = retrieved
    .filter(({ clause }) => reference.ids.includes(clause.id))
    .sort((left, right) => fitness(right) - fitness(left))
  if (best === undefined || (next !== undefined && fitness(best) < fitness(next) * FITS_BETTER))
    return reference
  return { kind: 'clause', id: best.clause.id }
}
