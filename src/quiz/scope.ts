import type { Programme } from '../programme/clause.ts'
import type { Ground } from './ground.ts'
import { quizWords } from './wording.ts'

/** Whether a clause is asked about. */
export type InScope = (clauseId: string) => boolean

const isPart = (id: string, programme: Programme): boolean =>
  programme.sections.some((section) => section.id === id) ||
  programme.clauses.some((clause) => clause.id === id)

/** Ids that name no part, group or clause. */
export const unknownScope = (scope: readonly string[], programme: Programme): readonly string[] =>
  scope.filter((id) => !isPart(id, programme))

/** An id stands for the clause or section itself and for all below it; no ids stand for the whole programme. */
export const createInScope = (scope: readonly string[], programme: Programme): InScope => {
  if (scope.length === 0) return () => true
  const ids = new Set(
    scope.flatMap((id) => [
      ...(programme.sections.find((section) => section.id === id)?.clauseIds ?? []),
      ...programme.clauses.flatMap((clause) =>
        clause.id === id || clause.id.startsWith(`${id}.`) ? [clause.id] : [],
      ),
    ]),
  )
  return (clauseId) => ids.has(clauseId)
}

/** Labels named in a title; more are counted. */
const NAMED = 3

/** "Câu hỏi tìm hiểu: Nhóm nhiệm vụ 5, Phần III". */
export const titleFor = (scope: readonly string[], { programme, name }: Ground): string => {
  const labels = scope.flatMap((id) => {
    const named =
      programme.sections.find((section) => section.id === id) ??
      programme.clauses.find((clause) => clause.id === id)
    return named === undefined ? [] : [named.label]
  })
  if (labels.length === 0) return quizWords.title(quizWords.wholeProgramme(name))
  return quizWords.title(quizWords.labels(labels.slice(0, NAMED), Math.max(0, labels.length - NAMED)))
}
