/** Two lines that follow each other in the source, the second without a marker of its own. */
export type LinePair = {
  readonly previous: string
  /** The paragraph so far; `previous` is its end. */
  readonly paragraph: string
  readonly next: string
  /** False when blank lines or a page number stand between them. */
  readonly adjacent: boolean
  /** True when `previous` may be a whole title, which ends without punctuation. */
  readonly mayBeTitle: boolean
}

// Shorter lines end where they end because their author ended them; longer ones may be cut by the margin
// or the page. Plain-text exports wrap at 60 to 120 characters; a longer line was not wrapped at all.
const SHORTEST_CUT_LINE = 60
const LONGEST_WRAPPED_LINE = 120

const ENDED = /[.:;!?…]["”’»)\]]*$/u
// Words that end neither a title nor a sentence: what they introduce is on the next line.
const OPEN_END =
  /(?:[,/(–-]|(?<!\p{L})(?:và|với|của|các|những|cho|về|tại|theo|trong|do|là|từ|đến|để|hoặc|như|bằng|đồng chí))$/u

export const startsLowerCase = (text: string): boolean => /^["“‘«([]*\p{Ll}/u.test(text)

export const isAllCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** True when a line with this end was cut by the margin or the page rather than ended. */
export const isCutShort = (line: string): boolean => line.length >= SHORTEST_CUT_LINE && !ENDED.test(line)

/** Whether `next` goes on with the paragraph (a wrapped line, a page break) or starts another. */
export const continuesParagraph = ({
  previous,
  paragraph,
  next,
  adjacent,
  mayBeTitle,
}: LinePair): boolean => {
  if (startsLowerCase(next)) return true
  if (ENDED.test(previous)) return false
  if (OPEN_END.test(previous)) return true
  if (adjacent && isAllCapitals(previous) && isAllCapitals(next)) return true
  if (!mayBeTitle) return isCutShort(paragraph)
  return adjacent && isCutShort(previous) && previous.length <= LONGEST_WRAPPED_LINE
}
