import type { RankedUnit } from '../retrieval/rank-units.ts'
import { tokenise } from '../vietnamese/tokenise.ts'
import { holdsFigure } from './steps/inventory.ts'

// "từ 30% GRDP trở lên", "nhóm 20 địa phương", "ít nhất 01 tổ chức": the words that bound a figure, the figure, and the
// few words after it that say of what; those words end at punctuation or where a new thought begins.
const FIGURE =
  /(?:(?:từ|trên|dưới|ít nhất|tối thiểu|tối đa|khoảng|nhóm|thuộc nhóm|top)\s+)*\d+(?:,\d+)?\s*%?(?:\/năm)?(?:\s+(?!(?:cho|để|của|trong|vào|về|theo|phục|có|do|và|nhằm|tại|đối|được|giai|tháng|năm)(?!\p{L}))[\p{L}/]+){0,5}/giu

/** A unit is the one asked about when the next is clearly worse. */
const MOST_PARTS = 12

/**
 * The figure that answers, with what it bounds and measures: "từ 50% GRDP trở lên". Undefined unless the best unit
 * holds exactly one, or one that stands nearer to the words of the question than all others.
 */
export const figureLead = (question: string, [best]: readonly RankedUnit[]): string | undefined => {
  if (best === undefined || !holdsFigure(best.text)) return undefined
  const asked = new Set(tokenise(question).map(({ folded }) => folded))
  const parts = best.text.split(/[,;.](?!\d)/u).slice(0, MOST_PARTS)
  const candidates = parts.flatMap((part) => {
    const shared = new Set(
      tokenise(part)
        .map(({ folded }) => folded)
        .filter((word) => asked.has(word)),
    ).size
    return [...part.matchAll(FIGURE)]
      .map(([phrase]) => phrase.trim())
      .filter((phrase) => holdsFigure(phrase))
      .map((phrase) => ({ phrase, shared }))
  })
  const [first, second] = [...candidates].sort((left, right) => right.shared - left.shared)
  if (first === undefined || (second !== undefined && second.shared === first.shared)) return undefined
  return first.phrase.charAt(0).toUpperCase() + first.phrase.slice(1)
}
