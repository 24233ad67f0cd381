import { normalise } from '../../vietnamese/fold.ts'
import { readNumbers } from '../../vietnamese/numbers.ts'
import { plainText } from './plain-text.ts'
import type { AnswerPiece } from './split-answer.ts'

/**
 * What a piece of an answer does:
 * - `claim`: says something about the programme, and needs a citation;
 * - `absence`: says that the programme does not say something, and needs none;
 * - `opening`: a heading, a table's first row or a line that ends in ":", to be judged by what follows;
 * - `talk`: a short greeting, thanks or offer without numbers or quotes;
 * - `layout`: rules, blanks, table separators.
 */
export type PieceKind = 'claim' | 'absence' | 'opening' | 'talk' | 'layout'

const LONGEST_TALK_WORDS = 14
const LONGEST_ABSENCE_WORDS = 60
const TALK =
  /^(?:xin chào|chào|(?:xin )?cảm ơn|rất vui|dưới đây|sau đây|hy vọng|nếu (?:bạn|anh|chị|ông|bà|cần)|bạn có (?:muốn|cần)|tôi có thể|hello|hi|thank|here (?:is|are)|below|i hope|let me know|would you)(?!\p{L})/u
const SUBJECT =
  /(?:chương trình|văn bản|tài liệu|điều khoản|nghị quyết|nhiệm vụ|ngữ cảnh|nội dung|mục|phần|programme|program|document|text|clauses?|provisions?)(?!\p{L})/u
const SAYS_NOTHING =
  /(?<!\p{L})(?:(?:không|chưa) (?:có (?=quy định|thông tin|nội dung|nêu|điều khoản|số liệu|con số))?(?:quy định|thông tin|nội dung|nêu|điều khoản|số liệu|con số|đề cập|nói|ghi|xác định|tìm thấy|cung cấp|chỉ rõ|ấn định)|(?:does|do) not (?:state|specify|mention|say|provide|contain|give|set|define)|no information)(?!\p{L})/u
const NOTHING_FOUND = /^(?:rất tiếc,? )?(?:tôi )?(?:không tìm thấy|không có thông tin|no information)/u
/** After these words the sentence goes on to claim something. */
const GOES_ON =
  /(?:[,;]| )(?:nhưng|tuy nhiên|song|mà|vì|bởi|nên|do đó|thực tế|however|but|instead|because|since|although|actually)(?!\p{L})/u

const words = (text: string): number => text.split(/\s+/u).filter(Boolean).length

/** Whether a sentence only says that the programme does not state something ("Chương trình không quy định…"). */
const isAbsence = (text: string): boolean => {
  const said = normalise(plainText(text)).toLowerCase().trim()
  const found = SAYS_NOTHING.exec(said)
  if (found === null || words(said) > LONGEST_ABSENCE_WORDS) return false
  if (!NOTHING_FOUND.test(said) && !SUBJECT.test(said.slice(0, found.index))) return false
  return !GOES_ON.test(said.slice(found.index))
}

const isTalk = (said: string): boolean =>
  TALK.test(said) &&
  words(said) <= LONGEST_TALK_WORDS &&
  !/["«“]/u.test(said) &&
  !readNumbers(said).mentions.some((mention) => mention.certain)

/** `followsRow`: the piece before stands in the same table. */
export const pieceKind = (
  piece: AnswerPiece,
  { followsRow }: { readonly followsRow: boolean },
): PieceKind => {
  const said = normalise(plainText(piece.text)).toLowerCase().trim()
  if (piece.line === 'rule' || !/[\p{L}\p{N}]/u.test(said)) return 'layout'
  const wholeLineBold = /^\s*\*\*[^*]+\*\*:?\s*$/u.test(piece.text)
  if (piece.line === 'heading' || wholeLineBold || /:$/u.test(said)) return 'opening'
  if (piece.line === 'row' && !followsRow && !/\[/u.test(piece.text)) return 'opening'
  if (isAbsence(piece.text)) return 'absence'
  return isTalk(said) ? 'talk' : 'claim'
}
