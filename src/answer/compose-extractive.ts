import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { answerAbsent, answerAbsentInWhole } from './steps/absent.ts'
import { clarifyChoice, clarifyFigure, clarifyPointed, clarifyTopic } from './steps/clarify-topic.ts'
import { answerComparison } from './steps/compare.ts'
import { answerFromClauses } from './steps/found-clauses.ts'
import { answerInventory } from './steps/inventory.ts'
import { answerNamedClause } from './steps/named-clause.ts'
import { answerNamedDocument } from './steps/named-document.ts'
import { refuse } from './steps/refuse.ts'
import { answerSmalltalk } from './steps/smalltalk.ts'
import { answerStructure } from './steps/structure.ts'

/**
 * The extractive answer: the first step that has one ends the list. The order is from what the wording settles by
 * itself to what has to be weighed.
 */
export const composeExtractive = async (context: AnswerContext): Promise<Draft> => {
  if (!context.ofAnother) return compose(context)
  // Its numbers and its shape are not those of the programme.
  const elsewhere = { ...context, question: { ...context.question, references: [] } }
  return (
    answerSmalltalk(elsewhere) ??
    (await answerNamedDocument(elsewhere)) ??
    refuse(elsewhere) ??
    (await answerFromClauses(elsewhere))
  )
}

const compose = async (context: AnswerContext): Promise<Draft> =>
  answerSmalltalk(context) ??
  answerInventory(context) ??
  (await answerStructure(context)) ??
  (await answerComparison(context)) ??
  (await answerAbsent(context).then((draft) => (isNamed(context) ? draft : null))) ??
  (await answerNamedClause(context)) ??
  (await answerNamedDocument(context)) ??
  (await answerAbsentInWhole(context)) ??
  clarifyFigure(context) ??
  clarifyPointed(context) ??
  refuse(context) ??
  clarifyTopic(context) ??
  (await answerAbsent(context)) ??
  (await clarifyChoice(context)) ??
  (await answerFromClauses(context))

const isNamed = ({ question }: AnswerContext): boolean =>
  question.references.some(({ kind }) => kind === 'clause')
