import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { AnswerContext } from '../context.ts'

/** The part or year that the question limits the list to. */
export const inventoryScope = (
  { question, outline, programme }: AnswerContext,
  text: string,
): ((clause: Clause) => boolean) => {
  const named = question.references.flatMap((reference) =>
    reference.kind === 'section' || reference.kind === 'clause' ? [reference.id] : [],
  )
  if (named.length > 0)
    return (clause) => named.some((id) => clause.id === id || clause.id.startsWith(`${id}.`))
  const part = programme.sections.find(
    ({ id, title }) =>
      !id.includes('.') &&
      fold(title)
        .split(/[^\p{L}]+/u)
        .every((word) => text.includes(word)),
  )
  if (part !== undefined) return (clause) => clause.id.startsWith(`${part.id}.`)
  const [year] = question.cues.years
  if (year === undefined) return () => true
  // "sau mốc 2030": the headings that set a later year.
  const isAfter = new RegExp(`(?<!\\w)(?:sau|ngoai|qua) (?:moc |nam )*${year}`).test(text)
  const underYear = (clause: Clause) =>
    clause.path.some((heading) =>
      isAfter ? Number(/\b20\d\d\b/.exec(heading)?.[0] ?? 0) > Number(year) : heading.includes(year),
    )
  return programme.clauses.some(underYear)
    ? underYear
    : (clause) => (outline.clause(clause.id)?.text ?? '').includes(year)
}
