import type { Programme } from '../programme/clause.ts'
import type { Suspicion } from '../programme/errata.ts'
import type { Outline } from '../programme/outline.ts'
import {
  type Antecedent,
  changesSubject,
  correctedQuestion,
  type EarlierTurn,
  findAntecedent,
  goesBack,
  leansOnHistory,
} from '../question/follow-up.ts'
import { askedAttributes } from '../question/missing-attribute.ts'
import type { ReadScope, ScopeSigns } from '../question/scope.ts'
import type { ReadSmalltalk } from '../question/small-talk.ts'
import type { Understand, UnderstoodQuestion } from '../question/understand.ts'
import type { ClauseReference } from '../retrieval/clause-reference.ts'
import type { RankUnits } from '../retrieval/rank-units.ts'
import type { Retrieval, RetrievedClause, Retriever } from '../retrieval/retrieve.ts'
import type { CoverTerms } from '../retrieval/term-coverage.ts'
import { fold } from '../vietnamese/fold.ts'
import { readNumbers } from '../vietnamese/numbers.ts'
import { ANSWERABLE, answerability, answerabilityFeatures } from './answerability.ts'
import { namesPosition } from './choose-position.ts'
import type { AnswerContext } from './context.ts'
import { type Asked, rankInConversation, readBothWays, withEarlierWords } from './conversation.ts'
import {
  answerableInConversation,
  type ConversationScopeFeatures,
  conversationScopeFeatures,
} from './conversation-scope.ts'
import { countParticularWords } from './particular-words.ts'
import { placeByHistory } from './place-by-history.ts'
import { findTopics } from './steps/topic.ts'
import { ENGLISH, VIETNAMESE } from './wording.ts'

/** What an answer is made with, the same for every question. */
export type Toolbox = {
  readonly programme: Programme
  readonly outline: Outline
  readonly understand: Understand
  readonly retriever: Retriever
  readonly rankUnits: RankUnits
  readonly coverTerms: CoverTerms
  readonly readScope: ReadScope
  readonly readSmalltalk: ReadSmalltalk
  /** Log-odds that a question asks for a detail which programmes leave open. */
  readonly readUnstated: (question: string) => number
  readonly suspicions: readonly Suspicion[]
}

/** So many words of content tell what a question is about, even beside a number that stands in several places. */
const TELLING_WORDS = 3

/** A question for a deadline or the like of so few words may leave out what of. */
const FEW_WORDS = 5

/** Bodies whose names are made of everyday words. On folded text. */
const NAMES_BODY = /(?<!\w)(ban chi dao|truong ban)(?!\w)/

/** The central resolution's own text: "bản nghị quyết trung ương, mục III khoản 4". On folded text. */
const OF_CENTRE =
  /(?<!\w)(ban|van ban|nguyen van|toan van) (goc |nghi quyet )?(goc|trung uong|cua bo chinh tri)|nghi quyet (so )?57(-nq\/tw)? (goc|cua (trung uong|bo chinh tri)) .{0,40}(muc|dieu|khoan|quan diem|nguyen van|quy dinh)|(article|section|clause) \w+ of the (central )?resolution|central resolution/

/** A question read with its history: placed by it, asked in it, or standing alone. */
type ReadInHistory = {
  readonly question: UnderstoodQuestion
  /** It is searched for with the conversation. */
  readonly asked: Asked | null
  readonly alone: UnderstoodQuestion
  /** What it leans on. */
  readonly antecedent: Antecedent | null
  /** Words that name something in particular. */
  readonly particular: number
  readonly asksAttribute: boolean
}

/** Reads a question with the history where it leans on it. */
export const askInConversation = (
  tools: Pick<Toolbox, 'understand' | 'outline' | 'programme'>,
  typed: string,
  history: readonly EarlierTurn[],
): ReadInHistory => {
  const corrected = history.length === 0 ? null : correctedQuestion(typed)
  const understood = tools.understand(corrected ?? typed)
  // "quay lại câu đầu" is no place in the document.
  const alone =
    history.length > 0 && goesBack(understood.text)
      ? { ...understood, references: [], query: { ...understood.query, references: [] } }
      : understood
  const folded = fold(alone.text)
  const particular = countParticularWords(folded)
  // A document that is named by number is itself what the question is about.
  const namesDocument = readNumbers(alone.text).mentions.some(({ kind }) => kind === 'document')
  const asksAttribute = askedAttributes(alone.text).length > 0 && !namesDocument
  const earlier = changesSubject(alone.text) ? null : findAntecedent(history, alone.text)
  const leans =
    corrected === null &&
    (leansOnHistory(alone.text) || namesPosition(folded) || (asksAttribute && particular <= FEW_WORDS))
  const antecedent = leans ? earlier : null
  const topics = history.length === 0 ? [] : findTopics({ question: alone, programme: tools.programme })
  const named = new Set(topics.flatMap(({ typed, clauses }) => (typed ? clauses.map(({ id }) => id) : [])))
  const isElsewhere =
    earlier !== null &&
    (named.size > 0 || NAMES_BODY.test(folded)) &&
    !earlier.cited.some((id) => named.has(id) || NAMES_BODY.test(fold(tools.outline.clause(id)?.text ?? '')))
  const placed = antecedent === null ? null : placeByHistory(alone, antecedent, tools.outline, isElsewhere)
  const isNumbered = alone.references.some(({ kind }) => kind !== 'section')
  const asked =
    earlier === null || placed !== null || isNumbered
      ? null
      : { question: alone, antecedent: earlier, isCorrection: corrected !== null, named, isElsewhere, leans }
  const question =
    asked === null
      ? (placed ?? alone)
      : {
          ...alone,
          query: leans ? withEarlierWords(asked, tools.understand) : alone.query,
          conversation: { cited: asked.antecedent.cited, leans },
        }
  return { question, asked, alone, antecedent, particular, asksAttribute }
}

type Found = {
  readonly retrieval: Retrieval
  readonly signs: ScopeSigns
  /** How likely the programme answers, 0…1. */
  readonly answerable: number
}

const signsOf = (tools: Pick<Toolbox, 'readScope'>, { question, antecedent }: ReadInHistory): ScopeSigns =>
  tools.readScope(
    antecedent === null ? question : { ...question, text: `${question.text} ${antecedent.question}` },
  )

/** Finds clauses for a question that stands alone or is placed by its history. */
const findPlaced = async (tools: Toolbox, read: ReadInHistory): Promise<Found> => {
  const { question, antecedent, particular, asksAttribute } = read
  const retrieval = await tools.retriever.retrieve(question.query)
  const signs = signsOf(tools, read)
  const answerable = answerability(answerabilityFeatures(retrieval, signs, question.language))
  // Few words that continue a conversation about the programme are about the programme, and so is what is asked of
  // the clause that was cited last.
  const isOfCited =
    asksAttribute && antecedent?.cited.includes(retrieval.clauses[0]?.clause.id ?? '') === true
  const continues = antecedent !== null && signs.elsewhere === 0 && (particular < TELLING_WORDS || isOfCited)
  return { retrieval, signs, answerable: continues ? Math.max(answerable, ANSWERABLE) : answerable }
}

/** Finds clauses for a question in its conversation, and weighs whether it still concerns the programme. */
export const readScopeInConversation = async (
  tools: Toolbox,
  read: ReadInHistory,
  asked: Asked,
): Promise<Found & { readonly features: ConversationScopeFeatures }> => {
  const { question, alone, antecedent, particular, asksAttribute } = read
  const readings = await readBothWays(asked, tools)
  const retrieval = rankInConversation(asked, readings, tools.outline)
  const signs = signsOf(tools, read)
  const signsAlone = tools.readScope(alone)
  const features = conversationScopeFeatures(
    {
      alone,
      signs: signsAlone,
      cited: asked.antecedent.cited,
      leans: antecedent !== null,
      asksAttribute,
      particular,
      best: retrieval.clauses[0],
      answerable: {
        alone: answerability(answerabilityFeatures(readings.alone, signsAlone, alone.language)),
        together: answerability(answerabilityFeatures(retrieval, signs, question.language)),
      },
    },
    tools.coverTerms,
  )
  return { retrieval, signs, answerable: answerableInConversation(features), features }
}

/** Understands the question, with the history where it leans on it, and finds the clauses. */
export const prepare = async (
  tools: Toolbox,
  typed: string,
  history: readonly EarlierTurn[],
): Promise<AnswerContext> => {
  const read = askInConversation(tools, typed, history)
  const { question, alone } = read
  const { retrieval, signs, answerable } =
    read.asked === null
      ? await findPlaced(tools, read)
      : await readScopeInConversation(tools, read, read.asked)
  const retrieved = retrieval.clauses
  return {
    question: {
      ...question,
      references: question.references.map((reference) => resolveAmbiguous(reference, question, retrieved)),
    },
    retrieved,
    answerable,
    ofAnother: signs.elsewhere === 2 || signs.unknownDocument || OF_CENTRE.test(fold(question.text)),
    smalltalk: tools.readSmalltalk(alone.text),
    unstated: tools.readUnstated(alone.text),
    programme: tools.programme,
    outline: tools.outline,
    search: async (words) => (await tools.retriever.retrieve(tools.understand(words).query)).clauses,
    rankUnits: tools.rankUnits,
    coverTerms: tools.coverTerms,
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
