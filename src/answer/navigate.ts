import type { Clause } from '../programme/clause.ts'
import type { Outline } from '../programme/outline.ts'
import { toNumber } from '../vietnamese/ordinals.ts'

// All on folded text.
const UNIT = '(?:nhiem vu|viec|muc|dong|gach|diem|quan diem|cai|bac|nac|khoan|y)'
const STEP = new RegExp(
  `(?<!\\w)(xuong|sang|qua|tien|nhich|len|lui|nguoc)(?: (?:lai|tiep|them|hon|duoi|tren|ve|truoc))*(?: (?:mot|1|hai|2|ba|3) ${UNIT}(?!\\w)| ${UNIT}\\W*(?:di|nhe|a|nao)?\\W*$)`,
)
const COUNT = /(?<!\w)(mot|1|hai|2|ba|3)(?!\w)/
const GO_ON =
  /^(?:ok|roi|u|vang|da|the|vay|a)?[ ,]*(?:doc |noi |xem )?(?:tiep|next|go on|continue)(?: tuc)?(?: (?:di|nhe|a|nao|theo|nua|em|ban|cai))*\W*$/
const BESIDE_IT =
  /(?<!\w)(?:ngay |lien |ke |sat |dang |phia )*(duoi|tren|sau|truoc|above|below|before|after)(?: (?:no|it|that|cai do|cai ay|(?:nhiem vu|viec|muc|gach|dong|quan diem) (?:do|ay|nay)))(?!\w)/
/** "lùi một", "dòng kế", "trước nữa", "xuống hai số nữa". */
const SHORT_STEP =
  /^(?:ok|roi|u|vang|da|the|vay|a|con)?[ ,]*(?:(lui|nguoc|len)|(xuong|tien|nhich|sang))(?: lai| tiep| them| xuong| len)*(?: (mot|1|hai|2|ba|3))?(?: \w+){0,2}(?: nua)?(?: (?:di|nhe|a|nao|xem|thi sao))*\W*$|^(?:the |vay |con |roi )?(?:(truoc nua|(?:cai|muc|dong|gach|viec|nhiem vu) (?:truoc|lien truoc|tren))|((?:cai|muc|dong|gach|viec|nhiem vu) (?:ke|ke tiep|sau|tiep|duoi)))(?: nua)?(?: (?:di|nhe|a|nao|thi sao|la gi|noi gi|ghi gi))*\W*$/
const MORE =
  /^(?:the |vay |roi )?con (?:gi|viec gi|muc nao|cai nao|nhiem vu nao)(?: nua| khac)*(?: khong| ko| k)?\W*$/
const NEXT_GROUP = /nhom (?:do|nay|ay|kia|vua roi).{0,20}nhom (?:gi|nao|so|ke)/
const END_OF_GROUP =
  /(?<!\w)(dau tien|mo dau|mo man|dau|cuoi cung|cuoi|chot)(?: (?:trong|cua|o))? (?:nhom|muc|phan|danh sach) (?:do|nay|ay|kia|vua)/
const END_OF_CONTAINER =
  /(?<!\w)(?:viec|nhiem vu|muc|cai|dau viec) (dau tien|mo dau|mo man|cuoi cung|cuoi|chot)(?!\w)/
const TITLE = /(?<!\w)ten (?:day du |goi |chinh xac )*(?:cua )?(?:nhom|muc|cai)/
const MOST = 5

/**
 * Where a conversation moves on to from what was cited last: "xuống một nhiệm vụ", "tiếp", "cái cuối của nhóm đó".
 * Undefined where it does not move.
 * @param text the question, folded
 * @param cited ids of the clauses that the last answer cited
 */
export const navigate = (
  text: string,
  cited: readonly string[],
  outline: Outline,
): readonly string[] | undefined => {
  const [first] = cited
  const last = cited.at(-1)
  if (first === undefined || last === undefined) return undefined
  const group = outline.children(first).length > 0 ? outline.clause(first) : outline.groupOf(first)
  if (NEXT_GROUP.test(text)) return idsOf(besideIn(outline.taskGroups, group, 1))
  if (TITLE.test(text)) return idsOf(group)
  const side = BESIDE_IT.exec(text)?.[1]
  if (side !== undefined) return idsOf(beside(outline, first, /duoi|sau|below|after/.test(side) ? 1 : -1))
  const [matched, up, , count, previous] = SHORT_STEP.exec(text) ?? []
  // Of two that were cited, "cái trước" is the former.
  if (matched !== undefined && !(cited.length === 2 && count === undefined && up === undefined)) {
    const size = Number(toNumber(count ?? '1'))
    const isUp = up !== undefined || previous !== undefined
    return idsOf(besideIn(outline.siblings(first), outline.clause(first), isUp ? -size : size))
  }
  const end =
    END_OF_GROUP.exec(text)?.[1] ??
    (outline.children(first).length > 0 ? END_OF_CONTAINER.exec(text)?.[1] : undefined)
  if (end !== undefined) return idsOf(outline.children(group?.id ?? '').at(/^(cuoi|chot)/.test(end) ? -1 : 0))
  const step = STEP.exec(text)
  if (step !== null) {
    const size = Number(toNumber(COUNT.exec(step[0])?.[1] ?? '1'))
    const isBack = /^(len|lui|nguoc)/.test(step[1] ?? '')
    return idsOf(besideIn(outline.siblings(first), outline.clause(first), isBack ? -size : size))
  }
  if (GO_ON.test(text)) return idsOf(beside(outline, last, 1))
  if (MORE.test(text) && cited.length === 1 && outline.children(first).length === 0) {
    const others = outline.siblings(first).filter(({ id }) => id !== first)
    return others.length > 0 && others.length <= MOST ? others.map(({ id }) => id) : undefined
  }
  return undefined
}

const besideIn = (row: readonly Clause[], of: Clause | null, step: number): Clause | undefined => {
  const at = row.findIndex(({ id }) => id === of?.id)
  return at < 0 ? undefined : row[at + step]
}

/** The neighbour among those of the same group, else in the document. */
const beside = (outline: Outline, id: string, step: 1 | -1): Clause | null | undefined =>
  besideIn(outline.siblings(id), outline.clause(id), step) ??
  (step === 1 ? outline.next(id) : outline.previous(id))

const idsOf = (clause: Clause | null | undefined): readonly string[] | undefined =>
  clause === null || clause === undefined ? undefined : [clause.id]
