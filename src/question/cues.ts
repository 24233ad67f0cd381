import { fold } from '../vietnamese/fold.ts'

/** What kind of answer the wording of a question asks for. Several may hold at once. */
export type Cues = {
  /** "bao nhiêu", "mấy", "tỷ lệ": a figure. */
  readonly number: boolean
  /** "ai", "cơ quan nào": a body or person. */
  readonly who: boolean
  /** "liệt kê", "những … nào": several things. */
  readonly list: boolean
  /** "mọi", "đầy đủ", "đừng sót": all of them. */
  readonly complete: boolean
  /** "ở đâu", "mục nào", "điều khoản nào": where something stands. */
  readonly where: boolean
  /** "khác", "so với", "giữa … và": two sides. */
  readonly compare: boolean
  /** "đúng không", "có phải": confirm or correct. */
  readonly confirm: boolean
  /** "có bao nhiêu nhiệm vụ", "mấy nhóm": a count of the document's own parts. */
  readonly count: boolean
  /** Years named in the question. */
  readonly years: readonly string[]
}

const say = (...phrases: readonly string[]) => new RegExp(`(?<!\\w)(?:${phrases.join('|')})(?!\\w)`)

const PATTERNS = {
  number: say(
    'bao nhieu',
    'may',
    'quy mo',
    'ty le',
    'ti le',
    'ty trong',
    'phan tram',
    'con so',
    'so lieu',
    'muc nao',
    'chi tieu',
    'how (?:many|much|large|big)',
    'percent(?:age)?',
    'what (?:share|proportion|figure|target|rate|number)',
    'muc bao',
    'top nao',
    'xep thu',
    'chiem',
    'dat muc',
  ),
  who: say(
    '(?<!cua )ai (?!.*tri tue)',
    'do ai',
    'la ai',
    'ai la',
    'ai lam',
    'ai chiu',
    'ai phai',
    'ai duoc',
    'ai se',
    'co quan nao',
    'don vi nao',
    'to chuc nao',
    'ban nao',
    'noi nao chu tri',
    'so nao',
    'nguoi nao',
    'chuc danh',
    'truong ban',
    'pho truong ban',
    'chu tri',
    'who',
    'whom',
    'which (?:body|agency|office|authority|department)',
    'dung dau',
  ),
  list: say(
    'liet ke',
    'ke ten',
    'ke (?:het|ra|cho|cac|giup)',
    'neu (?:het|cac|ten|day du)',
    'nhung gi',
    'gom (?:nhung|cac|co)? ?(?:gi|nao|nhung)?',
    'bao gom',
    'danh sach',
    'nhung .{0,40} nao',
    'cac .{0,40} nao',
    'tong hop',
    'gom (?:viec|cac|tat)',
    'list',
    'which .{2,40}s(?!\\w)',
    'what are',
    'nhung viec',
    'cac viec',
    'viec gi',
    'nhung noi dung',
  ),
  complete: say(
    'tat ca',
    'day du',
    '(?:ke|liet ke|neu|noi|doc|gom|ghi|cho|xem|dua) (?:ra )?het',
    'du het',
    'dung sot',
    'khong sot',
    'tron ven',
    'list (?:all|every\\w*)',
    'everything',
    'all the',
    'every',
    'complete list',
    'full list',
    'du ca',
    'gom (?:tat|het|lai)',
    'nhung dau',
  ),
  where: say(
    'o dau',
    'cho nao',
    'nhung cho nao',
    'muc nao',
    'nhung muc nao',
    'dieu khoan nao',
    'khoan nao',
    'diem nao',
    'phan nao',
    'nhiem vu nao',
    'nhiem vu so may',
    'diem may',
    'muc may',
    'nhac (?:den|toi|o|may)',
    'xuat hien',
    'lien quan',
    'dung den',
    'dinh den',
    'dung toi',
    'de cap',
    'where',
    'which (?:clauses?|tasks?|sections?|parts?|provisions?)',
    'mentions?',
    'mentioned',
  ),
  compare: say(
    'khac(?: nhau| gi| the nao| cho nao)?',
    'so (?:voi|sanh)',
    'doi chieu',
    'giua .{2,60} va',
    'hay la',
    'phan biet',
    'cao hon',
    'thap hon',
    'nhieu hon',
    'it hon',
    'lan voi',
    'compare',
    'difference',
    'differ',
    'versus',
    'vs',
    'con .{2,40} thi',
    'de toi lan',
    'de lan',
  ),
  confirm: say(
    'dung (?:khong|chu|k|vay|ko|nhu vay|the)',
    'phai (?:khong|the khong|chang)',
    'co phai',
    'phai khong',
    'dung chua',
    'co dung',
    'that (?:ha|khong|a|sao)',
    'hieu dung',
    'nghe noi',
    'duyet giup',
    'right',
    'is it true',
    'isn t it',
    'correct',
    'dung con so',
    'dung la',
    'chu nhi',
    'the a',
    'vay a',
    'roi ha',
    'khong nhi',
    'phai hieu',
    'is that',
    'confirm',
  ),
  count: say(
    '(?:co |gom |gom co |chia thanh |chia lam |tong cong |tat ca )?(?:bao nhieu|may|so) (?:phan|nhom|nhiem vu|quan diem|muc|muc tieu|dau viec|y|dieu|khoan|gach|chi tieu|diem)',
    'how many (?:parts|groups|tasks|sections|viewpoints|targets|goals|clauses)',
    'so luong (?:nhiem vu|nhom|phan|quan diem)',
    '(?:nhiem vu|nhom|phan|quan diem) .{0,20}(?:may cai|bao nhieu cai)',
  ),
} as const

/** Reads the wording of a question (abbreviations and chat words already written out). */
export const readCues = (question: string): Cues => {
  const text = fold(question).replace(/[’']/g, ' ')
  return {
    number: PATTERNS.number.test(text),
    who: PATTERNS.who.test(text),
    list: PATTERNS.list.test(text),
    complete: PATTERNS.complete.test(text) || /(?<!\p{L})mọi(?!\p{L})(?! người)/iu.test(question),
    where: PATTERNS.where.test(text),
    compare: PATTERNS.compare.test(text),
    confirm: PATTERNS.confirm.test(text),
    count: PATTERNS.count.test(text),
    years: [...new Set(text.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])],
  }
}
