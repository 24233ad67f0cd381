import { normalise } from '../../vietnamese/fold.ts'
import { plainText } from './plain-text.ts'

/**
 * The form in which a quote is compared with its clause: case, blanks, line breaks, Unicode form, place of the
 * tone mark, kind of quotation mark, dash and ellipsis make no difference; every letter, accent and digit does.
 */
export const foldForQuote = (text: string): string =>
  normalise(plainText(text))
    .toLowerCase()
    .replace(/[“”„‟«»"]/gu, '"')
    .replace(/[‘’']/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/…/gu, '...')
    .replace(/\s+/gu, ' ')
    .trim()
