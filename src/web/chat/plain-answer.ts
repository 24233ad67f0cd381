import { splitCitations } from './citation-marks.ts'

/** An answer as it is read aloud: no Markdown marks and no clause ids, which the list of sources repeats. */
export const plainAnswer = (markdown: string): string =>
  splitCitations(markdown)
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .replace(/[*_`#>|]+/g, ' ')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
