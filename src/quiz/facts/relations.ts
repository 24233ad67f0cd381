import type { Unit } from '../ground.ts'
import { syllables, trimPhrase } from '../phrase.ts'
import type { SlotFact, SlotKind } from './fact.ts'
import { isBalanced, refersBack, slotFact } from './slot.ts'

type Connector = {
  readonly slot: SlotKind
  readonly words: string
  readonly ask: string
  /** Whether `ask` says what `words` say, and stands in their place. */
  readonly replaces?: boolean
  /** Ends the answer, beside what ends any. */
  readonly until?: RegExp
  /** What the answer must begin with. */
  readonly begins?: RegExp
  readonly least?: number
}

/** People and bodies that something can be for. */
const GROUPS =
  /^(?:(?:các|những|mọi|từng|mỗi) )?(?:cán bộ|công chức|người|doanh nghiệp|sinh viên|học viên|học sinh|cơ sở|cơ quan|nhà|vận động viên|tổ chức|cá nhân|hộ|hợp tác xã|nông dân|thanh niên|phụ nữ|nhóm|bác sĩ)(?!\p{L})/u
const BEFORE_PREPOSITION = / (?:trên|trong|cho|của|tại|ở|với|đối với|từ|kiến thức|làm|vào) /u

/** Words that tie an answer to what precedes it, and how Vietnamese asks for that answer. */
const CONNECTORS: readonly Connector[] = [
  {
    slot: 'purpose',
    words: '(?<!không )(?:để|nhằm)',
    ask: 'nhằm mục đích gì',
    replaces: true,
    least: 4,
    until: / phục vụ /u,
  },
  { slot: 'purpose', words: 'góp phần(?! quan trọng)', ask: 'làm gì', least: 4 },
  { slot: 'purpose', words: 'phục vụ', ask: 'nội dung gì', least: 4, until: /, (?:những|các) /u },
  { slot: 'direction', words: 'theo hướng(?! dẫn)', ask: 'nào' },
  { slot: 'grounds', words: 'trên cơ sở', ask: 'nào', least: 4 },
  { slot: 'basis', words: 'dựa trên', ask: 'những gì', until: / (?:trong|cho) /u },
  { slot: 'link', words: '(?:gắn với|gắn liền với)', ask: 'nội dung nào', until: /, lồng ghép /u },
  { slot: 'link', words: 'phù hợp với', ask: 'yếu tố nào' },
  { slot: 'between', words: 'gắn kết chặt chẽ giữa', ask: 'những yếu tố nào' },
  { slot: 'level', words: 'đạt mức', ask: 'nào', until: / ở /u },
  { slot: 'link', words: 'kết nối với', ask: 'đối tượng nào', until: / theo /u },
  { slot: 'focus', words: 'trọng tâm là', ask: 'nội dung nào' },
  { slot: 'focus', words: 'tập trung vào', ask: 'nội dung nào' },
  { slot: 'means', words: 'thông qua', ask: 'những hình thức nào' },
  { slot: 'principle', words: 'trên nguyên tắc:?', ask: 'nào' },
  { slot: 'model', words: 'theo (?=mô hình|tiêu chuẩn|chế độ|lộ trình)', ask: '' },
  {
    slot: 'target-group',
    words: 'cho',
    ask: 'đối tượng nào',
    begins: GROUPS,
    until: / (?:kiến thức|để|về|làm|vào|có thành tích|cho|theo|thử nghiệm|thực hiện|phục vụ) | khi /u,
  },
  {
    slot: 'field',
    words: 'trong (?:các )?(?:ngành, )?lĩnh vực',
    ask: 'nào',
    until: / (?:để|theo|trong|nhằm) /u,
  },
  {
    slot: 'topic',
    words: '(?<=kiến thức|chuyên biệt|kinh nghiệm|chính sách|cơ chế|rào cản|quy định) về',
    ask: 'nội dung gì',
    until: BEFORE_PREPOSITION,
    least: 3,
  },
]

/** Where a phrase of another role begins: an answer ends before it. */
const NEXT_ROLE =
  /,? (?:nhằm|để|gắn với|trên cơ sở|theo hướng|theo hướng dẫn|theo quy định|theo Kết luận|thông qua|trọng tâm là|tập trung vào|nhất là|trong đó|góp phần|đáp ứng yêu cầu|bảo đảm yêu cầu|phù hợp với) |, (?:trọng tâm|định kỳ|đồng thời|từng bước) /u
const LONGEST_ANSWER = 34
const LONGEST_LEAD = 45
const SHORTEST_LEAD = 6

const earlier = (text: string, ...patterns: readonly (RegExp | undefined)[]): string => {
  const ends = patterns.flatMap((pattern) => (pattern ? [pattern.exec(text)?.index ?? text.length] : []))
  return text.slice(0, Math.min(text.length, ...ends))
}

const OTHER_ROLE = /(?<!\p{L})(?:để|nhằm|tập trung vào|trọng tâm là)(?!\p{L})/u

/** Purposes so general that every deed has them. */
const SAYS_NOTHING = /^(?:tổ chức |triển khai )*(?:thực hiện|chỉ đạo|phát triển)$/u

/** What a unit says of purpose, direction, basis, means and the like. */
export const readRelations = (unit: Unit): readonly SlotFact[] =>
  CONNECTORS.flatMap(({ slot, words, ask, replaces, until, begins, least = 2 }) =>
    [...unit.text.matchAll(new RegExp(`(?<=[\\p{L}\\p{N})”%],? )(${words}) (?=[\\p{L}“])`, 'gu'))].flatMap(
      (match) => {
        const [whole] = match
        const lead = unit.text.slice(0, match.index).replace(/[\s,]+$/u, '')
        const rest = unit.text.slice(match.index + whole.length)
        if (slot === 'model') return readModel(unit, unit.text.slice(0, match.index + whole.length), rest)
        const answer = trimPhrase(earlier(rest, NEXT_ROLE, until))
        const size = syllables(lead)
        const after =
          slot === 'topic' || slot === 'target-group' || slot === 'field' || slot === 'level'
            ? rest.slice(earlier(rest, NEXT_ROLE, until).length)
            : ''
        if (size < SHORTEST_LEAD || size + syllables(after) > LONGEST_LEAD || refersBack(lead)) return []
        if (SAYS_NOTHING.test(answer)) return []
        if (syllables(answer) < least || syllables(answer) > LONGEST_ANSWER) return []
        if (!isBalanced(lead) || !isBalanced(answer) || /:/u.test(answer + after)) return []
        if (/(?<!\p{L})không$/u.test(lead) || (slot === 'purpose' && !replaces && OTHER_ROLE.test(lead)))
          return []
        if (begins && (!begins.test(answer) || /, (?:những|các) /u.test(after))) return []
        const before = unit.text.slice(0, match.index + whole.length)
        return [slotFact({ slot, unit, before, answer, after, ask, ...(replaces ? { lead } : {}) })]
      },
    ),
  )

/** "theo mô hình của Trung ương": what it is like, asked as "theo mô hình nào". */
const readModel = (unit: Unit, before: string, rest: string): readonly SlotFact[] => {
  const [, kind = '', tail = ''] =
    /^(mô hình|tiêu chuẩn|chế độ|lộ trình) (.+)$/u.exec(earlier(rest, NEXT_ROLE, /, /u)) ?? []
  if (
    tail === '' ||
    syllables(before) < SHORTEST_LEAD ||
    syllables(before) > LONGEST_LEAD ||
    refersBack(before)
  )
    return []
  return [slotFact({ slot: 'model', unit, before, answer: `${kind} ${tail}`, ask: `${kind} nào` })]
}
