import type { RetrievedClause } from '../retrieval/retrieve.ts'
import { fold } from '../vietnamese/fold.ts'
import type { AnswerContext } from './context.ts'
import { searchParts } from './parts.ts'
import { type Plurality, pluralityOf } from './plurality.ts'
import fitted from './selection-weights.json' with { type: 'json' }
import { findTopics } from './steps/topic.ts'

/** What tells that a clause belongs beside the best one in the answer to a question. */
export const SELECTION_FEATURES = [
  'gap', // how far it scores below the best
  'gapRoot',
  'gapRootOfFigure',
  'gapOfFigure',
  'gapOfOne',
  'gapOfBodies',
  'gapOfTwo',
  'gapOfSome',
  'gapOfMany',
  'figure', // what the wording asks for
  'bodies',
  'two',
  'some',
  'many',
  'rank', // log2 of its place
  'questionLexicalTop',
  'questionDenseTop',
  'profileLexical',
  'passageLexical',
  'questionBehind', // how far its evidence stays behind that of the best
  'passageBehind',
  'share', // of the question's terms, those it holds
  'fresh', // those it holds and the best does not
  'freshOfSome',
  'freshOfMany',
  'bestShare', // those the best holds
  'parts', // of the question: "…, …: …"
  'topics', // share of the question's subjects that it names
  'rareTopic', // it names one that stands in few clauses
  'rareTopicOfMany',
  'newTopic', // it names one that the best does not
  'lacks', // it names none of those that the best does
  'otherPart', // it stands in another part of the document than the best
  'crosses', // … and the question names targets as well as tasks
  'partLikely', // how likely it is for a part of the question alone
  'partBest', // it is the best for one
  'partBestOfSome',
  'partBestOfMany',
  'sibling',
  'siblingOfFigure',
] as const
export type SelectionFeature = (typeof SELECTION_FEATURES)[number]
export type SelectionFeatures = Readonly<Record<SelectionFeature, number>>

/** Clauses further down are never shown. */
const CANDIDATES = 12
/** Farther behind, a clause only counts as far behind. */
const WIDEST_GAP = 12
/** A subject that stands in so few clauses belongs to all of them ("Trung tâm dữ liệu"). */
const FEW_CLAUSES = 4

const flag = (value: boolean): number => (value ? 1 : 0)

/** The features of the clauses after the best one. */
export const selectionFeatures = async (
  context: AnswerContext,
  [best, ...others]: readonly RetrievedClause[],
): Promise<readonly { readonly found: RetrievedClause; readonly features: SelectionFeatures }[]> => {
  if (best === undefined) return []
  const ofParts = await searchParts(context)
  const { question, coverTerms } = context
  const plurality = pluralityOf(question)
  const coverage = coverTerms(question.query)
  const heldBy = ({ clause, nearestQuestion = '' }: RetrievedClause) =>
    coverage.held(clause.text, nearestQuestion)
  const bestHolds = heldBy(best)
  const topics = findTopics(context).filter(({ typed }) => typed)
  const names = (found: RetrievedClause) =>
    topics.filter(({ clauses }) => clauses.some(({ id }) => id === found.clause.id))
  const bestNames = new Set(names(best))
  const text = fold(question.text)
  const crosses =
    /(?<!\w)(muc tieu|chi tieu|con so|quan diem)(?!\w)/.test(text) &&
    /nhiem vu|viec|giai phap|cach/.test(text)
  const parts = Math.min(4, text.split(/[,;:+]|(?<!\w)(?:va|voi|lan)(?!\w)/).length - 1)
  const partOf = ({ clause }: RetrievedClause) =>
    clause.id
      .split('.')
      .slice(0, clause.id.startsWith('II.') ? 2 : 1)
      .join('.')
  const candidates = others.filter(
    ({ clause }, at) => at < CANDIDATES || ofParts.get(clause.id)?.isBest === true,
  )
  return candidates.map((found, at) => {
    const part = ofParts.get(found.clause.id)
    const gap = Math.min(WIDEST_GAP, best.score - found.score)
    const of = (kind: Plurality) => (plurality === kind ? gap : 0)
    const holds = heldBy(found)
    const fresh = coverage.share([...holds].filter((term) => !bestHolds.has(term)))
    const named = names(found)
    const rare = Math.max(0, ...named.map(({ clauses }) => (clauses.length <= FEW_CLAUSES ? 1 : 0)))
    const lacks = flag(bestNames.size > 0 && !named.some((topic) => bestNames.has(topic)))
    const isOtherPart = partOf(found) !== partOf(best)
    return {
      found,
      features: {
        gap,
        gapRoot: Math.sqrt(Math.max(0, gap)),
        gapRootOfFigure: Math.sqrt(Math.max(0, of('figure'))),
        gapOfFigure: of('figure'),
        gapOfOne: of('one'),
        gapOfBodies: of('bodies'),
        gapOfTwo: of('two'),
        gapOfSome: of('some'),
        gapOfMany: of('many'),
        figure: flag(plurality === 'figure'),
        bodies: flag(plurality === 'bodies'),
        two: flag(plurality === 'two'),
        some: flag(plurality === 'some'),
        many: flag(plurality === 'many'),
        rank: Math.log2(at + 2),
        questionLexicalTop: found.evidence.questionLexicalTop,
        questionDenseTop: found.evidence.questionDenseTop,
        profileLexical: found.evidence.profileLexical,
        passageLexical: found.evidence.passageLexical,
        questionBehind: best.evidence.questionLexicalTop - found.evidence.questionLexicalTop,
        passageBehind: best.evidence.passageLexical - found.evidence.passageLexical,
        share: coverage.share(holds),
        fresh,
        freshOfSome: plurality === 'some' ? fresh : 0,
        freshOfMany: plurality === 'many' ? fresh : 0,
        bestShare: coverage.share(bestHolds),
        parts,
        topics: topics.length === 0 ? 0 : named.length / topics.length,
        rareTopic: rare,
        rareTopicOfMany: plurality === 'many' ? rare : 0,
        newTopic: flag(named.some((topic) => !bestNames.has(topic))),
        lacks,
        otherPart: flag(isOtherPart),
        crosses: flag(isOtherPart && crosses),
        partLikely: part?.probability ?? 0,
        partBest: flag(part?.isBest === true),
        partBestOfSome: flag(part?.isBest === true && plurality === 'some'),
        partBestOfMany: flag(part?.isBest === true && plurality === 'many'),
        sibling: flag(found.clause.parent === best.clause.parent),
        siblingOfFigure: flag(plurality === 'figure' && found.clause.parent === best.clause.parent),
      },
    }
  })
}

/** Logistic model over the features, fitted by `npm run fit`: how likely a clause belongs in the answer, 0…1. */
export const belongs = (features: SelectionFeatures): number => {
  const sum = SELECTION_FEATURES.reduce(
    (total, name) => total + fitted.weights[name] * features[name],
    fitted.bias,
  )
  return 1 / (1 + Math.exp(-sum))
}

/** At least this likely, a clause is shown: by how many clauses the wording asks for. */
export const BELONGS: Readonly<Record<Plurality, number>> = fitted.thresholds
