import type { Clause } from '../../programme/clause.ts'
import { splitUnits } from '../../programme/sentences.ts'
import { fold, normalise } from '../../vietnamese/fold.ts'
import { readNumbers } from '../../vietnamese/numbers.ts'
import { holdsFigure } from '../holds-figure.ts'

/** A kind of thing that the programme names in many places. */
export type InventoryKind = {
  readonly name: string
  /** The question asks for all of this kind (folded text). */
  readonly asked: RegExp
  /** A unit that holds one. */
  readonly holds: (unit: string, clause: Clause) => boolean
  /** The list can be limited to a subject ("mọi tỷ lệ chi cho khoa học"). */
  readonly ofSubjects: boolean
}

/** How "all of them" is asked for, before or after the noun. Folded. */
const ALL =
  '(?<!\\w)(?:nhung|cac|may|bao nhieu|liet ke|tong hop|moi|tat ca|toan bo|het|day du|danh sach|gom|ke|how many|all|which|list|every)(?!\\w)'
const all = (noun: string): RegExp =>
  new RegExp(
    `${ALL}.{0,40}(?<!\\w)(?:${noun})(?!\\w)|(?<!\\w)(?:${noun})(?!\\w).{0,12}(?<!\\w)(?<!khi )(?<!the )(?<!luc )(?:nao|gi|nhung)(?!\\w)`,
  )

/** Things that are found by their name alone. */
const named = (name: string, noun: string, holds: RegExp): InventoryKind => ({
  name,
  asked: all(noun),
  holds: (unit) => holds.test(unit),
  ofSubjects: false,
})

const KINDS: readonly InventoryKind[] = [
  {
    name: 'các Ban Chỉ đạo',
    asked:
      /(nhung|cac|may|bao nhieu|liet ke|tong hop|moi|tat ca|how many|all|which|list).{0,25}(ban chi dao|steering committees?)|ban chi dao.{0,20}(nao|may|nhung|phai lap)/,
    holds: (unit) => /Ban [Cc]hỉ đạo/u.test(unit) && /Trưởng Ban|trưởng ban/u.test(unit),
    ofSubjects: false,
  },
  {
    name: 'các Đề án',
    asked:
      /(nhung|cac|may|bao nhieu|liet ke|tong hop|moi|tat ca|het|all|which|list).{0,30}(?<!\w)(de an|schemes|projects)(?!\w)|(?<!\w)de an.{0,12}(nao|gi|nhung)/,
    holds: (unit) => /[Đđ]ề án(?! 06)/u.test(unit),
    ofSubjects: false,
  },
  {
    name: 'các văn bản được viện dẫn',
    asked:
      /(nhung|cac|liet ke|tong hop|moi|tat ca|ke|het|all|which|list).{0,30}(?<!\w)(nghi quyet|quyet dinh|chi thi|cong van|van ban|documents|resolutions)(?!\w).{0,40}(vien dan|can cu|so hieu|ten rieng|duoc (nhac|neu|dan)|cap tren|cited|referenced|mentioned|trung uong)|(vien dan|can cu|dan chieu|nhac den) (cac|nhung) .{0,20}(nghi quyet|quyet dinh|chi thi|van ban)|(van ban|nghi quyet) nao (duoc|lam) (vien dan|can cu|nhac|neu)/,
    holds: (unit) =>
      readNumbers(unit).mentions.some(({ kind, key }) => kind === 'document' && !key.startsWith('#')) ||
      /Nghị quyết hội nghị/u.test(unit),
    ofSubjects: false,
  },
  named('các trung tâm', 'trung tam|centres?|centers?', /(?<!là )[Tt]rung tâm \p{L}/u),
  named('các cơ sở dữ liệu', 'co so du lieu|databases?', /[Cc]ơ sở dữ liệu/u),
  named('các kế hoạch', 'ke hoach|plans?', /[Kk]ế hoạch/u),
  named('các danh mục', 'danh muc', /[Dd]anh mục/u),
  named('các nền tảng số', 'nen tang( so)?|platforms?', /[Nn]ền tảng/u),
  named(
    'các sàn giao dịch',
    'san(?! (?:pham|xuat|luong|sang|co|vat|lung|van))( giao dich)?|exchanges',
    /(?<!\p{L})[Ss]àn(?!\p{L})/u,
  ),
  named(
    'các quỹ',
    'quy(?! (?:dinh|trinh|hoach|che|mo|tac|uoc|luat|phan|trach|cach|tien|dat|gia|nhat|nhi))|funds?',
    /(?<!\p{L})[Qq]uỹ(?!\p{L})/u,
  ),
  named('các phong trào', 'phong trao', /[Pp]hong trào/u),
  named(
    'các bộ tiêu chí, chỉ số, quy tắc',
    'bo (tieu chi|chi so|quy tac)',
    /(?<!\p{L})[Bb]ộ (tiêu chí|chỉ số|quy tắc)/u,
  ),
  named('những chữ đặt trong ngoặc kép', '(trong )?(ngoac kep|dau ngoac)|quotation marks', /“[^”]+”/u),
  named(
    'các mốc năm',
    '(moi|tat ca|het|day du) (cac )?(moc nam|moc thoi gian)|nam nao duoc|years mentioned',
    /(?<!\d)20\d\d(?!\d)/u,
  ),
  named('các địa danh', 'dia danh|place names', /(thành phố|huyện|thị xã) \p{Lu}|[Vv]ùng đồng bằng/u),
  {
    name: 'chỉ tiêu có con số',
    asked:
      /((?<!\w)(moi|tat ca|cac|nhung|ke|liet ke|het|toan bo|day du|all|every|list|cac con|tong hop)(?!\w).{0,30}(con so|chi tieu|ty le|phan tram|%|numeric targets?|targets? with|figures?|percentages?).{0,60})|(nhung|cac) (chi tieu|con so|muc tieu) (dinh luong|co (con )?so|nao)|chi tieu bang so|quantitative/,
    holds: holdsFigure,
    ofSubjects: true,
  },
]

/** A percentage alone, where only those are asked for. */
const PERCENT: Pick<InventoryKind, 'holds'> = {
  holds: (unit) => readNumbers(unit).mentions.some(({ kind }) => kind === 'percent'),
}

/**
 * The kind of thing that a question asks for all of; undefined when it asks for none.
 * @param text the question, folded
 */
export const inventoryKind = (text: string): InventoryKind | undefined => {
  const found = KINDS.find(({ asked }) => asked.test(text))
  return found?.ofSubjects === true &&
    /phan tram|%|percent/.test(text) &&
    !/chi tieu|so lieu|con so (nao|gi)/.test(text)
    ? { ...found, ...PERCENT }
    : found
}

// "mục nào có chữ y tế hoặc khám chữa bệnh", "các đoạn có cụm “người đứng đầu”".
const WORDS_NAMED =
  /(?<!\p{L})(?<!ngoài )(?<!trừ )(?:(?:chữ|cụm từ|từ khóa|từ khoá|thuật ngữ|(?<=(?:co|nhac|nhung|cac|tim|dem|may|xuat hien|de cap|den|toi) )chu|cum tu|tu khoa)\s+["“”']?|(?:cụm|cum|từ|tu)\s+["“”'])(?!(?:khác|khac|này|nay|đó|do|gì|gi|nào|nao)(?!\p{L}))([^"“”'?.;!]{2,60})/iu

/** Units that hold words which the question names as words; undefined when it names none. */
export const inventoryOfWords = (question: string, clauses: readonly Clause[]): InventoryKind | undefined => {
  const named = WORDS_NAMED.exec(normalise(question))?.[1]
  if (named === undefined || /ngoac kep/.test(fold(question))) return undefined
  const terms = fold(named)
    .replace(
      /(?<!\w)(thi|trong|o|nam|lot|xuat hien|co mat|rai|duoc|nao|gi|dua|ra|het|la|cho|liet ke|ke)(?!\w).*$/,
      '',
    )
    .split(/(?<!\w)(?:hoac|hay|va|,)(?!\w)/)
    .map((term) => term.replace(/[^\p{L}\p{N} ]/gu, ' ').trim())
    .filter((term) => term.length > 1)
  const holds = (unit: string) => {
    const plain = ` ${fold(unit).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
    return terms.some((term) => plain.includes(` ${term} `))
  }
  const isThere = clauses.some((clause) => splitUnits(clause.text).some(({ text }) => holds(text)))
  return terms.length === 0 || !isThere
    ? undefined
    : { name: `“${named.trim()}”`, asked: WORDS_NAMED, holds, ofSubjects: false }
}
