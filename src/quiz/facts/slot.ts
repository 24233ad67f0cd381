import type { Unit } from '../ground.ts'
import { trimPhrase } from '../phrase.ts'
import type { SlotFact, SlotKind } from './fact.ts'

type Slot = {
  readonly slot: SlotKind
  readonly unit: Unit
  /** Says part of it beside `unit`. */
  readonly title?: Unit | undefined
  readonly before: string
  readonly answer: string
  readonly after?: string
  /** What takes the answer's place in the question: "nào", "bao nhiêu phần trăm". */
  readonly ask: string
  /** `after` as the question says it, when that is not in the same words. */
  readonly tail?: string
  /** What takes the place of `before` in the question, when that is not asked in the same words. */
  readonly lead?: string
}

/** Joins words, with no blank before a mark or a slash. */
export const joinWords = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,;.:?)/”%])/gu, '')
    .replace(/(?<=[(“]) /gu, '')

export const slotFact = ({
  slot,
  unit,
  title,
  before,
  answer,
  after = '',
  ask,
  lead = before,
  tail = after,
}: Slot): SlotFact => ({
  kind: 'slot',
  slot,
  unit,
  evidence: title === undefined ? [unit] : [unit, title],
  before: before.trim(),
  answer: trimPhrase(answer),
  after: after.trim(),
  question: joinWords(lead, ask, tail),
})

/** Words that point to what stands before the unit: it cannot be asked alone. */
export const refersBack = (text: string): boolean =>
  /^(?:trong đó|đồng thời|qua đó|từ đó|do đó|tại đó|theo đó|xác định đây|là |đây là|cũng là)/iu.test(text) ||
  /(?<!\p{L})(?:đây là|nói trên|nêu trên|này|(?:nội dung|việc|nhiệm vụ|giải pháp) sau)(?!\p{L})/iu.test(text)

/** Whether brackets and quotation marks that open in a phrase close in it. */
export const isBalanced = (text: string): boolean =>
  text.split('(').length === text.split(')').length && text.split('“').length === text.split('”').length
