import type { Programme } from '../../programme/clause.ts'

/** A part, group or clause that questions can be asked about. */
export type OutlineEntry = {
  readonly id: string
  readonly label: string
  /** Its title, or how its text begins. */
  readonly title: string
  /** 1 for a part, 2 below it, and so on. */
  readonly level: number
}

/** Enough to tell one clause from another in a list. */
const TITLE_CHARACTERS = 90

const begin = (text: string): string => {
  const [line = ''] = text.split('\n')
  if (line.length <= TITLE_CHARACTERS) return line
  return `${line.slice(0, line.lastIndexOf(' ', TITLE_CHARACTERS))}…`
}

const levelOf = (id: string): number => id.split('.').length

/** Every part, group and clause with contents, in document order. What lies below an entry has its id as the beginning of its own. */
export const outlineProgramme = ({ sections, clauses }: Programme): readonly OutlineEntry[] =>
  clauses
    .filter(({ kind }) => kind !== 'recipients')
    .flatMap((clause) => [
      ...sections
        .filter(({ id, clauseIds }) => clauseIds[0] === clause.id && id !== clause.id)
        .map(({ id, label, title }) => ({ id, label, title: begin(title), level: levelOf(id) })),
      { id: clause.id, label: clause.label, title: begin(clause.text), level: levelOf(clause.id) },
    ])
