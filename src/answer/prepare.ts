import type { Programme } from '../programme/clause.ts'
import type { Suspicion } from '../programme/errata.ts'
import type { Outline } from '../programme/outline.ts'
import {
  type Antecedent,
  asksOfAnother,
  type EarlierTurn,
  earlierWording,
  findAntecedent,
  leansOnHistory,
} from '../question/follow-up.ts'
import { askedAttributes } from '../question/missing-attribute.ts'
import type { ReadScope } from '../question/scope.ts'
import type { Understand, UnderstoodQuestion } from '../question/understand.ts'
import type { ClauseReference } from '../retrieval/clause-reference.ts'
import type { RankUnits } from '../retrieval/rank-units.ts'
import type { RetrievedClause, Retriever } from '../retrieval/retrieve.ts'
import { fold } from '../vietnamese/fold.ts'
import { answerability, answerabilityFeatures } from './answerability.ts'
import type { AnswerContext } from './context.ts'
import { countParticularWords } from './particular-words.ts'
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

/** Log-odds of the scope classifier. */
const SURELY_OUTSIDE = -2

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
      references: question.references.map((reference) => resolve(reference, question, retrieved)),
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

/** Beside a number that stands in several places, this many words of content tell which is meant. */
const TELLING_WORDS = 3
/** The reading meant must fit this much better than every other. */
const FITS_BETTER = 1.25

/** "quỹ đầu tư mạo hiểm ở 2.1": of several places with that number, the one that the other words fit. */
const resolve = (
  reference: ClauseReference,
  question: UnderstoodQuestion,
  retrieved: readonly RetrievedClause[],
): ClauseReference => {
  if (reference.kind !== 'ambiguous' || countParticularWords(fold(question.text)) < TELLING_WORDS)
    return reference
  const fitness = ({ evidence }: RetrievedClause) => evidence.profileLexical + evidence.questionDenseTop
  const [best, next] = retrieved
    .filter(({ clause }) => reference.ids.includes(clause.id))
    .sort((left, right) => fitness(right) - fitness(left))
  if (best === undefined || (next !== undefined && fitness(best) < fitness(next) * FITS_BETTER))
    return reference
  return { kind: 'clause', id: best.clause.id }
}

/** The earlier question says what the new one is about, but its words count for less. */
const EARLIER_WEIGHT = 0.5
const MOVES_ON =
  /(?<!\w)(con lai|tiep theo|ke tiep|ke|lien sau|lien truoc|sau (no|do)|truoc (no|do)|dung (ngay )?(truoc|sau)|ngay (truoc|sau)|tiep di|doc tiep|tiep nua|lui lai|quay lai|lien tren|ngay tren|phia tren|sau do la|next|previous|after that|before that)(?!\w)/

const withAntecedent = (
  question: UnderstoodQuestion,
  { question: earlier, cited }: Antecedent,
  { outline, understand }: Toolbox,
): UnderstoodQuestion => {
  const known = cited.filter((id) => outline.clause(id) !== null)
  const [section] = question.references
  if (section?.kind === 'section') {
    const meant = known.filter((id) => id.startsWith(`${section.id}.`))
    if (meant.length === 1 && meant[0] !== undefined) return pointingAt(question, meant)
  }
  const text = fold(question.text)
  const chosen = choosePosition(text, known, outline)
  if (chosen !== undefined) return pointingAt(question, [chosen])
  if (question.references.length > 0) return question
  const [first] = known
  if (
    first !== undefined &&
    (MOVES_ON.test(text) || (askedAttributes(question.text).length > 0 && known.length === 1))
  )
    return pointingAt(question, [first])
  // "gồm những việc nào" of a group that was just named.
  if (
    first !== undefined &&
    question.cues.list &&
    outline.children(first).length > 0 &&
    countParticularWords(text) === 0
  )
    return pointingAt(question, [first])
  const before = understand(earlierWording(earlier, question.text))
  return {
    ...question,
    query: {
      ...question.query,
      text: `${question.query.text} ${before.query.text}`,
      wordings: [
        ...question.query.wordings,
        ...before.query.wordings.map(({ text: words, weight }) => ({
          text: words,
          weight: weight * EARLIER_WEIGHT,
        })),
      ],
      carried: asksOfAnother(question.text) ? [] : known,
      avoided: asksOfAnother(question.text) ? known : [],
    },
  }
}

// "cái thứ hai", "cái đầu", "gạch cuối", "điểm thứ ba": on folded text.
const POSITION =
  /(?<!\w)(?:cai|muc|diem|gach(?: dau dong)?|y|nhiem vu|viec|phan|cho|ban|nhom|ty le|the) (?:thu |so )?(dau tien|dau|nhat|mot|hai|ba|tu|bon|nam|sau cung|sau|bay|tam|cuoi cung|cuoi|\d{1,2})(?!\w|\.\d)|^(?:the |that )?(first|second|third|last)(?: one)?(?!\w)/
const POSITIONS: ReadonlyMap<string, number> = new Map([
  ['dau tien', 0],
  ['dau', 0],
  ['nhat', 0],
  ['mot', 0],
  ['first', 0],
  ['hai', 1],
  ['second', 1],
  ['ba', 2],
  ['third', 2],
  ['tu', 3],
  ['bon', 3],
  ['nam', 4],
  ['bay', 6],
  ['tam', 7],
  ['cuoi cung', -1],
  ['cuoi', -1],
  ['sau cung', -1],
  ['last', -1],
])

/** The clause at the place that is named, among those cited last, or below the one that was. */
const choosePosition = (text: string, cited: readonly string[], outline: Outline): string | undefined => {
  const [, vietnamese, english] = POSITION.exec(text) ?? []
  const word = vietnamese ?? english
  if (word === undefined) return undefined
  const [only] = cited
  const row = cited.length > 1 ? cited : only === undefined ? [] : outline.children(only).map(({ id }) => id)
  // "cái sau" is the latter of two; of more, "sáu" without its accent.
  const at = word === 'sau' ? (row.length === 2 ? 1 : 5) : (POSITIONS.get(word) ?? Number(word) - 1)
  return row.at(at)
}

const pointingAt = (question: UnderstoodQuestion, ids: readonly string[]): UnderstoodQuestion => ({
  ...question,
  references: ids.map((id) => ({ kind: 'clause', id })),
  query: { ...question.query, references: ids },
})
