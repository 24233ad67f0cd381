import { continuesParagraph, isAllCapitals, isCutShort, startsLowerCase } from './line-break.ts'
import { type MarkedText, type Marker, readMarker } from './marker.ts'
import type { SourceLine } from './source-lines.ts'

/** Lines joined across wraps and page breaks. Line numbers are 1-based and inclusive. */
export type Paragraph = { readonly text: string; readonly firstLine: number; readonly lastLine: number }

/** A marker with the paragraphs that follow it, up to the next marker. */
export type Block = {
  readonly marker: Marker
  readonly line: number
  readonly paragraphs: readonly Paragraph[]
}

export type Blocks = {
  /** Before the first part: letterhead, title, opening paragraph. */
  readonly head: readonly Paragraph[]
  readonly body: readonly Block[]
  /** From "Nơi nhận:" (or the signature, where it comes first) to the end. */
  readonly closing: readonly Paragraph[]
}

const RECIPIENTS = /^n[ơo]i nhận\s*(?::|$)/iu
const SIGNATURE = /^(?:T\/M|TM\.?|K\/T|KT\.?|T\/L|TL\.?)\s/u
/** How the title of such a document starts; a letterhead may stand right above it. */
export const TITLE_START = /^(?:chương trình|kế hoạch|đề án|nghị quyết|chỉ thị|kết luận|hướng dẫn)(?!\p{L})/iu

const startsClosing = (text: string): boolean =>
  RECIPIENTS.test(text) || (SIGNATURE.test(text) && isAllCapitals(text))

/**
 * The marker of a line, unless its dash stands inside a sentence cut before it ("kinh tế / - xã hội"): after
 * words of a line's length without punctuation, in lower case, and not in a list whose bullets all start so.
 */
const markerAfter = (block: Block | undefined, line: SourceLine): MarkedText | null => {
  const marked = readMarker(line.text)
  if (!block || marked?.marker.kind !== 'bullet' || marked.marker.style !== 'dash') return marked
  const inLowerCaseList = block.marker.kind === 'bullet' && startsLowerCase(block.paragraphs[0]?.text ?? '')
  const afterCut = isCutShort(block.paragraphs.at(-1)?.text ?? '')
  return afterCut && startsLowerCase(marked.rest) && !inLowerCaseList ? null : marked
}

const started = (line: SourceLine, text: string): Paragraph => ({
  text,
  firstLine: line.number,
  lastLine: line.number,
})

const extended = (paragraph: Paragraph, line: SourceLine): Paragraph => ({
  text: `${paragraph.text} ${line.text}`.trim(),
  firstLine: paragraph.firstLine,
  lastLine: line.number,
})

type Joins = (previous: SourceLine, next: SourceLine, paragraphs: readonly Paragraph[]) => boolean

const linePair = (previous: SourceLine, next: SourceLine, paragraphs: readonly Paragraph[]) => ({
  previous: previous.text,
  paragraph: paragraphs.at(-1)?.text ?? '',
  next: next.text,
  adjacent: next.adjacent,
})

const withLine = (
  paragraphs: readonly Paragraph[],
  previous: SourceLine | undefined,
  line: SourceLine,
  joins: Joins,
): readonly Paragraph[] => {
  const last = paragraphs.at(-1)
  if (last && previous && (last.text === '' || joins(previous, line, paragraphs))) {
    return [...paragraphs.slice(0, -1), extended(last, line)]
  }
  return [...paragraphs, started(line, line.text)]
}

const joinsInHead: Joins = (previous, next, paragraphs) =>
  isAllCapitals(previous.text) === isAllCapitals(next.text) &&
  !(TITLE_START.test(next.text) && isAllCapitals(next.text)) &&
  continuesParagraph({ ...linePair(previous, next, paragraphs), mayBeTitle: true })

const joinsInClosing: Joins = (_previous, next) => startsLowerCase(next.text)

const joinsInBlock =
  (marker: Marker): Joins =>
  (previous, next, paragraphs) =>
    continuesParagraph({
      ...linePair(previous, next, paragraphs),
      mayBeTitle: paragraphs.length === 1 && (marker.kind === 'part' || marker.kind === 'number'),
    })

/** Groups lines into paragraphs and paragraphs under their markers. Checks no order: see `tree.ts`. */
export const readBlocks = (lines: readonly SourceLine[]): Blocks => {
  let head: readonly Paragraph[] = []
  let closing: readonly Paragraph[] = []
  const body: Block[] = []
  let previous: SourceLine | undefined
  for (const line of lines) {
    const block = body.at(-1)
    const marked = markerAfter(block, line)
    if (closing.length > 0 || (block && startsClosing(line.text))) {
      // Recipients are one clause: their dashes separate lines, they do not make clauses.
      closing = marked
        ? [...closing, started(line, marked.rest)]
        : withLine(closing, closing.length > 0 ? previous : undefined, line, joinsInClosing)
    } else if (marked && (block || marked.marker.kind === 'part' || marked.marker.kind === 'number')) {
      body.push({ marker: marked.marker, line: line.number, paragraphs: [started(line, marked.rest)] })
    } else if (block) {
      body.splice(-1, 1, {
        ...block,
        paragraphs: withLine(block.paragraphs, previous, line, joinsInBlock(block.marker)),
      })
    } else {
      head = marked ? [...head, started(line, marked.rest)] : withLine(head, previous, line, joinsInHead)
    }
    previous = line
  }
  return { head, body, closing }
}
