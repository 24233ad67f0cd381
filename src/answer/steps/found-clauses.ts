import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { RetrievedClause } from '../../retrieval/retrieve.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { bullet, chooseWords, cite, leadIn, quotation, shortLabel } from '../show.ts'
import { holdsFigure } from './inventory.ts'
import { checkPremise } from './premise.ts'
import { findTopics, type Topic } from './topic.ts'

// Shares of the best clause's probability at which further clauses are shown beside it.
// Chosen on the dev split: for one-clause questions 0.15 keeps precision at 0.93, for others 0.004 finds most.
const ALSO = 0.15
const ALSO_IN_LISTS = 0.004
/** "ai phải báo cáo?": often more than one body. */
const ALSO_BODIES = 0.05
const MOST = 3
const MOST_IN_LISTS = 5
const MOST_NAMED = 16
/** How far down the ranking a clause may stand that names the subject in so many words. */
const NEAR = 12

/** The default ending: the clauses found, and of each the words that answer. */
export const answerFromClauses = async (context: AnswerContext): Promise<Draft> => {
  const { question, say } = context
  const { list, where, complete, compare } = question.cues
  const wantsSeveral = list || where || complete || compare || asksSeveralThings(question.text)
  const topics = wantsSeveral ? findTopics(context) : []
  const clauses = choose(context, topics, wantsSeveral)
  const prefers = question.cues.number ? holdsFigure : undefined
  const shown = await Promise.all(
    clauses.map(async (clause) => ({ clause, words: await chooseWords(context, clause, prefers) })),
  )
  const [first, ...others] = shown
  if (first === undefined) throw new Error('retrieval returned no clause')
  const body = others.length === 0 ? single(context, first) : shown.map(({ clause, words }) => bullet(context, clause, words)).join('\n')
  const premise = question.cues.confirm || question.cues.years.length === 0 ? checkPremise(context, all(shown)) : 'none'
  const lead = premise === 'fails' && question.cues.confirm ? say.notSo : premise === 'holds' && question.cues.confirm ? say.indeed : undefined
  return {
    outcome: 'answered',
    body: [lead, question.language === 'en' && lead === undefined ? say.inVietnamese : undefined, body].filter(Boolean).join('\n\n'),
    quotations: shown.map(({ clause, words }) => quotation(clause, words)),
    completeness: clauses.length < MOST_IN_LISTS ? 'full' : 'partial',
  }
}

/** "kênh nào, ai hướng dẫn?", "chương trình, tiền, cơ chế": more than one thing in one question. */
const asksSeveralThings = (text: string): boolean => {
  const folded = fold(text)
  const asking = folded.match(/(?<!\w)(nao|gi|ai|bao nhieu|may|ra sao|the nao|o dau|which|who|what|how)(?!\w)/g)?.length ?? 0
  return asking > 1 || /:.*,|\+/.test(folded) || /(?<!\w)nhung (ai|gi|viec|noi)(?!\w)/.test(folded)
}

type Shown = { readonly clause: Clause; readonly words: readonly string[] }

const all = (shown: readonly Shown[]): string => shown.flatMap(({ words }) => words).join('\n')

const single = (context: AnswerContext, { clause, words }: Shown): string => {
  const lead = leadIn(context, clause) || (clause.kind === 'task' || clause.kind === 'task-group' ? shortLabel(clause) : '')
  return [lead === '' ? '' : `**${lead}:** `, cite(clause, words)].join('')
}

const choose = ({ retrieved, question }: AnswerContext, topics: readonly Topic[], several: boolean): readonly Clause[] => {
  const [best] = retrieved
  if (best === undefined) return []
  // Asked where something stands, the clauses that name it are the answer.
  const { where, complete } = question.cues
  const [subject] = topics
  if ((where || complete) && subject !== undefined && subject.clauses.length > 1 && subject.typed) {
    const named = new Set(topics.filter((topic) => topic.typed).flatMap((topic) => topic.clauses.map(({ id }) => id)))
    return retrieved.filter(({ clause }) => named.has(clause.id)).slice(0, MOST_NAMED).map(({ clause }) => clause)
  }
  const share = several ? ALSO_IN_LISTS : question.cues.who ? ALSO_BODIES : ALSO
  const naming = new Set(topics.flatMap((topic) => topic.clauses.map(({ id }) => id)))
  const isShown = (found: RetrievedClause, rank: number) =>
    rank === 0 ||
    found.probability >= best.probability * share ||
    (rank < NEAR && naming.has(found.clause.id))
  return retrieved
    .filter((found, rank) => found.clause.kind !== 'recipients' || rank === 0 ? isShown(found, rank) : false)
    .slice(0, several ? MOST_IN_LISTS + Math.min(3, naming.size) : MOST)
    .map(({ clause }) => clause)
}
