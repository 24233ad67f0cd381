import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { figureLead } from '../figure-lead.ts'
import { bullet, chooseWords, cite, hintFor, leadIn, quotation, shortLabel, titleOf } from '../show.ts'
import { listChildren } from './list-children.ts'
import { holdsFigure } from './inventory.ts'
import { checkPremise } from './premise.ts'
import { findTopics, type Topic } from './topic.ts'

/** How many clauses a question asks for, judged by its wording. */
type Plurality = 'one' | 'bodies' | 'some' | 'many'

/**
 * Share of the best clause's probability at which further clauses are shown beside it, and how many at most. Chosen on
 * the dev split: 0.15 keeps the precision of one-clause questions at 0.93; 0.004 finds most of what lists ask for.
 */
const LIMITS = {
  one: { share: 0.15, most: 3 },
  bodies: { share: 0.05, most: 3 },
  some: { share: 0.06, most: 4 },
  many: { share: 0.004, most: 5 },
} as const satisfies Record<Plurality, { readonly share: number; readonly most: number }>
const MOST_NAMED = 16
/** How far down the ranking a clause may stand that names the subject in so many words. */
const NEAR = 12

/** The default ending: the clauses found, and of each the words that answer. */
export const answerFromClauses = async (context: AnswerContext): Promise<Draft> => {
  const { question, say } = context
  const overview = asksForOverview(context)
  if (overview !== undefined)
    return listChildren(context, { id: overview.id, label: overview.kind === 'heading' ? titleOf(overview).replace(/:$/, '') : shortLabel(overview), title: titleOf(overview), clause: overview })
  const plurality = pluralityOf(context)
  const topics = plurality === 'many' ? findTopics(context) : []
  const clauses = choose(context, topics, plurality)
  const prefers = question.cues.number ? holdsFigure : undefined
  const shown = await Promise.all(
    clauses.map(async (clause) => ({ clause, words: await chooseWords(context, clause, prefers) })),
  )
  const [first, ...others] = shown
  if (first === undefined) throw new Error('retrieval returned no clause')
  const lead_ = others.length === 0 && question.cues.number && question.language === 'vi' ? figureLead(question.text, await context.rankUnits(question.query, first.clause, hintFor(context.retrieved, first.clause))) : undefined
  const body = others.length === 0 ? [lead_ === undefined ? '' : `**${lead_}.** `, single(context, first)].join('') : shown.map(({ clause, words }) => bullet(context, clause, words)).join('\n')
  const premise = question.cues.confirm || question.cues.years.length === 0 ? checkPremise(context, all(shown)) : 'none'
  const lead = premise === 'fails' && question.cues.confirm ? say.notSo : premise === 'holds' && question.cues.confirm ? say.indeed : undefined
  return {
    outcome: 'answered',
    body: [lead, question.language === 'en' && lead === undefined ? say.inVietnamese : undefined, body].filter(Boolean).join('\n\n'),
    quotations: shown.map(({ clause, words }) => quotation(clause, words)),
    completeness: clauses.length < LIMITS.many.most ? 'full' : 'partial',
  }
}

const pluralityOf = ({ question }: AnswerContext): Plurality => {
  const { list, where, complete, compare, who, number } = question.cues
  const text = fold(question.text)
  if (complete || compare || WIDE.test(text) || (where && !number && !SINGLE.test(text))) return 'many'
  if (list || asksSeveralThings(text)) return 'some'
  return who ? 'bodies' : 'one'
}

// On folded text.
const WIDE = /(?<!\w)(lien quan|dinh den|dung (den|toi)|nhung (viec|noi dung|gi|ai|noi|cho|muc|diem)|can (de y|luu y|biet)|nen doc|tong hop|gom viec|\+|viec cua|phai lam (nhung )?gi|lam (nhung )?gi)(?!\w)|:.*,.*,/
const SINGLE = /(?<!\w)(nhiem vu nao|muc nao|dieu khoan nao|diem nao|khoan nao|diem may|muc may|nhiem vu so may|which (task|clause|section))(?!\w)/

/** "kênh nào, ai hướng dẫn?": more than one thing in one question. */
const asksSeveralThings = (text: string): boolean =>
  text.split(/[,;?]|(?<!\w)va(?!\w)/).filter((part) => /(?<!\w)(nao|gi|ai|ra sao|the nao|o dau|bao nhieu|which|who|what|how)(?!\w)/.test(part)).length > 1

/** How far ahead of every other clause a heading must be. */
const CLEARLY = 0.7

/** A heading is what is asked for when nothing under it comes near: the answer is what it holds. */
const asksForOverview = ({ retrieved, outline }: AnswerContext): Clause | undefined => {
  const [best] = retrieved
  const isOverview = best !== undefined && best.clause.kind === 'heading' && best.probability >= CLEARLY && outline.children(best.clause.id).length > 0
  return isOverview ? best.clause : undefined
}

type Shown = { readonly clause: Clause; readonly words: readonly string[] }

const all = (shown: readonly Shown[]): string => shown.flatMap(({ words }) => words).join('\n')

const single = (context: AnswerContext, { clause, words }: Shown): string => {
  const lead = leadIn(context, clause) || (clause.kind === 'task' || clause.kind === 'task-group' ? shortLabel(clause) : '')
  return [lead === '' ? '' : `**${lead}:** `, cite(clause, words)].join('')
}

const choose = ({ retrieved: found, question }: AnswerContext, topics: readonly Topic[], plurality: Plurality): readonly Clause[] => {
  // A heading says nothing by itself.
  const retrieved = found.filter(({ clause }) => clause.kind !== 'heading')
  const [best] = retrieved
  if (best === undefined) return []
  const { where, complete } = question.cues
  const typed = topics.filter((topic) => topic.typed)
  // Asked where something stands, the clauses that name it are the answer; of several things, those that name all.
  if ((where || complete) && typed.some(({ clauses }) => clauses.length > 1)) {
    const named = clausesNaming(typed)
    return retrieved.filter(({ clause }) => named.has(clause.id)).slice(0, MOST_NAMED).map(({ clause }) => clause)
  }
  const { share, most } = LIMITS[plurality]
  const naming = new Set(topics.flatMap((topic) => topic.clauses.map(({ id }) => id)))
  return retrieved
    .filter(
      (found, rank) =>
        rank === 0 ||
        (found.clause.kind !== 'recipients' &&
          (found.probability >= best.probability * share || (rank < NEAR && naming.has(found.clause.id)))),
    )
    .slice(0, most + Math.min(2, naming.size))
    .map(({ clause }) => clause)
}

const clausesNaming = (topics: readonly Topic[]): ReadonlySet<string> => {
  const sets = topics.map(({ clauses }) => new Set(clauses.map(({ id }) => id)))
  const every = [...(sets[0] ?? [])].filter((id) => sets.every((set) => set.has(id)))
  return new Set(every.length > 0 ? every : sets.flatMap((set) => [...set]))
}
