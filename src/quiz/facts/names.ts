import type { Unit } from '../ground.ts'
import { syllables } from '../phrase.ts'
import type { SlotFact } from './fact.ts'
import { isBalanced, refersBack, slotFact } from './slot.ts'

const NAMED =
  /(?<!tiểu |\/)(Đề án|Quỹ|Chiến lược|phong trào|bộ quy tắc|Trung tâm) (?![\d/]|của|về)([^;:,(]+?(?:, định hướng đến năm \d{4})?)(?=(?: cho | đối với | giai đoạn | của tỉnh | tại | để | theo | trong (?!các cơ quan)| có | thường xuyên)| và theo |[;,(]|$)/gu

/** Named projects, funds, centres and movements. */
export const readNames = (unit: Unit): readonly SlotFact[] => {
  if (unit.isTitle || refersBack(unit.text)) return []
  return [...unit.text.matchAll(NAMED)].flatMap((match): readonly SlotFact[] => {
    const [whole, kind = '', name = ''] = match
    const before = unit.text.slice(0, match.index)
    const after = unit.text.slice(match.index + whole.length)
    if (
      syllables(before) < 2 ||
      syllables(before) + syllables(after) > 45 ||
      syllables(name) < 2 ||
      syllables(name) > 24
    )
      return []
    // A name cut at a comma would lose its other half: "phong trào phát minh, sáng chế".
    if (after.startsWith(',')) return []
    if (!isBalanced(name) || !isBalanced(before) || syllables(before) + syllables(after) < 3) return []
    return [slotFact({ slot: 'name', unit, before, answer: `${kind} ${name}`, after, ask: `${kind} nào` })]
  })
}
