import { findCitationMarks, LONGEST_MARK } from './citation-marks.ts'

/**
 * The smallest part of an answer that is checked by itself: a sentence, heading, list item or table row, with
 * the citations and the blanks that follow it. All pieces joined are the answer.
 */
export type AnswerPiece = {
  readonly text: string
  readonly line: 'prose' | 'heading' | 'item' | 'row' | 'rule'
  /** True for the first piece of a line: a citation covers what stands before it on its line, no further. */
  readonly startsLine: boolean
}

/** Cuts an answer that arrives in chunks; the pieces do not depend on where the chunks end. */
export type AnswerSplitter = {
  push(chunk: string): readonly AnswerPiece[]
  /** What is left, once nothing more will come. */
  end(): readonly AnswerPiece[]
}

/** A model that writes no full stop is cut here, so that nothing waits without end. */
const LONGEST_PIECE = 4000
// What follows a line break must be seen this far to know whether it starts a list item ("12. ", "(3) ").
const MARKER_LENGTH = 6
const HEADING = /^#{1,6}\s/u
const ITEM = /^(?:[-*+•]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s/u
const RULE = /^(?:-{3}|\*{3}|_{3}|={3}|\|\s*:?-{2})/u
const END_OF_SENTENCE = /[.!?…]+["”’»)\]*_]*/uy
const ENDS_ITS_LINE = /[.!?…:;]["”’»)\]*_\s]*$/u
const ABBREVIATION =
  /(?:^|[\s(“"«])(?:tp|tx|tt|ts|ths|pgs|gs|đ\/c|v\.v|st|tr|vs|dr|mr|mrs|ms|no|e\.g|i\.e|cf)$/iu
/** An initial: one capital that is no Roman numeral. */
const INITIAL = /(?:^|\s)[A-HJ-UWYZĐ]$/u
const LEADING_NUMBER = /^\s*(?:[-*+•]\s+)?(?:\*\*|__)?\(?\d{1,2}(?:\.\d{1,2})*$/u

const lineKind = (text: string): AnswerPiece['line'] => {
  if (RULE.test(text)) return 'rule'
  if (HEADING.test(text)) return 'heading'
  if (text.startsWith('|')) return 'row'
  return ITEM.test(text) ? 'item' : 'prose'
}

const hasOpenQuote = (text: string): boolean =>
  text.lastIndexOf('«') > text.lastIndexOf('»') ||
  text.lastIndexOf('“') > Math.max(text.lastIndexOf('”'), text.lastIndexOf('»')) ||
  (text.match(/"/gu)?.length ?? 0) % 2 === 1

type Cut =
  | { readonly kind: 'at'; readonly index: number }
  | { readonly kind: 'wait' }
  | { readonly kind: 'none' }

/** End of the citations that follow `from`, or 'wait' while a bracket is still open. */
const skipCitations = (text: string, from: number, ended: boolean): number | 'wait' => {
  let end = from
  for (;;) {
    const blanks = /^\s*/u.exec(text.slice(end))?.[0].length ?? 0
    const rest = text.slice(end + blanks, end + blanks + LONGEST_MARK)
    if (!rest.startsWith('[') && !rest.startsWith('【')) return end
    if (!ended && !/[\]】]./su.test(rest) && rest.length < LONGEST_MARK) return 'wait'
    const mark = findCitationMarks(rest)[0]
    if (mark?.start !== 0) return end
    end += blanks + mark.end
  }
}

/** Whether the text cut before the blanks at `index` ends a piece; `next` is where the blanks end. */
const cutAtLineBreak = (text: string, index: number, line: AnswerPiece['line'], ended: boolean): Cut => {
  const next = index + (/^\s*/u.exec(text.slice(index))?.[0].length ?? 0)
  const following = text.slice(next)
  if (!ended && following.length < MARKER_LENGTH && !following.includes('\n')) return { kind: 'wait' }
  const ends =
    /\n[^\S\n]*\n/u.test(text.slice(index, next)) ||
    line === 'heading' ||
    line === 'row' ||
    line === 'rule' ||
    lineKind(following) !== 'prose' ||
    following.startsWith('>') ||
    ENDS_ITS_LINE.test(text.slice(0, index)) ||
    findCitationMarks(text.slice(0, index)).at(-1)?.end === index
  return ends ? { kind: 'at', index: next } : { kind: 'none' }
}

const cutAtSentenceEnd = (text: string, index: number, ended: boolean): Cut => {
  END_OF_SENTENCE.lastIndex = index
  const mark = END_OF_SENTENCE.exec(text)?.[0] ?? ''
  const before = text.slice(0, index)
  if (index + mark.length === text.length && !ended) return { kind: 'wait' }
  if (mark.startsWith('.') && [ABBREVIATION, INITIAL, LEADING_NUMBER].some((pattern) => pattern.test(before)))
    return { kind: 'none' }
  const end = skipCitations(text, index + mark.length, ended)
  if (end === 'wait') return { kind: 'wait' }
  const blanks = /^\s*/u.exec(text.slice(end))?.[0] ?? ''
  const next = text.slice(end + blanks.length, end + blanks.length + 3)
  if (next.length < 3 && !ended) return { kind: 'wait' }
  if (blanks === '' || blanks.includes('\n')) return { kind: 'none' }
  if (!/^[*_"“«([]*[\p{Lu}\p{N}"“«(>*]/u.test(next) || hasOpenQuote(text.slice(0, end)))
    return { kind: 'none' }
  return { kind: 'at', index: end + blanks.length }
}

/** The first place where `text`, which starts at a piece's start, may be cut. */
const findCut = (text: string, line: AnswerPiece['line'], ended: boolean): Cut => {
  for (const match of text.matchAll(/[.!?…]+|\s*\n\s*/gu)) {
    if (match.index > LONGEST_PIECE) break
    const isBreak = /\s/u.test(match[0].charAt(0))
    if (!isBreak && (line === 'row' || line === 'heading' || line === 'rule')) continue
    let cut: Cut
    if (isBreak) {
      const end = skipCitations(text, match.index, ended)
      if (end === 'wait') return { kind: 'wait' }
      // Citations on the next line belong to this one; the break that matters comes after them.
      cut = end > match.index ? { kind: 'none' } : cutAtLineBreak(text, match.index, line, ended)
    } else {
      cut = cutAtSentenceEnd(text, match.index, ended)
    }
    if (cut.kind === 'wait' || (cut.kind === 'at' && cut.index < text.length)) return cut
  }
  return text.length > LONGEST_PIECE + LONGEST_MARK ? { kind: 'at', index: LONGEST_PIECE } : { kind: 'wait' }
}

export const createAnswerSplitter = (): AnswerSplitter => {
  let rest = ''
  let line: AnswerPiece['line'] | null = null

  const cutAll = (ended: boolean): readonly AnswerPiece[] => {
    const pieces: AnswerPiece[] = []
    const take = (length: number) => {
      const text = rest.slice(0, length)
      rest = rest.slice(length)
      pieces.push({ text, line: line ?? lineKind(text.trimStart()), startsLine: line === null })
      line = /\n\s*$/u.test(text) ? null : (line ?? lineKind(text.trimStart()))
    }
    for (;;) {
      const start = rest.trimStart()
      if (!ended && start.length < MARKER_LENGTH && !start.includes('\n')) return pieces
      const cut = findCut(rest, line ?? lineKind(start), ended)
      if (cut.kind !== 'at') break
      take(cut.index)
    }
    if (ended && rest !== '') take(rest.length)
    return pieces
  }

  return {
    push(chunk) {
      rest += chunk
      return cutAll(false)
    },
    end: () => cutAll(true),
  }
}

/** The pieces of a whole answer, in order. */
export const splitAnswer = (text: string): readonly AnswerPiece[] => {
  const splitter = createAnswerSplitter()
  return [...splitter.push(text), ...splitter.end()]
}
