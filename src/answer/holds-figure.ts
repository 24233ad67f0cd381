import { readNumbers } from '../vietnamese/numbers.ts'

/** A figure that sets a target: a percentage, a decimal, or a count of things; years, dates and numbers of documents are none. */
export const holdsFigure = (text: string): boolean =>
  readNumbers(text).mentions.some(
    ({ kind, text: written, certain }) =>
      kind === 'percent' ||
      (kind === 'section' && /^nhóm \d/iu.test(written)) ||
      (kind === 'number' &&
        certain &&
        /^\d/.test(written) &&
        !/^(19|20)\d\d$/.test(written) &&
        !/^05$/.test(written)),
  )
