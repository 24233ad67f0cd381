import type { Clause, Programme, Section } from './clause.ts'

/** Ways around a programme: what is above, below, before and after a clause. Unknown ids give null or nothing. */
export type Outline = {
  clause(id: string): Clause | null
  /** A part ("III") or a heading that is no clause ("II.2"). */
  section(id: string): Section | null
  /** The part a clause belongs to; null for the opening and the recipients. */
  partOf(id: string): Section | null
  /** Clauses directly below a clause, or at the top of a section. */
  children(id: string): readonly Clause[]
  /** Clauses with the same parent in the same section, itself included, in document order. */
  siblings(id: string): readonly Clause[]
  /** The clause above that holds others: the task group of a task, the heading of a point. */
  groupOf(id: string): Clause | null
  next(id: string): Clause | null
  previous(id: string): Clause | null
  /** All task groups, in document order. */
  readonly taskGroups: readonly Clause[]
}

/** Looks a programme up by id in constant time. */
export const createOutline = ({ clauses, sections }: Programme): Outline => {
  const clauseById = new Map(clauses.map((clause) => [clause.id, clause]))
  const sectionById = new Map(sections.map((section) => [section.id, section]))
  const position = new Map(clauses.map((clause, index) => [clause.id, index]))

  const innermostSection = (id: string): Section | undefined =>
    sections.findLast(({ clauseIds }) => clauseIds.includes(id))
  const clausesBelow = new Map<string, Clause[]>()
  for (const clause of clauses) {
    const above = clause.parent ?? innermostSection(clause.id)?.id
    if (above === undefined) continue
    const below = clausesBelow.get(above)
    if (below) below.push(clause)
    else clausesBelow.set(above, [clause])
  }

  const clause = (id: string): Clause | null => clauseById.get(id) ?? null
  const children = (id: string): readonly Clause[] => clausesBelow.get(id) ?? []
  const beside = (id: string, step: 1 | -1): Clause | null => {
    const at = position.get(id)
    return at === undefined ? null : (clauses[at + step] ?? null)
  }
  return {
    clause,
    section: (id) => sectionById.get(id) ?? null,
    partOf: (id) => sections.find(({ clauseIds }) => clauseIds.includes(id)) ?? null,
    children,
    siblings: (id) => {
      const found = clause(id)
      if (!found) return []
      const above = found.parent ?? innermostSection(id)?.id
      return above === undefined ? [found] : children(above)
    },
    groupOf: (id) => clause(clause(id)?.parent ?? ''),
    next: (id) => beside(id, 1),
    previous: (id) => beside(id, -1),
    taskGroups: clauses.filter(({ kind }) => kind === 'task-group'),
  }
}
