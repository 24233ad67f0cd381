import type { Clause } from '../../../programme/clause.ts'
import { SPOKEN, toNumber } from '../../../vietnamese/ordinals.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { showClauses } from '../show-clauses.ts'
import { rowNamed } from './row-named.ts'
import { showTitles } from './show-titles.ts'
import { CALLED_UNIT } from './units.ts'

// All on folded text.
const COUNT = `(${SPOKEN}|\\d{1,2}|two|three|four|five)`
const HEAD = '(?:dau tien|dau(?! dong| viec| muc)|mo dau|mo man|dan dau|tren cung)'
const TAIL = '(?:cuoi cung|sau cung|cuoi|chot|duoi cung|sau chot)'
const FIRST = new RegExp(
  `(?<!\\w)${COUNT} (?:cai )?${CALLED_UNIT} ${HEAD}(?!\\w)|(?<!\\w)first ${COUNT}(?!\\w)`,
)
const LAST = new RegExp(
  `(?<!\\w)${COUNT} (?:cai )?${CALLED_UNIT} ${TAIL}(?!\\w)|(?<!\\w)last ${COUNT}(?!\\w)`,
)
const BOTH_ENDS =
  /(?<!\w)(mo dau|mo man|mo ra|bat dau|khoi dau|dau tien)(?!\w).{0,40}(?<!\w)(ket thuc|khep lai|khep|cuoi cung|chot)(?!\w)|(?<!\w)(dau (tien )?(va|voi|lan) cuoi|first and (the )?last)(?!\w)/
const FROM_END = new RegExp(
  `(?<!\\w)(?:dem nguoc|tu duoi|tinh tu cuoi|from the (?:end|bottom)).{0,40}(?:thu|so) (${SPOKEN}|\\d{1,2})(?!\\w)|(?:thu|so) (${SPOKEN}|\\d{1,2}) (?:tinh |dem )?(?:tu duoi|tu cuoi|nguoc)`,
)
const NTH_AND = new RegExp(
  `(?<!\\w)(?:thu|so) (${SPOKEN}|\\d{1,2}) (?:va|voi|lan|cung) (?:${CALLED_UNIT} )?(?:thu|so) (${SPOKEN}|\\d{1,2})(?!\\w)`,
)
const MIDDLE =
  /(?<!\w)(chinh giua|dung giua|o giua|nam giua|giua hang|in the middle|middle one)(?!\w)(?! \d| \w+ (va|voi) )/

const amount = (word: string | undefined): number => Number(toNumber(word ?? ''))

/** Several of a row by their places: the first three, the last two, both ends, the third from the end, the middle. */
const several = (row: readonly Clause[], text: string): readonly Clause[] => {
  const [, first, ofFirst] = FIRST.exec(text) ?? []
  if (first !== undefined || ofFirst !== undefined) return row.slice(0, amount(first ?? ofFirst))
  const [, last, ofLast] = LAST.exec(text) ?? []
  if (last !== undefined || ofLast !== undefined) return row.slice(-amount(last ?? ofLast))
  const [, behind, before] = FROM_END.exec(text) ?? []
  if (behind !== undefined || before !== undefined) return at(row, row.length - amount(behind ?? before))
  const [, one, other] = NTH_AND.exec(text) ?? []
  if (one !== undefined && other !== undefined)
    return [...at(row, amount(one) - 1), ...at(row, amount(other) - 1)]
  if (BOTH_ENDS.test(text)) return [...at(row, 0), ...at(row, row.length - 1)]
  if (MIDDLE.test(text) && row.length % 2 === 1) return at(row, (row.length - 1) / 2)
  return []
}

const at = (row: readonly Clause[], place: number): readonly Clause[] => {
  const found = row[place]
  return found === undefined ? [] : [found]
}

/**
 * Several of what a part, group or heading holds, by their places: "ba nhiệm vụ đầu của nhóm 5", "nhóm 2 mở đầu và kết
 * thúc bằng gì".
 * @param text the question, folded
 */
export const answerSeveral = (context: AnswerContext, text: string): Draft | null => {
  if (several(PROBE, text).length === 0) return null
  const row = rowNamed(context, text)
  const found = row === null ? [] : several(row, text)
  if (found.length === 0) return null
  return found.every(({ kind }) => kind === 'task-group')
    ? showTitles(context, found)
    : showClauses(context, found)
}

/** Stands for any row: whether the wording picks by place at all. */
const PROBE: readonly Clause[] = Array.from({ length: 51 }, () => ({}) as Clause)
