import type { Clause, Programme } from '../../programme/clause.ts'

/** A heading as printed, and where it leads. `level` is 1 for a part, 2 below it, and so on. */
export type PageHeading = {
  readonly kind: 'heading'
  readonly id: string
  readonly level: number
  readonly title: string
}

/** One clause to show under the headings before it. */
export type PageClause = {
  readonly kind: 'clause'
  readonly clause: Clause
  /** "1.7.", "(2)", "-" as printed; null where a heading carries the number. */
  readonly marker: string | null
  /** Heading of the clause's own, printed above its text. */
  readonly heading: PageHeading | null
  /** Its text without that heading; empty for a heading that only holds other clauses. */
  readonly text: string
}

export type PageBlock = PageHeading | PageClause

const MARKER = /^\s*(\d+(?:\.\d+)*[.)]?|\(\d+\)|\p{Ll}\)|[-–+•*])\s/u

const markerOf = (clause: Clause): string | null => MARKER.exec(clause.source.text)?.[1] ?? null

const levelOf = (id: string): number => id.split('.').length

/** Titles above a clause that other clauses or sections print; what its path has beyond these is its own. */
const sharedTitles = (clause: Clause, programme: Programme): number => {
  const sections = programme.sections.filter(({ clauseIds }) => clauseIds.includes(clause.id)).length
  const above = programme.clauses.filter(({ id }) => clause.id.startsWith(`${id}.`)).length
  return sections + above
}

const toPageClause = (clause: Clause, programme: Programme): PageClause => {
  const marker = markerOf(clause)
  const heading = (title: string): PageHeading => ({
    kind: 'heading',
    id: clause.id,
    level: levelOf(clause.id),
    title,
  })
  if (clause.kind === 'heading' || clause.kind === 'task-group') {
    const [title = '', ...introduction] = clause.text.split('\n')
    const printed = marker === null ? title : `${marker} ${title}`
    return { kind: 'clause', clause, marker: null, heading: heading(printed), text: introduction.join('\n') }
  }
  const own = clause.path[sharedTitles(clause, programme)]
  return own === undefined
    ? { kind: 'clause', clause, marker, heading: null, text: clause.text }
    : { kind: 'clause', clause, marker: null, heading: heading(own), text: clause.text }
}

/** The programme from top to bottom as it is read on a page: headings of sections, and clauses. */
export const layOutProgramme = (programme: Programme): readonly PageBlock[] =>
  programme.clauses.flatMap((clause) => {
    const opened = programme.sections
      .filter(({ clauseIds }) => clauseIds[0] === clause.id)
      .map(({ id, title }): PageHeading => {
        const level = levelOf(id)
        return { kind: 'heading', id, level, title: clause.path[level - 1] ?? title }
      })
    return [...opened, toPageClause(clause, programme)]
  })
