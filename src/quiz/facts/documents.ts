import type { Unit } from '../ground.ts'
import { syllables } from '../phrase.ts'
import type { SlotFact } from './fact.ts'
import { isBalanced, slotFact } from './slot.ts'

const TYPE = '(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Nghị định|Thông tư|Công văn|Kế hoạch|văn bản)'
const NUMBER = '\\d{1,5}(?:/\\d{4})?[-/]\\p{Lu}[\\p{Lu}\\p{L}\\d/&-]*'
const DATE = '\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}'
const ISSUER =
  '(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành [\\p{Lu}][\\p{L} ]*?|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Tỉnh ủy|Ban Thường vụ Tỉnh ủy|HĐND tỉnh|UBND tỉnh|Bộ \\p{Lu}[\\p{L} ]*?)'
const DOCUMENT = new RegExp(
  `(?<type>${TYPE}) (?:số )?(?<number>${NUMBER})(?: ngày (?<date>${DATE}))?(?: của (?<issuer>${ISSUER})(?=[,;.]| về | phê duyệt | ban hành |$))?(?: (?:về|phê duyệt|ban hành) (?<matter>[^;.(]+))?`,
  'u',
)

/** Numbers, dates, issuers and matters of the documents a unit names. */
export const readDocuments = (unit: Unit): readonly SlotFact[] => {
  if (unit.marred) return []
  return unit.text
    .split(/(?=(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Nghị định) (?:số )?\d)/u)
    .flatMap((piece): readonly SlotFact[] => {
      const found = DOCUMENT.exec(piece)?.groups
      const { type = '', number = '', date, issuer, matter } = found ?? {}
      if (!found || number === '') return []
      const called = `${type} số ${number}`
      const topic = matter === undefined || syllables(matter) > 30 || !isBalanced(matter) ? undefined : matter
      const of = issuer === undefined ? '' : `của ${issuer}`
      const on = date === undefined ? '' : `ngày ${date}`
      const concerning =
        topic === undefined
          ? ''
          : `${piece.includes(`phê duyệt ${topic}`) ? 'phê duyệt' : piece.includes(`ban hành ${topic}`) ? 'ban hành' : 'về'} ${topic}`
      return [
        ...(date === undefined || topic === undefined
          ? []
          : [
              slotFact({
                slot: 'date',
                unit,
                before: `${called} ${of} ${concerning} ban hành`,
                lead: `${called} ${of} ${concerning} được ban hành`,
                answer: `ngày ${date}`,
                ask: 'ngày nào',
              }),
            ]),
        ...(issuer === undefined
          ? []
          : [
              slotFact({
                slot: 'issuer',
                unit,
                before: `${called} ${on} ${concerning} của`,
                lead: `${called} ${on} ${concerning} là của`,
                answer: issuer,
                ask: 'cơ quan, người có thẩm quyền nào',
              }),
            ]),
        ...(topic === undefined || /^(?:Chương trình|Đề án)/u.test(topic)
          ? []
          : [
              slotFact({
                slot: 'matter',
                unit,
                before: `${called} ${on} ${of} về`,
                answer: topic,
                ask: 'nội dung gì',
              }),
            ]),
        ...(topic === undefined
          ? []
          : [
              slotFact({
                slot: 'document',
                unit,
                before: `${type} ${of} ${concerning} số`,
                lead: `${type} ${of} ${concerning} có số, ký hiệu`,
                answer: number,
                ask: 'nào',
              }),
            ]),
      ]
    })
}
