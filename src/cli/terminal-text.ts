import { stripVTControlCharacters, styleText } from 'node:util'

/** How text is laid out for whoever reads it. */
export type Layout = {
  /** Columns after which lines break at a space; null: never, as for a file or another program. */
  readonly width: number | null
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

const WIDEST = 100

/** The layout for a stream: broken into lines on a terminal only, and in colours where it and NO_COLOR allow. */
export const layoutFor = (stream: NodeJS.WriteStream): Layout => ({
  width: stream.isTTY ? Math.min(stream.columns || WIDEST, WIDEST) : null,
  bold: (text) => styleText('bold', text, { stream }),
  dim: (text) => styleText('dim', text, { stream }),
})

/** Text that only ever shows: a document or a model could hold sequences that move the cursor or set the title. */
export const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, '')

/** A paragraph in lines: `first` stands before the first of them, `rest` before every other. */
export const wrap = (text: string, layout: Layout, first = '', rest = first): string => {
  const { width } = layout
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of text.split(' ')) {
    const longer = isEmpty ? line + word : `${line} ${word}`
    if (!isEmpty && width !== null && stripVTControlCharacters(longer).length > width) {
      lines.push(line)
      line = rest + word
    } else line = longer
    isEmpty = false
  }
  return [...lines, line].join('\n')
}
