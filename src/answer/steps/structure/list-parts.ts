import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { quotation, titleOf } from '../../show.ts'

/** The parts of the document, each cited by its first clause. */
export const listParts = ({ programme, outline, say }: AnswerContext): Draft => {
  const parts = programme.sections.filter(({ id }) => !id.includes('.'))
  const first = parts.flatMap((part) =>
    part.clauseIds[0] === undefined ? [] : (outline.clause(part.clauseIds[0]) ?? []),
  )
  return {
    outcome: 'answered',
    body: [
      say.partsCount(parts.length),
      parts.map((part) => `- **${part.label}**: ${part.title} [${part.clauseIds[0]}].`).join('\n'),
    ].join('\n\n'),
    quotations: first.map((clause) => quotation(clause, [titleOf(clause)])),
    completeness: 'full',
    confidence: 1,
  }
}
