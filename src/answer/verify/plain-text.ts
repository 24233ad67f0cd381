import { replaceCitationMarks } from './citation-marks.ts'

/** The words of a piece of Markdown: no citation marks, emphasis, table bars, tags or link targets. */
export const plainText = (markdown: string): string =>
  replaceCitationMarks(markdown, () => ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/<[^<>]{1,200}>/gu, ' ')
    .replace(/^[ \t]*#{1,6}[ \t]+/gmu, '')
    .replace(/^[ \t]*(?:>[ \t]*)+/gmu, '')
    .replace(/\*+|__+|~~|`+/gu, '')
    .replace(/\|/gu, ' ')
