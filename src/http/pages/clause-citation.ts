import type { Clause } from '../../programme/clause.ts'

/** Commas inside brackets belong to a title: "Mục 2.1 (Đến năm 2030, tầm nhìn 2045), Phần II". */
const OUTER_COMMA = /,\s+(?![^(]*\))/u

const withSmallInitial = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/**
 * A clause as an official letter cites it, outermost first:
 * "(Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW, Phần III, nhiệm vụ 1.7)".
 */
export const citeClause = (clause: Pick<Clause, 'label'>, documentName: string): string => {
  const places = clause.label
    .split(OUTER_COMMA)
    .reverse()
    .map((place) => (place.startsWith('Phần ') ? place : withSmallInitial(place)))
  return `(${[documentName, ...places].join(', ')})`
}
