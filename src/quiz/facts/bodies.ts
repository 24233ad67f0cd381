import { type Ground, titleUnit, type Unit } from '../ground.ts'
import { syllables } from '../phrase.ts'
import type { SlotFact } from './fact.ts'
import { refersBack, slotFact } from './slot.ts'

/** What names of bodies begin with. */
const BODY =
  /^(?:Các )?(?:cấp ủy|cấp uỷ|Ban|Sở|Ủy ban|UBND|HĐND|Đảng ủy|Đảng uỷ|Đảng bộ|Tỉnh ủy|Thành ủy|Văn phòng|Mặt trận|Hội|Đoàn|Liên đoàn|Công an|Bộ|Chính phủ|Quân)(?!\p{L})/iu
const ACTS =
  /(?<=[\p{Ll}\d] )(?:cụ thể hóa|lãnh đạo|chỉ đạo|chủ trì|chủ động|phối hợp|thành lập|theo dõi|tham mưu|ban hành|xây dựng|hướng dẫn|tổ chức thực hiện|có trách nhiệm|triển khai|giữ vai trò|tập trung|tiếp tục|thực hiện|căn cứ|cần)(?!\p{L})/u
const LONGEST = 68
const ASK = 'cơ quan, tổ chức nào'

/** Who is to do it: the subject of a sentence, or the body that the heading above names ("Đảng ủy UBND tỉnh:"). */
export const readBodies = (unit: Unit, ground: Ground): readonly SlotFact[] => {
  if (unit.isTitle || refersBack(unit.text)) return []
  const acts = ACTS.exec(unit.text)
  if (BODY.test(unit.text) && acts && syllables(unit.text.slice(0, acts.index)) <= 20) {
    const after = unit.text.slice(acts.index)
    if (syllables(after) > LONGEST || syllables(after) < 5) return []
    return [
      slotFact({ slot: 'body', unit, before: '', answer: unit.text.slice(0, acts.index), after, ask: ASK }),
    ]
  }
  const parent = unit.clause.parent === null ? undefined : ground.clause(unit.clause.parent)
  const title = parent && titleUnit(parent.id, ground)
  const heading = title?.text
  if (!heading || !BODY.test(heading) || syllables(unit.text) > LONGEST || syllables(unit.text) < 5) return []
  return [
    slotFact({
      slot: 'body',
      unit,
      title,
      before: '',
      answer: heading,
      after: ground.lowerFirst(unit.text),
      ask: ASK,
    }),
  ]
}
