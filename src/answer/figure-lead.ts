import type { RankedUnit } from '../retrieval/rank-units.ts'
import { tokenise } from '../vietnamese/tokenise.ts'
import { holdsFigure } from './holds-figure.ts'

// "từ 30% GRDP trở lên", "nhóm 20 địa phương", "ít nhất 01 tổ chức": the words that bound a figure, the figure, and the
// few words after it that say of what; those words end at punctuation or where a new thought begins.
const FIGURE =
  /(?:(?:từ|trên|dưới|ít nhất|tối thiểu|tối đa|khoảng|nhóm|thuộc nhóm|top)\s+)*\d+(?:,\d+)?(?:\s*%)?(?:\/năm)?(?:\s+(?!(?:dẫn|cả|so|trở lên và|cho|để|của|trong|vào|về|theo|phục|có|do|và|nhằm|tại|đối|được|giai|tháng|năm)(?!\p{L}))[\p{L}/]+){0,5}/giu

/** Words that need the one after them. */
const HANGS = /(?:\s+(?:hằng|hàng|mỗi|tổng|các|những|từng|theo|về))+$/u

const MOST_PARTS = 12
/** The best unit must answer this much better than the next to be the one that is asked about. */
const CLEARLY_BETTER = 1.15

/**
 * The figure that answers, with what it bounds and measures: "từ 50% GRDP trở lên". Undefined unless the best unit
 * holds exactly one, or one that stands nearer to the words of the question than all others.
 */
export const figureLead = (question: string, [best, next]: readonly RankedUnit[]): string | undefined => {
  if (best === undefined || !holdsFigure(best.text)) return undefined
  if (next !== undefined && next.score * CLEARLY_BETTER > best.score) return undefined
  const asked = new Set(tokenise(question).map(({ folded }) => folded))
  const parts = best.text.split(/[,;.](?!\d)/u).slice(0, MOST_PARTS)
  const candidates = parts.flatMap((part) => {
    const words = tokenise(part).map(({ folded }) => folded)
    const shared = new Set(words.filter((word) => asked.has(word))).size
    return [...part.matchAll(FIGURE)]
      .map(([phrase]) => phrase.trim().replace(HANGS, ''))
      .filter((phrase) => holdsFigure(phrase) && !echoes(phrase, asked))
      .map((phrase) => ({ phrase, shared }))
  })
  const [first, second] = [...candidates].sort((left, right) => right.shared - left.shared)
  if (first === undefined || (second !== undefined && second.shared === first.shared)) return undefined
  return first.phrase.charAt(0).toUpperCase() + first.phrase.slice(1)
}

/** A figure that the question itself names is not what it asks for. */
const echoes = (phrase: string, asked: ReadonlySet<string>): boolean =>
  tokenise(phrase).some(({ folded }) => /^\d/.test(folded) && asked.has(folded))
