import type { ScopeSigns } from '../question/scope.ts'
import type { UnderstoodQuestion } from '../question/understand.ts'
import type { RetrievedClause } from '../retrieval/retrieve.ts'
import type { CoverTerms } from '../retrieval/term-coverage.ts'
import fitted from './conversation-scope-weights.json' with { type: 'json' }

/** What tells a question that goes on about the programme from one that leaves it. */
export const CONVERSATION_SCOPE_FEATURES = [
  'together', // log-odds that the programme answers it, read with the earlier question where it leans on that
  'alone', // … read by itself
  'classifier',
  'nearestOutside',
  'words', // that name something in particular, up to 6
  'noWords',
  'leans',
  'attribute', // it asks for a deadline or the like
  'cited', // the best clause is one that was cited last
  'best', // log of its probability
  'elsewhere',
  'nothingCited', // the last answer cites nothing
  'share', // of the question's terms, those the best clause holds
] as const
export type ConversationScopeFeatures = Readonly<Record<(typeof CONVERSATION_SCOPE_FEATURES)[number], number>>

const MOST_WORDS = 6

const logOdds = (probability: number): number => {
  const inside = Math.min(0.999, Math.max(0.001, probability))
  return Math.log(inside / (1 - inside))
}

const flag = (value: boolean): number => (value ? 1 : 0)

export const conversationScopeFeatures = (
  read: {
    readonly alone: UnderstoodQuestion
    readonly signs: ScopeSigns
    readonly cited: readonly string[]
    readonly leans: boolean
    readonly asksAttribute: boolean
    readonly particular: number
    readonly best: RetrievedClause | undefined
    /** How likely the programme answers it, 0…1. */
    readonly answerable: { readonly alone: number; readonly together: number }
  },
  coverTerms: CoverTerms,
): ConversationScopeFeatures => {
  const { alone, signs, cited, particular, best, answerable } = read
  const coverage = coverTerms(alone.query)
  return {
    together: logOdds(answerable.together),
    alone: logOdds(answerable.alone),
    classifier: signs.classifier,
    nearestOutside: signs.nearestOutside,
    words: Math.min(MOST_WORDS, particular),
    noWords: flag(particular === 0),
    leans: flag(read.leans),
    attribute: flag(read.asksAttribute),
    cited: flag(cited.includes(best?.clause.id ?? '')),
    best: Math.log((best?.probability ?? 0) + 1e-3),
    elsewhere: signs.elsewhere,
    nothingCited: flag(cited.length === 0),
    share: best === undefined ? 0 : coverage.share(coverage.held(best.clause.text)),
  }
}

/** Logistic model over the features, fitted by `npm run fit` to be compared with `ANSWERABLE`: 0…1. */
export const answerableInConversation = (features: ConversationScopeFeatures): number => {
  const sum = CONVERSATION_SCOPE_FEATURES.reduce(
    (total, name) => total + fitted.weights[name] * features[name],
    fitted.bias,
  )
  return 1 / (1 + Math.exp(-sum))
}
