import type { Clause } from '../../../programme/clause.ts'
import { ORDINAL, toNumber } from '../../../vietnamese/ordinals.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { itemsOf } from '../list-children.ts'
import { namedContainer } from './named-container.ts'
import { rowNamed } from './row-named.ts'
import { showNeighbour } from './show-neighbour.ts'
import { showTitle } from './show-titles.ts'
import { GROUP, UNIT } from './units.ts'

// All on folded text.
const FIRST = new RegExp(
  `(?<!\\w)(?:(?:${UNIT}|cai) (?:dung )?(?:dau tien|thu nhat|dau(?! dong)|mo man|mo dau|mo hang)|first ${UNIT}` +
    `|(?:xep|dung|dat) (?:o |len )?(?:dau tien|tren cung|tren dau)|(?:xep|dat) len dau` +
    `|(?:bat dau|mo dau|mo man|khoi dau) (?:bang|voi|o|tu|${GROUP}|${UNIT}))(?!\\w)`,
)
const LAST = new RegExp(
  `(?<!\\w)(?:(?:${UNIT}|cai) (?:dung )?(?:cuoi cung|cuoi|sau cung|chot|ket thuc)|(?:last|final) ${UNIT}` +
    `|(?:xep|dung|de) (?:o )?(?:sau cung|cuoi cung|cuoi|chot|bet)` +
    `|(?:ket thuc|khep lai|khep|(?<!gan )(?<!lien )(?<!cam )(?<!doan )(?<!tong )(?<!giao )ket|chot lai|chot so|chot) (?:bang|o|voi|tai|lai|so|${GROUP}|${UNIT}))(?!\\w)`,
)
const MIDDLE = new RegExp(
  `(?<!\\w)(?:chinh giua|o giua|dung giua) (?:danh sach|${GROUP}|cua|trong|bay nhom|7 nhom|cac nhom)(?!\\w)|chinh giua`,
)
const PENULTIMATE = /(?<!\w)(ap chot|gan cuoi|ke cuoi|second to last)(?!\w)/
const MIDDLE_GROUP = /(?<!\w)nhom (nam |dung |o )*(chinh )?giua/
/** "nhiệm vụ thứ hai của nhóm nhân lực". */
const NTH = new RegExp(`(?<!\\w)(?<!nhom )${UNIT} (?:thu |so )(${ORDINAL}|\\d{1,2})(?!\\w|\\.\\d)`)

/**
 * The first, last, middle or nth of what a part, group or heading holds: "nhiệm vụ cuối cùng của nhóm hạ tầng".
 * @param text the question, folded
 */
export const answerEnd = (context: AnswerContext, text: string): Draft | null => {
  const place = PENULTIMATE.test(text)
    ? 'penultimate'
    : LAST.test(text)
      ? 'last'
      : FIRST.test(text)
        ? 'first'
        : MIDDLE.test(text)
          ? 'middle'
          : NTH.test(text) && !context.question.references.some(({ kind }) => kind === 'clause')
            ? 'nth'
            : null
  if (place === null) return null
  // "nhóm nằm chính giữa bảy nhóm"
  if (place === 'middle' && MIDDLE_GROUP.test(text)) {
    const group = itemAt(context.outline.taskGroups, place, text)
    return group === undefined ? null : showTitle(context, group)
  }
  const container = namedContainer(context, text)
  if (container === null) return null
  const item = itemAt(rowNamed(context, text) ?? itemsOf(context, container.id), place, text)
  return item === undefined ? null : showNeighbour(context, place, container.label, item)
}

const itemAt = (
  items: readonly Clause[],
  place: 'first' | 'last' | 'penultimate' | 'middle' | 'nth',
  text: string,
): Clause | undefined => {
  if (place === 'middle') return items.length % 2 === 1 ? items[(items.length - 1) / 2] : undefined
  if (place === 'penultimate') return items.at(-2)
  if (place !== 'nth') return items.at(place === 'last' ? -1 : 0)
  return items[Number(toNumber(NTH.exec(text)?.[1] ?? '')) - 1]
}
