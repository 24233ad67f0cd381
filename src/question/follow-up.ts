import { fold, hasAccents, normalise } from '../vietnamese/fold.ts'
import { tokenise } from '../vietnamese/tokenise.ts'

/** An earlier turn of the conversation. */
export type EarlierTurn = { readonly role: 'user' | 'assistant'; readonly content: string }

/** What a question leans on: the question asked before, and the clauses that were cited. */
export type Antecedent = {
  readonly question: string
  readonly cited: readonly string[]
  /** Cited by other answers of the conversation. */
  readonly citedBefore: readonly string[]
}

// On folded text.
const SWITCH =
  /(?<!\w)(chuyen khac|hoi (cau|chuyen|viec|cai|y) khac|chuyen sang|sang (chuyen|viec|noi dung|chu de|mang)|doi (chu de|de tai|sang)|cau khac|another (question|topic)|different (question|topic)|by the way|a con|tien the|thoi,? )(?!\w)/
const POINTS_BACK =
  /(?<!\w)(vua (roi|neu|noi)|o tren|tren day|lien (sau|truoc|tren|duoi)|tiep (theo|di|nua)|doc tiep|lui lai|ke tiep|ke(?! (ten|het|hoach|toan|ra|cac))|dung (truoc|sau)|(sau|truoc) no|con lai|nua|cung trong|gop xong|it|that|this|they|them|its|those|these|there|next one|previous one|the same)(?!\w)/
// "đó" is unmistakable; folded it is also "đô" and "do", and "họ" is "hồ".
const POINTS_BACK_ACCENTED = /(?<!\p{L})(đó|đấy|này|nó|ấy|kia|họ|chúng)(?!\p{L}| (tôi|ta|em|mình|cháu|con))/iu
const POINTS_BACK_BARE =
  /(?<!\w)((cai|viec|nhiem vu|diem|muc|nhom|dieu|ty le|quy|de an|ke hoach|con so|cho|noi|ban|chuyen|so|dien|hai (noi|cai|cho)) (do|nay|ay|kia|day)|trong (do|nay|day)|no)(?!\w)/
const CONTINUES =
  /^(a |u |uh |vay |vay thi |the |the thi |roi |va )*(the con|con|vay con|the|roi|vay|nghia la|tuc la|lo|so voi|what about|how about|and|so)(?!\w)/

/** "văn bản này" is the programme, whatever was talked of. */
const OF_THE_DOCUMENT =
  /(?<!\w)(van ban|chuong trinh( hanh dong)?|tai lieu|this (document|programme)) (nay|tren)(?!\w)/

/** Few words of its own: such a question can hardly stand alone. */
const FEW = 6

/**
 * Whether a question leans on what went before, judged by its wording alone: a word that points back, an opening that
 * continues, or too few words to stand alone. An announced change of subject stands alone.
 */
export const leansOnHistory = (question: string): boolean => {
  const text = fold(question)
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (SWITCH.test(text) || OF_THE_DOCUMENT.test(text)) return false
  return (
    POINTS_BACK.test(text) || pointsBack(question) || CONTINUES.test(text) || tokenise(question).length <= FEW
  )
}

/** Whether a question points at something that was talked of: "việc này", "quỹ đó". */
export const pointsBack = (question: string): boolean =>
  hasAccents(question)
    ? POINTS_BACK_ACCENTED.test(normalise(question))
    : POINTS_BACK_BARE.test(fold(question))

/** Whether a question announces another subject: "chuyển sang chuyện khác: …". */
export const changesSubject = (question: string): boolean =>
  SWITCH.test(
    fold(question)
      .replace(/[^\p{L}\p{N}\s]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/**
 * The last question of the user and the clauses that the last answer cites, or the first of both where the new question
 * goes back to it; null when there is no earlier question.
 */
export const findAntecedent = (history: readonly EarlierTurn[], question = ''): Antecedent | null => {
  const isFirst = goesBack(question)
  const turns = (role: EarlierTurn['role']) => history.filter((turn) => turn.role === role)
  const asked = turns('user').at(isFirst ? 0 : -1)?.content
  if (asked === undefined) return null
  const answers = turns('assistant')
  const meant = answers.at(isFirst ? 0 : -1)
  return {
    question: asked,
    cited: citedIn(meant?.content ?? ''),
    citedBefore: answers.flatMap((turn) => (turn === meant ? [] : citedIn(turn.content))),
  }
}

const citedIn = (answer: string): readonly string[] => {
  const ids = [...answer.matchAll(/\[([^[\]]+)\]/g)].flatMap(([, inner = '']) => inner.split(/[,;]\s*/))
  return [...new Set(ids.filter((id) => /^(?:[IVX]+(?:\.\d+)+|mo-dau|noi-nhan)$/.test(id)))]
}

/** Whether a question goes back to the first one of the conversation. */
export const goesBack = (question: string): boolean => GOES_BACK.test(fold(question))

const GOES_BACK =
  /(?<!\w)(quay lai|tro lai|ve lai|back to) (the |my )?(cau|chuyen|y|van de|cai|muc|viec|khoan|first|question)( hoi)? ?(dau( tien)?|truoc( nua)?|luc dau|ban dau|question|one)?(?!\w)|(?<!\w)(cau|viec|khoan|muc|cai) (toi |em |minh )?(vua |moi )?(hoi|noi) (dau|dau tien|luc dau|truoc nhat)(?!\w)/

/** What is meant after "không phải cái đó, ý em là …"; null where nothing is corrected. */
export const correctedQuestion = (question: string): string | null =>
  CORRECTION.exec(normalise(question).trim())?.[1] ?? null

const CORRECTION =
  /^(?:(?:à |ơ |ủa )?(?:không|ko|k|hông) phải|(?:nhầm|nhầm rồi|sai rồi)|(?:no|not)[, ]).*?[,.;–-]\s*(?:(?:ý|y) (?:em|tôi|toi|mình|minh|chị|anh|tui)(?: (?:là|la|hỏi|hoi|muốn hỏi))*|(?:mà )?là(?: hỏi)?|(?:em|tôi|mình) hỏi|i mean)\s+(.{6,})$/iu

/**
 * The earlier question as context for a new one. Years that the new one replaces are taken out, and so is what
 * "thế còn cấp tỉnh?" puts in place of "cấp huyện".
 */
export const earlierWording = (earlier: string, question: string): string => {
  const text = /20\d\d/.test(question) ? earlier.replace(/(?:năm |nam )?20\d\d/g, ' ') : earlier
  const other = OF_ANOTHER.exec(normalise(question).trim())?.[1]?.replace(/\s+thì.*$|[?.!,].*$/u, '')
  const [head, ...rest] = other?.split(/\s+/u) ?? []
  if (head === undefined || rest.length === 0) return text
  const same = new RegExp(`(?<!\\p{L})${escaped(head)}\\s+\\p{L}+(?!\\p{L})`, 'iu')
  return text.replace(same, `${head} ${rest.join(' ')}`)
}

const OF_ANOTHER =
  /^(?:thế |vậy |rồi |the |vay |roi )?(?:còn|con)\s+(.+)$|^(?:what|how) about\s+(?:the\s+)?(.+)$/iu

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** "Thế còn cấp tỉnh?": asks the same of something else, so that what was cited last is not what is asked for. */
export const asksOfAnother = (question: string): boolean =>
  /^(the |vay |roi )?con (?!(lai|gi|nua|viec|dieu))|^vay \w+( \w+){0,2}\?*$|^(what|how) about|(nao|gi|ai|cho|noi) (nua|khac)(?!\w)|ngoai (muc|cho|cai|viec|nhiem vu) (do|nay|ay)|^(any )?other/.test(
    fold(question)
      .trim()
      .split(/[.!?]+\s+(?=\w)/)
      .at(-1) ?? '',
  )
