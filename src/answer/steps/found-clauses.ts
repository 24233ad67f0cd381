import type { Clause } from '../../programme/clause.ts'
import type { RankedUnit } from '../../retrieval/rank-units.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { figureLead } from '../figure-lead.ts'
import { holdsFigure } from '../holds-figure.ts'
import { bullet, chooseWords, cite, hintFor, leadIn, quotation, shortLabel, titleOf } from '../show.ts'
import { unitsOfParts } from '../units-of-parts.ts'
import { chooseClauses, isCutShort } from './choose-clauses.ts'
import { orderByClaim, withoutFigures } from './claim.ts'
import { listChildren } from './list-children.ts'
import { findMissing, namesOf } from './missing.ts'
import { checkPremise } from './premise.ts'

type Shown = {
  readonly clause: Clause
  readonly words: readonly string[]
  readonly units: readonly RankedUnit[]
}

/** The default ending: the clauses found, and of each the words that answer. */
export const answerFromClauses = async (context: AnswerContext): Promise<Draft> => {
  const overview = asksForOverview(context)
  if (overview !== undefined)
    return listChildren(
      context,
      {
        id: overview.id,
        label: titleOf(overview).replace(/:$/, ''),
        title: titleOf(overview),
        clause: overview,
      },
      { itemsOnly: context.question.cues.list || context.question.cues.complete },
    )
  const chosen = await orderByClaim(context, await chooseClauses(context))
  const shown = await Promise.all(chosen.map((clause) => show(context, clause)))
  const [first, ...others] = shown
  if (first === undefined) throw new Error('retrieval returned no clause')
  const single = others.length === 0 ? await leadWithFigure(context, first) : undefined
  const quoted = single === undefined ? shown : [single.shown]
  const body = single?.body ?? shown.map(({ clause, words }) => bullet(context, clause, words)).join('\n')
  // What is asked beside and left open is said to be so.
  const { missing } = await findMissing(
    context,
    first.clause,
    others.map(({ clause }) => clause),
  )
  const open = missing.length === 0 ? '' : context.say.alsoAbsent(namesOf(context, missing))
  return {
    outcome: 'answered',
    body: [await verdict(context, first), body, open].filter(Boolean).join('\n\n'),
    // Of words shown whole, the sentence that answers is what a reader is pointed to.
    quotations: quoted.map(({ clause, words, units: [best] }) =>
      quotation(clause, words.length === 1 && best !== undefined ? [best.text] : words),
    ),
    completeness: isCutShort(quoted.map(({ clause }) => clause)) ? 'partial' : 'full',
  }
}

const show = async (context: AnswerContext, clause: Clause): Promise<Shown> => {
  const { question, retrieved, rankUnits } = context
  const [words, units] = await Promise.all([
    chooseWords(context, clause, question.cues.number ? holdsFigure : undefined),
    rankUnits(question.query, clause, hintFor(retrieved, clause)),
  ])
  return { clause, words, units }
}

/** One clause alone; where one figure answers, it comes first and only its sentence follows. */
const leadWithFigure = async (
  context: AnswerContext,
  shown: Shown,
): Promise<{ readonly body: string; readonly shown: Shown }> => {
  const { question } = context
  const { clause } = shown
  const units = question.cues.number ? await context.rankUnits(question.query, clause) : []
  const [best] = units
  // Two figures of one clause are told in its own words, neither before the other.
  const severalParts = (await unitsOfParts(context, clause)).size > 1
  const figure =
    question.cues.number && !severalParts && question.language === 'vi'
      ? figureLead(question.text, units)
      : undefined
  const told = figure === undefined || best === undefined ? shown : { clause, words: [best.text], units }
  const name =
    leadIn(context, clause) ||
    (clause.kind === 'task' || clause.kind === 'task-group' ? shortLabel(clause) : '')
  const text = [name === '' ? '' : `**${name}:** `, cite(clause, told.words)].join('')
  return { body: figure === undefined ? text : `**${figure}.** ${text}`, shown: told }
}

/**
 * What stands before the words: whether they bear the question out, or that they are in Vietnamese. A claim is held
 * against the one sentence that is about the same thing; another figure beside it proves nothing.
 */
const verdict = async (context: AnswerContext, first: Shown): Promise<string> => {
  const { question, say, rankUnits } = context
  if (!question.cues.confirm) return say.inVietnamese
  const [best] = await rankUnits(withoutFigures(context), first.clause)
  const premise = checkPremise(context, best?.text ?? first.clause.text)
  if (premise === 'fails') return say.notSo
  return premise === 'holds' ? say.indeed : say.inVietnamese
}

/** How far ahead of every other clause a heading must be. */
const CLEARLY = 0.7

/** A heading is what is asked for when nothing under it comes near: the answer is what it holds. */
const asksForOverview = ({ retrieved, outline, question }: AnswerContext): Clause | undefined => {
  const [best] = retrieved
  // A figure or a body is asked for of one thing under the heading.
  if (question.cues.number || question.cues.who) return undefined
  const isOverview =
    best !== undefined &&
    best.clause.kind === 'heading' &&
    best.probability >= CLEARLY &&
    outline.children(best.clause.id).length > 0
  return isOverview ? best.clause : undefined
}
