import type { Clause } from '../../programme/clause.ts'
import { splitUnits } from '../../programme/sentences.ts'
import { fold } from '../../vietnamese/fold.ts'
import { ANSWERABLE } from '../answerability.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { bullet, quotation } from '../show.ts'
import { inventoryKind, inventoryOfWords } from './inventory-kinds.ts'
import { inventoryScope } from './inventory-scope.ts'

// Words that such a question is made of; what is left over names a subject.
const FRAME =
  /(?<!\w)(chuong trinh|hanh dong|van ban|nghi quyet|quyet dinh|chi thi|cong van|hai duong|chi tieu|con so|ty le|phan tram|muc tieu|dinh luong|de an|ban chi dao|liet ke|tong hop|ke|het|moi|tat ca|cac|nhung|nao|gi|co|phai|dat|vao|den|toi|nam|20\d\d|dung|sot|cai|duoc|vien dan|can cu|cap tren|lam|cho|nhac|neu|ten|kem|muc|giup|day du|toan bo|trong|cua|tinh|thi|la|rieng|phan|nhiem vu|giai phap|so|va|o|ca|lan|huyen|truong ban|tung|ai|bao nhieu|may|toi|em|minh|ra|list|all|the|targets|figures|for|by|in|programme|every|numeric|with|what|are|quantitative|percentages|figure|target|of|documents|cited|mentioned|lap|nguoi dung dau|theo|voi|nhe|a|ah|trung tam|co so du lieu|ke hoach|danh muc|nen tang|san giao dich|san|quy|phong trao|bo tieu chi|bo chi so|bo quy tac|ngoac kep|moc nam|moc|nam nao|dia danh|xuat hien|de cap|nhom|xay dung|dat|cau|chu|em|can|danh sach|du|gom|doc|giup|ho|mang|vay|trong do|dem|tung cai|so luong|cu the|goi la|diem danh)(?!\w)/g

/** Complete lists: every target with a figure, every Đề án, document or steering committee that the programme names. */
export const answerInventory = (context: AnswerContext): Draft | null => {
  const { question, programme, retrieved, say } = context
  // A list may be limited to what a group or part holds; of one task there is no list.
  const limits = question.references.map((reference) =>
    reference.kind === 'section'
      ? true
      : reference.kind === 'clause' && context.outline.children(reference.id).length > 0,
  )
  if (limits.includes(false) || question.cues.confirm) return null
  // "đổi mới" folds to the same as "mọi".
  const text = fold(question.text).replace(/(?<!\w)(doi moi|moi noi|moi nhat)(?!\w)/g, ' ')
  const ofWords = inventoryOfWords(question.text, programme.clauses)
  const kind = ofWords ?? inventoryKind(text)
  const { list, complete, count, number, where } = question.cues
  if (kind === undefined || !(list || complete || count || number || where || ofWords !== undefined))
    return null
  if (context.answerable < ANSWERABLE && limits.length === 0 && !OF_THE_DOCUMENT.test(text)) return null

  const subject = text
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(FRAME, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
  // "mấy Ban Chỉ đạo, mỗi ban ai cầm trịch": what is counted is all there is.
  const isCounted = COUNTED.test(text) && !/(?<!\w)(ve|cho|lien quan|cua|trong)(?!\w)/.test(text)
  // With a subject of its own the question is about that, unless it is the figures that are asked for.
  if (
    subject.length >= NAMES_A_SUBJECT &&
    !kind.ofSubjects &&
    !complete &&
    !isCounted &&
    ofWords === undefined &&
    limits.length === 0
  )
    return null
  const isWhole =
    isCounted ||
    subject.length < NAMES_A_SUBJECT ||
    (complete && !kind.ofSubjects) ||
    ofWords !== undefined ||
    limits.length > 0
  const nearest = new Set(retrieved.slice(0, NEAREST).map(({ clause }) => clause.id))
  const inScope = inventoryScope(context, text)
  const rank = (clause: Clause) => retrieved.findIndex((other) => other.clause.id === clause.id)
  const found = programme.clauses
    .filter((clause) => clause.kind !== 'recipients' && clause.kind !== 'heading' && inScope(clause))
    .filter((clause) => isWhole || nearest.has(clause.id))
    .map((clause) => ({
      clause,
      words: splitUnits(clause.text)
        .map((unit) => unit.text)
        .filter((unit) => kind.holds(unit, clause)),
    }))
    .filter(({ words }) => words.length > 0)
    .sort((left, right) => (isWhole ? 0 : rank(left.clause) - rank(right.clause)))
  if (found.length < (limits.length > 0 || ofWords !== undefined ? 1 : 2)) return null
  return {
    outcome: 'answered',
    body: [
      say.inventory(kind.name, found.length),
      found.map(({ clause, words }) => bullet(context, clause, words)).join('\n'),
    ].join('\n\n'),
    quotations: found.map(({ clause, words }) => quotation(clause, words)),
    completeness: 'full',
  }
}

/** Of the programme itself. On folded text. */
const OF_THE_DOCUMENT =
  /(?<!\w)(chuong trinh|van ban|cthd|tai lieu|trong (nay|day)|nhom|phan|muc tieu|chi tieu|programme)(?!\w)/
const COUNTED =
  /(?<!\w)(may|bao nhieu|how many) (ban chi dao|de an|quy|san|trung tam|phong trao|steering committees)(?!\w)/
const NAMES_A_SUBJECT = 3
const NEAREST = 6
