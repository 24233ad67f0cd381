import { fold } from '../vietnamese/fold.ts'
import { CUE_PATTERNS } from './cue-patterns.ts'

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

/** Reads the wording of a question (abbreviations and chat words already written out). */
export const readCues = (question: string): Cues => {
  // Folded, "máy" would ask how many.
  const text = fold(question.replace(/máy/giu, 'thiết bị')).replace(/[’']/g, ' ')
  return {
    number: CUE_PATTERNS.number.test(text),
    who: CUE_PATTERNS.who.test(text),
    list: CUE_PATTERNS.list.test(text),
    complete: CUE_PATTERNS.complete.test(text) || /(?<!\p{L})mọi(?!\p{L})(?! người)/iu.test(question),
    where: CUE_PATTERNS.where.test(text),
    compare: CUE_PATTERNS.compare.test(text),
    confirm: CUE_PATTERNS.confirm.test(text),
    count: CUE_PATTERNS.count.test(text),
    years: [...new Set(text.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])],
  }
}
