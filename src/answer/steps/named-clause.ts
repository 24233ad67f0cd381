import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { countParticularWords } from '../particular-words.ts'
import { cite, openingOf, quotation, shortLabel, titleOf } from '../show.ts'
import { listChildren } from './list-children.ts'
import { showClauses } from './show-clauses.ts'
import { listParts } from './structure/list-parts.ts'

// On folded text.
const INTRODUCTION = /(?<!\w)(doan|loi|cau|phan) (dan|dan nhap|gioi thieu|mo dau|mo bai)(?!\w)/
const ASKS_FOR_EACH = /(?<!\w)(moi (cai|muc|cho|phan)|ca hai|hai phan|tung (cai|muc|cho)|each|both)(?!\w)/

/** Questions that name a clause by its number: its text, the list it holds, or which of several is meant. */
export const answerNamedClause = async (context: AnswerContext): Promise<Draft | null> => {
  const { question, outline, say } = context
  const { references } = question
  if (references.length === 0) return null

  const missing = references.find((reference) => reference.kind === 'missing')
  if (missing !== undefined) {
    if (missing.nearest === null && /^[IVX]+$/.test(missing.number))
      return missingPart(context, missing.number)
    const near = missing.nearest === null ? null : outline.clause(missing.nearest)
    const children = missing.nearest === null ? [] : outline.children(missing.nearest)
    const label = near?.label ?? outline.section(missing.nearest ?? '')?.label
    const cited = near === null ? children : [near]
    const listed = children.map((child) => shortLabel(child))
    return {
      outcome: 'absent',
      body: [
        say.missingNumber(missing.number),
        ...(label === undefined
          ? []
          : [`${say.nearestHolds(label, listed)} ${cited.map(({ id }) => `[${id}]`).join(' ')}`]),
      ].join('\n\n'),
      quotations: cited.map((clause) => quotation(clause, [titleOf(clause)])),
      completeness: 'none',
      confidence: 1,
      suggestions: children.slice(0, 2).map((child) => say.next.whole(shortLabel(child))),
    }
  }

  const ambiguous = references.find((reference) => reference.kind === 'ambiguous')
  if (ambiguous !== undefined) {
    const readings = ambiguous.ids.flatMap((id) => outline.clause(id) ?? [])
    if (ASKS_FOR_EACH.test(fold(question.text))) return showClauses(context, readings)
    return clarify(context, say.whichOne(ambiguous.number), readings)
  }

  const section = references.find((reference) => reference.kind === 'section')
  if (section !== undefined && references.length === 1) {
    const found = outline.section(section.id)
    return found === null ||
      (countParticularWords(fold(question.text), found.title) > 2 && !question.cues.complete)
      ? null
      : listChildren(context, { id: found.id, label: found.label, title: found.title })
  }

  const clauses = references.flatMap((reference) =>
    reference.kind === 'clause' ? (outline.clause(reference.id) ?? []) : [],
  )
  const [only, ...others] = clauses
  if (only === undefined) return null
  // "đoạn dẫn của nhóm 2": the heading's own words, not what it holds.
  const introduced = clauses.find(({ kind }) => kind === 'task-group')
  if (introduced !== undefined && INTRODUCTION.test(fold(question.text)))
    return showClauses(context, [introduced])
  if (others.length === 0 && outline.children(only.id).length > 0)
    return listChildren(context, { id: only.id, label: shortLabel(only), title: titleOf(only), clause: only })
  return showClauses(context, clauses)
}

const missingPart = (context: AnswerContext, number: string): Draft => {
  const parts = listParts(context)
  return {
    ...parts,
    outcome: 'absent',
    body: `${context.say.missingNumber(number)} ${parts.body}`,
    completeness: 'none',
  }
}

/** One clarifying question with the readings to choose from. */
export const clarify = (context: AnswerContext, lead: string, readings: readonly Clause[]): Draft => ({
  outcome: 'clarify',
  body: [
    lead,
    readings.map((clause) => `- **${clause.label}**: ${cite(clause, [openingOf(clause)])}`).join('\n'),
  ].join('\n\n'),
  quotations: readings.map((clause) => quotation(clause, [openingOf(clause)])),
  completeness: 'partial',
  confidence: 1,
  suggestions: readings.slice(0, 3).map((clause) => context.say.next.whole(clause.label)),
})
