import { readNumbers } from '../../vietnamese/numbers.ts'
import type { Unit } from '../ground.ts'
import { syllables } from '../phrase.ts'
import type { SlotFact } from './fact.ts'
import { refersBack, slotFact } from './slot.ts'

const FIGURE = /(?<![\p{L}\p{N}/.,-]|[\p{L}\p{N}] ?- ?)\d+(?:[.,]\d+)*(?:\s*%|(?=\s+\p{Ll})|$)/gu
/** Words after which a number names something: a year, a document, a project, a congress. */
const NAMED =
  /(?:năm|tháng|ngày|quý|số|thứ|khóa|khoá|giai đoạn|đề án|nghị quyết|quyết định|chỉ thị|kết luận|văn bản|công văn|kế hoạch|và|nhiệm vụ|mục|khoản|phần)\s+$/iu
const NOT_COUNTED = /^\s+(?:và|năm|của|về|đến|ngày|tháng|theo)(?!\p{L})/u
const LONGEST = 62

/** Rewrites what follows a percentage so that the question reads well: "bao nhiêu phần trăm mỗi năm". */
const spoken = (after: string): string => after.replace(/^\/năm/u, ' mỗi năm')

const readYears = (unit: Unit): readonly SlotFact[] =>
  [...unit.text.matchAll(/(?<=(?:vào|cả nước|đến|tới|trước|trong)? ?năm )(?:19|20)\d{2}(?![\d-])/gu)].flatMap(
    (match) => {
      const before = unit.text.slice(0, match.index)
      // A year inside a name ("Đề án … năm 2025, định hướng đến năm 2030") is no target year.
      if (
        !/(?:top|đạt|hoàn thành|nâng|mức)(?!\p{L})/iu.test(before) ||
        /(?:Đề án|Chiến lược|Chương trình|giai đoạn)/u.test(before)
      )
        return []
      return [
        slotFact({
          slot: 'year',
          unit,
          before,
          answer: match[0],
          after: unit.text.slice(match.index + 4),
          ask: 'nào',
        }),
      ]
    },
  )

/** Percentages, counts and target years, each in the words that say what it is a figure of. */
export const readFigures = (unit: Unit): readonly SlotFact[] => {
  if (unit.marred || unit.isTitle || refersBack(unit.text) || syllables(unit.text) > LONGEST) return []
  const figures = [...unit.text.matchAll(FIGURE)].flatMap((match): readonly SlotFact[] => {
    const answer = match[0]
    const before = unit.text.slice(0, match.index)
    const after = unit.text.slice(match.index + answer.length)
    const percent = answer.endsWith('%')
    if (!percent && (NAMED.test(before) || NOT_COUNTED.test(after))) return []
    if (!percent && !readNumbers(answer).mentions.every(({ kind }) => kind === 'number' || kind === 'count'))
      return []
    if (/, $/u.test(before) && !percent) return []
    // Its subject stands in the point above ("80% có bác sĩ …"), or is a title of its own ("Điều dưỡng: 350 người").
    if ((before === '' && /^\s*(?:có|được|đạt|là)(?!\p{L})/u.test(after)) || /:\s*$/u.test(before)) return []
    // "2 địa phương (thành phố Hải Dương và Chí Linh)": who counts the names need not know the figure.
    const withoutNames = percent ? after : after.replace(/ \([^)]*\)/gu, '')
    return [
      slotFact({
        slot: 'figure',
        unit,
        before,
        answer,
        after: withoutNames,
        tail: percent ? spoken(after) : withoutNames,
        ask: percent ? 'bao nhiêu phần trăm' : 'bao nhiêu',
      }),
    ]
  })
  return [...figures, ...readYears(unit)]
}
