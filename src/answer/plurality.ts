import type { UnderstoodQuestion } from '../question/understand.ts'
import { fold } from '../vietnamese/fold.ts'

/** How many clauses a question asks for, judged by its wording. */
export type Plurality = 'figure' | 'one' | 'bodies' | 'two' | 'some' | 'many'

export const pluralityOf = ({ cues, text: asked }: UnderstoodQuestion): Plurality => {
  const { list, where, complete, compare, who, number } = cues
  const text = fold(asked)
  if (compare && !complete) return 'two'
  if (complete || WIDE.test(text) || (where && !number && !SINGLE.test(text))) return 'many'
  if (list || OVERVIEW.test(text) || asksSeveralThings(text)) return 'some'
  if (number) return 'figure'
  return who ? 'bodies' : 'one'
}

// On folded text.
const WIDE =
  /(?<!\w)(lien quan|dinh den|dung (den|toi)|nhung (viec|noi dung|gi|ai|noi|cho|muc|diem)|can (de y|luu y|biet)|nen doc|tong hop|gom viec|\+|viec cua|phai lam (nhung )?gi|lam (nhung )?gi|(o )?may (cho|muc|noi|dieu khoan)|nhat het|gom (het|giup|cho)|goi (cho|giup)|tong quan|toan canh|mot trang)(?!\w)|:.*,.*,/
/** What there is on a subject or for somebody, in however many clauses. */
const OVERVIEW =
  /(?<!\w)((noi|dan|quy dinh|de ra|neu|viet|co) (nhung )?gi (ve|cho|voi|doi voi|danh cho)|(co|duoc|giao) (nhiem vu|phan viec|viec|trach nhiem) (gi|nao)|phan viec nao|(duoc|huong) (loi |huong )?(loi )?gi|nganh .{2,30} (lam|co|phai|can) .{0,12}(gi|nao)|vai tro gi|ra sao .{0,20}(the nao|gi))(?!\w)/
const SINGLE =
  /(?<!\w)(nhiem vu nao|muc nao|dieu khoan nao|diem nao|khoan nao|diem may|muc may|nhiem vu so may|which (task|clause|section))(?!\w)/

/** "kênh nào, ai hướng dẫn?": more than one thing in one question. */
const asksSeveralThings = (text: string): boolean =>
  text
    .split(/[,;?]|(?<!\w)va(?!\w)/)
    .filter((part) => /(?<!\w)(nao|gi|ai|ra sao|the nao|o dau|bao nhieu|which|who|what|how)(?!\w)/.test(part))
    .length > 1

/** Whether every mention of a subject is asked for: "IoT được nhắc ở những đâu?" */
export const asksForMentions = ({ text }: UnderstoodQuestion): boolean => MENTIONS.test(fold(text))

const MENTIONS =
  /(?<!\w)(nhac|xuat hien|de cap|nam rai|rai rac|(con )?nam o (nhung |dau|cho)|con (cho|o) (nao|dau)|dung (den|toi)|dinh (den|toi)|mentions?|mentioned|appears?)(?!\w)/
