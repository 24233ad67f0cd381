import type { Clause } from '../../../programme/clause.ts'
import { toNumber } from '../../../vietnamese/ordinals.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { quotation, titleOf } from '../../show.ts'
import { showClauses } from '../show-clauses.ts'
import { groupNamed } from './named-container.ts'
import { showNeighbour } from './show-neighbour.ts'
import { showTitles } from './show-titles.ts'
import { SEVERAL_GROUPS } from './units.ts'

// All on folded text.
const REST = /(?<!\w)(con lai|khac nua|remaining|the other|others|the rest)(?!\w)/
const NEXT =
  /(?<!\w)(sau|(?:diem|muc|nhiem vu|cai|gach|nhom|viec) ke(?! (?:ten|het|ra))|tiep di|doc tiep|tiep theo|ke tiep|ke sau|lien sau|tiep sau|dung sau|next|after|follows?|following)(?!\w)/
const PREVIOUS =
  /(?<!\w)(truoc(?! (?:tien|het|mat|ngay|nam|khi|day|dip)(?!\w))(?!\W*$)|lui lai|quay lai|lien tren|ngay tren|phia tren|lien truoc|ke truoc|dung truoc|previous|before|precedes?|preceding)(?!\w)/

/**
 * What stands before or after what is named: "nhiệm vụ sau 3.6", "sau nhóm hạ tầng là nhóm gì".
 * @param text the question, folded
 */
export const answerNeighbour = (context: AnswerContext, text: string): Draft | null => {
  const { question, outline, say } = context
  const named = question.references.find(
    (reference) => reference.kind === 'clause' || reference.kind === 'section',
  )
  const clause = named === undefined ? null : outline.clause(named.id)
  // "3.6 đứng sau nhiệm vụ nào?" asks for what comes before it.
  const turned =
    /(dung|nam) (ngay )?(sau|truoc) (nhiem vu|quan diem|muc|diem|cai|nhom)( (?!noi)\w+)? (nao|gi)(?!\w)|(dung|nam) (ngay )?(sau|truoc) (nhiem vu|quan diem|muc|diem|cai|nhom) noi ve (\w+ ){0,2}(gi|ai|nao)\W*$/.test(
      text,
    )
  const ahead = NEXT.test(text) ? 'next' : PREVIOUS.test(text) ? 'previous' : null
  const relation = turned && ahead !== null ? (ahead === 'next' ? 'previous' : 'next') : ahead
  const isContainer = clause !== null && outline.children(clause.id).length > 0
  const isAside = clause?.kind === 'preamble' || clause?.kind === 'recipients'
  if (
    clause !== null &&
    relation !== null &&
    !isContainer &&
    !isAside &&
    /(nhiem vu|muc|diem|khoan|task|item|point|y|gach|cai|sau|truoc|tiep|ke|lui|quay|tren|next|before|after)/.test(
      text,
    )
  ) {
    const both = besideOf(outline.siblings(clause.id), clause, directionsOf(text, turned))
    if (both.length > 1) return showClauses(context, both)
    const beside = outline.siblings(clause.id)
    const at = beside.findIndex(({ id }) => id === clause.id)
    const found = beside[relation === 'next' ? at + 1 : at - 1] ?? outline[relation](clause.id)
    if (found === null || found === undefined)
      return {
        outcome: 'absent',
        body: `${say.noNeighbour(relation, clause.label)} [${clause.id}]`,
        quotations: [quotation(clause, [titleOf(clause)])],
        completeness: 'full',
        confidence: 1,
      }
    return showNeighbour(context, relation, clause.label, found)
  }
  // "sau nhóm hạ tầng là nhóm gì": the group beside one named by number or by words.
  if (
    ahead !== null &&
    /(?<!\w)(nhom|group)(?!\w)/.test(text) &&
    (clause === null || clause.kind === 'task-group')
  ) {
    const group = clause ?? groupNamed(context, text)
    const following = group === undefined ? [] : groupsAfter(context, group, text)
    if (following.length > 0 && ahead === 'next') return showTitles(context, following)
    const beside = group === undefined ? [] : besideOf(outline.taskGroups, group, directionsOf(text, turned))
    if (beside.length > 0) return showTitles(context, beside)
  }
  if (clause !== null && !isContainer && REST.test(text)) {
    const rest = outline.siblings(clause.id).filter(({ id }) => id !== clause.id)
    if (rest.length > 0) return showClauses(context, rest)
  }
  return null
}

/** "hai nhóm kế tiếp", "những nhóm còn lại sau nó": more than one after a group. */
export const groupsAfter = ({ outline }: AnswerContext, group: Clause, text: string): readonly Clause[] => {
  const many = SEVERAL_GROUPS.exec(text)?.[1]
  if (many === undefined) return []
  const at = outline.taskGroups.indexOf(group) + 1
  return outline.taskGroups.slice(at, at + (Number(toNumber(many)) || outline.taskGroups.length))
}

type Direction = 'next' | 'previous'

/** "trước nó và sau nó": both; "đứng sau nhóm nào" asks for what comes before. */
const directionsOf = (text: string, turned: boolean): readonly Direction[] => {
  const named: Direction[] = [
    ...(PREVIOUS.test(text) ? ['previous' as const] : []),
    ...(NEXT.test(text) ? ['next' as const] : []),
  ]
  const swap = { next: 'previous', previous: 'next' } as const
  return named.length === 1 && turned ? named.map((direction) => swap[direction]) : named
}

const besideOf = (
  row: readonly Clause[],
  clause: Clause,
  directions: readonly Direction[],
): readonly Clause[] => {
  const at = row.findIndex(({ id }) => id === clause.id)
  return directions.flatMap((direction) => row[direction === 'next' ? at + 1 : at - 1] ?? [])
}
