import type { Clause } from '../programme/clause.ts'
import { askedAttributes } from '../question/missing-attribute.ts'
import type { Feature } from '../retrieval/features.ts'
import type { AnswerContext } from './context.ts'
import { holdsFigure } from './holds-figure.ts'
import fitted from './unstated-weights.json' with { type: 'json' }

/** What tells that a clause treats the matter of a question but does not state the detail asked for. */
export const UNSTATED_FEATURES = [
  'words', // log-odds by the words of the question alone
  'missing', // it asks for a deadline or the like that the clause lacks
  'asksMore', // … and for something else too
  'attribute', // it asks for a deadline or the like
  'stated', // … which the clause has
  'number',
  'numberInBest', // a figure is asked for, and the best words hold one
  'numberInClause',
  'who',
  'share', // of the question's terms, those the clause holds
  'unit', // how well its best words fit
  'unitLead',
  'questionDenseTop',
  'questionDense',
  'questionLexicalTop',
  'questionLexical',
  'profileLexical',
  'passageLexical',
  'passageDense',
  'best', // log of its probability
  'confirm',
  'list',
  'where',
  'english',
  'length', // of the clause, in 80 words
  'continues',
] as const
export type UnstatedFeatures = Readonly<Record<(typeof UNSTATED_FEATURES)[number], number>>

const LONG = 80

const flag = (value: boolean): number => (value ? 1 : 0)

/** @param told what `findMissing` says of the clause */
export const unstatedFeatures = async (
  context: AnswerContext,
  clause: Clause,
  told: { readonly missing: readonly unknown[]; readonly asksMore: boolean },
): Promise<UnstatedFeatures> => {
  const { question, retrieved, coverTerms, rankUnits } = context
  const { cues } = question
  const coverage = coverTerms(question.query)
  const [unit, nextUnit] = await rankUnits(question.query, clause)
  const asks = askedAttributes(question.text).length > 0
  const isMissing = told.missing.length > 0
  const found = retrieved.find((other) => other.clause.id === clause.id)
  const evidence = (name: Feature) => found?.evidence[name] ?? 0
  return {
    words: context.unstated,
    missing: flag(isMissing),
    asksMore: flag(told.asksMore),
    attribute: flag(asks),
    stated: flag(asks && !isMissing),
    number: flag(cues.number),
    numberInBest: flag(cues.number && unit !== undefined && holdsFigure(unit.text)),
    numberInClause: flag(cues.number && holdsFigure(clause.text)),
    who: flag(cues.who),
    share: coverage.share(coverage.held(clause.text)),
    unit: unit?.score ?? 0,
    unitLead: unit === undefined || nextUnit === undefined ? 0 : unit.score - nextUnit.score,
    questionDenseTop: evidence('questionDenseTop'),
    questionDense: evidence('questionDense'),
    questionLexicalTop: evidence('questionLexicalTop'),
    questionLexical: evidence('questionLexical'),
    profileLexical: evidence('profileLexical'),
    passageLexical: evidence('passageLexical'),
    passageDense: evidence('passageDense'),
    best: Math.log((found?.probability ?? 0) + 1e-3),
    confirm: flag(cues.confirm),
    list: flag(cues.list),
    where: flag(cues.where),
    english: flag(question.language === 'en'),
    length: Math.min(LONG, clause.text.split(' ').length) / LONG,
    continues: flag(question.conversation !== undefined),
  }
}

/** At least this likely, the clause is said not to state it. */
export const UNSTATED = 0.7

/** Logistic model over the features, fitted by `npm run fit`: how likely the clause does not state it, 0…1. */
export const unstatedProbability = (features: UnstatedFeatures): number => {
  const sum = UNSTATED_FEATURES.reduce(
    (total, name) => total + fitted.weights[name] * features[name],
    fitted.bias,
  )
  return 1 / (1 + Math.exp(-sum))
}
