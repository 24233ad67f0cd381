import type { CheckedSentence } from '../verify/answer-verifier.ts'
import { canonicalCitations } from '../verify/citation-marks.ts'

/** Puts checked sentences together to the text that a reader may see. */
export type SentenceRelease = {
  /** What may be shown now, '' when nothing. Texts returned, joined, are the answer. */
  take(sentence: CheckedSentence): string
}

const lineBreaks = (blanks: string): number => blanks.split('\n').length - 1

/**
 * Headings, list introductions and greetings wait for the claim that follows, and are dropped when none holds.
 * Blanks are shown before a sentence, not after, so that a sentence left out leaves its line break behind.
 */
export const createSentenceRelease = (isKnown: (id: string) => boolean): SentenceRelease => {
  let shown = false
  /** Blanks owed between what was shown and what is shown next. */
  let gap = ''
  /** Introductions, and the blanks owed after them. */
  let waiting = ''
  let waitingGap = ''
  /** A sentence was left out since the last introduction came. */
  let leftOut = false

  const leaveOut = (blanks: string) => {
    leftOut = true
    if (waiting === '') gap = lineBreaks(blanks) < lineBreaks(gap) ? gap : blanks
    else waitingGap = lineBreaks(blanks) < lineBreaks(waitingGap) ? waitingGap : blanks
  }
  const hold = (body: string, blanks: string) => {
    // What the earlier introduction announced did not hold.
    if (leftOut) waiting = ''
    waiting = waiting === '' ? body : waiting + waitingGap + body
    waitingGap = blanks
    leftOut = false
  }

  return {
    take({ text, kind, passed }) {
      const body = canonicalCitations(text.trim(), isKnown)
      const blanks = text.slice(text.trimEnd().length)
      const introduces = kind === 'opening' || kind === 'layout' || (kind === 'talk' && !shown)
      if (!passed || body === '') leaveOut(blanks)
      else if (introduces) hold(body, blanks)
      else {
        const released = (shown ? gap : '') + (waiting === '' ? '' : waiting + waitingGap) + body
        shown = true
        gap = blanks
        waiting = ''
        leftOut = false
        return released
      }
      return ''
    },
  }
}
