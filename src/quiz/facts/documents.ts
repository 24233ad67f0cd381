import type { Unit } from '../ground.ts'
import { syllables } from '../phrase.ts'
import type { SlotFact } from './fact.ts'
import { isBalanced, slotFact } from './slot.ts'

const TYPE = '(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Nghị định|Thông tư|Công văn|Kế hoạch|văn bản)'
const NUMBER = '\\d{1,5}(?:/\\d{4})?[-/]\\p{Lu}[\\p{Lu}\\p{L}\\d/&-]*'
const DATE = '\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}'
const ISSUER =
  '(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành \\p{Lu}[\\p{L} ]*?|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Tỉnh ủy|Ban Thường vụ Tỉnh ủy|HĐND tỉnh|UBND tỉnh|Bộ \\p{Lu}[\\p{L} ]*?)'
const DOCUMENT = new RegExp(
  `(?<type>${TYPE}) (?:số )?(?<number>${NUMBER})(?: ngày (?<date>${DATE}))?` +
    `(?: của (?<issuer>${ISSUER})(?=[,;.]| về | phê duyệt | ban hành |$))?` +
    '(?: (?<about>về|phê duyệt|ban hành) (?<matter>[^;.(]+))?',
  'u',
)
const NEXT_DOCUMENT = /(?=(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Nghị định) (?:số )?\d)/u
const LONGEST_MATTER = 30

/** Numbers, dates, issuers and matters of the documents a unit names. */
export const readDocuments = (unit: Unit): readonly SlotFact[] => {
  if (unit.marred) return []
  return unit.text.split(NEXT_DOCUMENT).flatMap((piece): readonly SlotFact[] => {
    const { type, number, date, issuer, about, matter } = DOCUMENT.exec(piece)?.groups ?? {}
    if (type === undefined || number === undefined) return []
    const isWhole = matter !== undefined && syllables(matter) <= LONGEST_MATTER && isBalanced(matter)
    const concerning = isWhole ? `${about} ${matter}` : ''
    const called = `${type} số ${number}`
    const of = issuer === undefined ? '' : `của ${issuer}`
    const on = date === undefined ? '' : `ngày ${date}`
    const facts: SlotFact[] = []
    if (date !== undefined && issuer !== undefined) {
      const before = `${called} ${of} được ban hành`
      const lead = `${called} ${of} ${concerning} được ban hành`
      facts.push(slotFact({ slot: 'date', unit, before, lead, answer: `ngày ${date}`, ask: 'ngày nào' }))
    }
    if (issuer !== undefined) {
      const before = `${called} ${on} ${concerning} là của`
      facts.push(
        slotFact({ slot: 'issuer', unit, before, answer: issuer, ask: 'cơ quan, người có thẩm quyền nào' }),
      )
    }
    if (isWhole && about === 'về') {
      const before = `${called} ${on} ${of} về`
      facts.push(slotFact({ slot: 'matter', unit, before, answer: matter, ask: 'nội dung gì' }))
    }
    if (isWhole && issuer !== undefined) {
      const before = `${type} ${of} ${concerning} có số, ký hiệu là`
      const lead = `${type} ${of} ${concerning} có số, ký hiệu`
      facts.push(slotFact({ slot: 'document', unit, before, lead, answer: number, ask: 'nào' }))
    }
    return facts
  })
}
