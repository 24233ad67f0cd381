import type { Clause } from '../programme/clause.ts'
import type { Outline } from '../programme/outline.ts'
import { type Antecedent, asksOfAnother, earlierWording, goesBack } from '../question/follow-up.ts'
import { askedAttributes } from '../question/missing-attribute.ts'
import type { Understand, UnderstoodQuestion } from '../question/understand.ts'
import type { RetrievalQuery } from '../retrieval/features.ts'
import { type Retrieval, type RetrievedClause, type Retriever, yearOf } from '../retrieval/retrieve.ts'
import { fold } from '../vietnamese/fold.ts'
import fitted from './conversation-weights.json' with { type: 'json' }
import { holdsFigure } from './holds-figure.ts'
import { countParticularWords } from './particular-words.ts'

/** What speaks for a clause by itself, in a conversation. */
export const CLAUSE_FEATURES = [
  'alone', // log-probability with the words of the question
  'together', // … with those of the earlier question beside them
  'cited', // the last answer cites it
  'citedFirst',
  'citedOnly',
  'citedBefore', // an earlier answer cites it
  'sibling', // of one that the last answer cites
  'next',
  'child',
  'parent',
  'figure', // it holds a figure, and one is asked for
  'named', // it names a subject of the question
] as const
/** What the question is like; every clause feature counts differently in each of these. */
export const QUESTION_TRAITS = [
  'any',
  'noWords', // it names nothing in particular
  'fewWords',
  'manyWords',
  'leans', // its wording points back
  'another', // "thế còn …"
  'elsewhere', // it names a subject that nothing cited last names
  'attribute', // it asks for a deadline, a lead agency or the like
  'back', // it goes back to the first question
] as const
export type ClauseFeature = (typeof CLAUSE_FEATURES)[number]
export type QuestionTrait = (typeof QUESTION_TRAITS)[number]

export type ConversationFeatures = {
  readonly traits: Readonly<Record<QuestionTrait, number>>
  readonly clauses: readonly {
    readonly id: string
    readonly values: Readonly<Record<ClauseFeature, number>>
  }[]
}

const FEW_WORDS = 2
/** A clause that is out of the question is only so much out of it. */
const LEAST = 1e-2

const flag = (value: boolean): number => (value ? 1 : 0)

/** A question in its conversation. */
export type Asked = {
  readonly question: UnderstoodQuestion
  readonly antecedent: Antecedent
  /** It says that something else was meant. */
  readonly isCorrection: boolean
  /** Ids of the clauses that name a subject of the question. */
  readonly named: ReadonlySet<string>
  /** It names a subject that none of the clauses cited last names. */
  readonly isElsewhere: boolean
  /** Its wording points back, continues, or can hardly stand alone. */
  readonly leans: boolean
}

/** What is found with the words of the question, and with those of the earlier one beside them. */
export type Readings = { readonly alone: Retrieval; readonly together: Retrieval }

const traitsOf = ({ question, isElsewhere, leans }: Asked): Readonly<Record<QuestionTrait, number>> => {
  // A subject of its own is a word of its own, however everyday its syllables.
  const words = Math.max(countParticularWords(fold(question.text)), isElsewhere ? FEW_WORDS : 0)
  return {
    any: 1,
    noWords: flag(words === 0),
    fewWords: flag(words > 0 && words <= FEW_WORDS),
    manyWords: Math.min(1, Math.max(0, words - FEW_WORDS) / 4),
    leans: flag(leans),
    another: flag(asksOfAnother(question.text)),
    elsewhere: flag(isElsewhere),
    attribute: flag(askedAttributes(question.text).length > 0),
    back: flag(goesBack(question.text)),
  }
}

/** Targets of 2030 where 2045 is asked for. */
const setsOtherYear = ({ cues }: UnderstoodQuestion, clause: Clause | undefined): boolean => {
  const year = clause === undefined ? undefined : yearOf(clause)
  return year !== undefined && cues.years.length > 0 && !cues.years.includes(year) && !cues.compare
}

/** What speaks for each clause that was found, in the order of `readings.together`. */
export const conversationFeatures = (
  outline: Outline,
  asked: Asked,
  readings: Readings,
): ConversationFeatures => {
  const { question, antecedent, named } = asked
  const cited = antecedent.cited.filter((id) => outline.clause(id) !== null)
  const logs = ({ clauses }: Retrieval) =>
    new Map(clauses.map(({ clause, probability }) => [clause.id, Math.log(probability + LEAST)]))
  const alone = logs(readings.alone)
  const together = logs(readings.together)
  const idsFrom = (of: (id: string) => readonly (Clause | null)[]) =>
    new Set(cited.flatMap((id) => of(id).flatMap((clause) => clause?.id ?? [])))
  const siblings = idsFrom(outline.siblings)
  const next = idsFrom((id) => [outline.next(id)])
  const children = idsFrom(outline.children)
  const parents = idsFrom((id) => [outline.groupOf(id)])
  return {
    traits: traitsOf(asked),
    clauses: readings.together.clauses.map(({ clause: { id, text } }) => ({
      id,
      values: {
        alone: alone.get(id) ?? 0,
        together: together.get(id) ?? 0,
        cited: flag(cited.includes(id)),
        citedFirst: flag(cited[0] === id),
        citedOnly: flag(cited.length === 1 && cited[0] === id),
        citedBefore: flag(antecedent.citedBefore.includes(id)),
        sibling: flag(siblings.has(id) && !cited.includes(id)),
        next: flag(next.has(id)),
        child: flag(children.has(id)),
        parent: flag(parents.has(id)),
        figure: flag(question.cues.number && holdsFigure(text)),
        named: flag(named.has(id)),
      },
    })),
  }
}

/** The earlier question says what the new one is about, but its words count for less. */
const EARLIER_WEIGHT = 0.5

/** The question's query with the words of the earlier question beside its own. */
export const withEarlierWords = ({ question, antecedent }: Asked, understand: Understand): RetrievalQuery => {
  const before = understand(earlierWording(antecedent.question, question.text)).query
  return {
    ...question.query,
    text: `${question.query.text} ${before.text}`,
    wordings: [
      ...question.query.wordings,
      ...before.wordings.map(({ text, weight }) => ({ text, weight: weight * EARLIER_WEIGHT })),
    ],
  }
}

/** Too rare in the questions to be fitted: a target of another year, and what a correction does not mean. */
const OTHER_YEAR = 4
const NOT_MEANT = 4

/** Weights by trait, then by clause feature. */
export type ConversationWeights = Readonly<Record<QuestionTrait, Readonly<Record<ClauseFeature, number>>>>

/** The score of every clause, in the order of the features. */
const scores = (
  { traits, clauses }: ConversationFeatures,
  weights: ConversationWeights,
): readonly number[] => {
  const effective = CLAUSE_FEATURES.map((feature) =>
    QUESTION_TRAITS.reduce((sum, trait) => sum + weights[trait][feature] * traits[trait], 0),
  )
  return clauses.map(({ values }) =>
    CLAUSE_FEATURES.reduce((sum, feature, at) => sum + (effective[at] ?? 0) * values[feature], 0),
  )
}

/**
 * Ranks the clauses for a question in a conversation: a linear model whose weights depend on what the question is like,
 * fitted by `npm run fit`. A `probability` is the clause's share, as in `Retriever`.
 */
export const rankInConversation = (asked: Asked, readings: Readings, outline: Outline): Retrieval => {
  const { clauses: ranked } = readings.together
  const read = asked.isCorrection
    ? correctedScores(asked, readings)
    : scores(conversationFeatures(outline, asked, readings), fitted)
  const scored = read.map((score, at) =>
    setsOtherYear(asked.question, ranked[at]?.clause) ? score - OTHER_YEAR : score,
  )
  const highest = Math.max(...scored)
  const total = scored.reduce((sum, score) => sum + Math.exp(score - highest), 0)
  const found = new Map(readings.together.clauses.map((clause) => [clause.clause.id, clause]))
  const clauses = ranked
    .map(({ clause }, at) => ({ id: clause.id, score: scored[at] ?? 0 }))
    .flatMap(({ id, score }): RetrievedClause[] => {
      const clause = found.get(id)
      return clause === undefined
        ? []
        : [{ ...clause, score, probability: Math.exp(score - highest) / total }]
    })
    .sort((left, right) => right.score - left.score)
  return { clauses, outside: readings.together.outside }
}

/** What was cited last is not what a correction means: its own words count, and against that. */
const correctedScores = ({ antecedent }: Asked, { alone, together }: Readings): readonly number[] => {
  const found = new Map(alone.clauses.map(({ clause, probability }) => [clause.id, probability]))
  return together.clauses.map(
    ({ clause }) =>
      Math.log((found.get(clause.id) ?? 0) + LEAST) - (antecedent.cited.includes(clause.id) ? NOT_MEANT : 0),
  )
}

/** Finds clauses with the words of the question alone and, where it leans on the earlier one, with those beside them. */
export const readBothWays = async (
  asked: Asked,
  { understand, retriever }: { readonly understand: Understand; readonly retriever: Retriever },
): Promise<Readings> => {
  const alone = await retriever.retrieve(asked.question.query)
  return {
    alone,
    together: asked.leans ? await retriever.retrieve(withEarlierWords(asked, understand)) : alone,
  }
}
