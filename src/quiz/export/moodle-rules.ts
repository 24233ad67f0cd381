import type { MultipleItem } from '../item.ts'

/** Moodle puts the field of a short answer where the text has five low lines or more. */
export const FIELD = '__________'

/** In Moodle's short answers an asterisk stands for any characters, unless a backslash is before it. */
export const escapeWildcards = (answer: string): string => answer.replaceAll('*', '\\*')

/** Moodle takes only some fractions, to five places: 100/n for n up to 8 is among them. */
const share = (count: number): string => String(Math.round((100 / Math.max(1, count)) * 1e5) / 1e5)

/** Per cent of the mark for each right option, and lost for each wrong one: choosing all of them earns nothing. */
export const scoreOf = (item: MultipleItem): { readonly right: string; readonly wrong: string } => ({
  right: share(item.keys.length),
  wrong: share(item.options.length - item.keys.length),
})
