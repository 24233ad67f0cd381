import type { UnderstoodQuestion } from '../../../question/understand.ts'

// On folded text.
const COUNT =
  /(?<!\w)(may|bao nhieu|dem (?:giup|ho|xem|coi|thu|lai)?|so luong|so nhiem vu|tong so|how many)(?!\w)(?! (phan tram|%|tien|ty|trieu))/

/**
 * Whether a number of things is asked for: "mấy nhóm", "bao nhiêu nhiệm vụ"; a share or a sum of money is none.
 * @param text the question, folded
 */
export const asksCount = ({ cues }: UnderstoodQuestion, text: string): boolean =>
  COUNT.test(text) || cues.count
