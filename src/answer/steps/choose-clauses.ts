import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { AnswerContext } from '../context.ts'
import { findTopics, type Topic } from './topic.ts'

/** How many clauses a question asks for, judged by its wording. */
type Plurality = 'one' | 'bodies' | 'two' | 'some' | 'many'

/**
 * Share of the best clause's probability at which further clauses are shown beside it, and how many at most. Chosen on
 * the dev split: 0.15 keeps the precision of one-clause questions at 0.93; 0.004 finds most of what lists ask for.
 */
const LIMITS = {
  one: { share: 0.15, most: 3 },
  bodies: { share: 0.05, most: 3 },
  two: { share: 0.02, most: 3 },
  some: { share: 0.06, most: 4 },
  many: { share: 0.004, most: 5 },
} as const satisfies Record<Plurality, { readonly share: number; readonly most: number }>
const MOST_NAMED = 16
/** How far down the ranking a clause may stand that names the subject in so many words. */
const NEAR = 12

/** The clauses that an answer shows, best first; headings say nothing by themselves and are never among them. */
export const chooseClauses = (context: AnswerContext): readonly Clause[] => {
  const plurality = pluralityOf(context)
  return choose(context, findTopics(context), plurality)
}

/** True when so many clauses answer that some may have been left out. */
export const isCutShort = (clauses: readonly Clause[]): boolean => clauses.length >= LIMITS.many.most

const pluralityOf = ({ question }: AnswerContext): Plurality => {
  const { list, where, complete, compare, who, number } = question.cues
  const text = fold(question.text)
  if (compare && !complete) return 'two'
  if (complete || WIDE.test(text) || (where && !number && !SINGLE.test(text))) return 'many'
  if (list || asksSeveralThings(text)) return 'some'
  return who ? 'bodies' : 'one'
}

// On folded text.
const WIDE =
  /(?<!\w)(lien quan|dinh den|dung (den|toi)|nhung (viec|noi dung|gi|ai|noi|cho|muc|diem)|can (de y|luu y|biet)|nen doc|tong hop|gom viec|\+|viec cua|phai lam (nhung )?gi|lam (nhung )?gi)(?!\w)|:.*,.*,/
const SINGLE =
  /(?<!\w)(nhiem vu nao|muc nao|dieu khoan nao|diem nao|khoan nao|diem may|muc may|nhiem vu so may|which (task|clause|section))(?!\w)/

/** "kênh nào, ai hướng dẫn?": more than one thing in one question. */
export const asksSeveralThings = (text: string): boolean =>
  text
    .split(/[,;?]|(?<!\w)va(?!\w)/)
    .filter((part) => /(?<!\w)(nao|gi|ai|ra sao|the nao|o dau|bao nhieu|which|who|what|how)(?!\w)/.test(part))
    .length > 1

const choose = (
  context: AnswerContext,
  topics: readonly Topic[],
  plurality: Plurality,
): readonly Clause[] => {
  const { question } = context
  const retrieved = withoutTitles(context)
  const [best] = retrieved
  if (best === undefined) return []
  const { where, complete } = question.cues
  const typed = topics.filter((topic) => topic.typed)
  // Asked where something stands, the clauses that name it are the answer.
  if (plurality === 'many' && (where || complete) && typed.some(({ clauses }) => clauses.length > 1)) {
    const named = new Set(typed.flatMap(({ clauses }) => clauses.map(({ id }) => id)))
    const least = typed.length === 1 ? 0 : best.probability * NAMED_AND_LIKELY
    return retrieved
      .filter(({ clause, probability }) => named.has(clause.id) && probability >= least)
      .slice(0, MOST_NAMED)
      .map(({ clause }) => clause)
  }
  const { share, most } = LIMITS[plurality]
  const telling = plurality === 'many' ? topics : typed.filter(({ clauses }) => clauses.length <= FEW_CLAUSES)
  const naming = new Set(telling.flatMap((topic) => topic.clauses.map(({ id }) => id)))
  return retrieved
    .filter(
      (found, rank) =>
        rank === 0 ||
        found.probability >= best.probability * share ||
        (rank < NEAR &&
          naming.has(found.clause.id) &&
          found.probability >= best.probability * NAMED_AND_LIKELY),
    )
    .slice(0, most + Math.min(2, naming.size))
    .map(({ clause }) => clause)
}

/** Beside several subjects, a clause that names one of them must also be likely, if only a little. */
const NAMED_AND_LIKELY = 0.002
/** A phrase that stands in so few clauses belongs to all of them ("Trung tâm dữ liệu"). */
const FEW_CLAUSES = 3
/** A title gives way to the clause below it unless it is clearly what is asked for. */
const GIVES_WAY = 0.1

/** The year that the heading above a clause sets for its targets. */
const headingYear = (clause: Clause): string | undefined => /\b20\d\d\b/.exec(clause.path.at(-1) ?? '')?.[0]

/**
 * The clauses found without headings, which say nothing by themselves, and without the recipients and the titles of
 * groups beside better ones; a group's title stays first only when the question is about groups, and
 * targets of another year are left out where one year is asked for.
 */
const withoutTitles = ({ retrieved, question }: AnswerContext): AnswerContext['retrieved'] => {
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
