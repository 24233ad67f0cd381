import { hasAccents } from '../../vietnamese/fold.ts'

const ENGLISH =
  /(?<!\p{L})(?:the|is|are|of|what|which|who|when|where|how|does|do|and|for|by|in|with|from|target|programme|program|please|will|must)(?!\p{L})/giu
const FOREIGN_SCRIPT = /(?![\p{Script=Latin}])\p{L}/gu
/** Share of letters from other scripts, and of English words, from which on a text is not Vietnamese. */
const FOREIGN_SHARE = 0.2
const ENGLISH_SHARE = 0.15

/** 'vi' is also what cannot be told: unaccented Vietnamese, names, numbers. */
export const detectLanguage = (text: string): 'vi' | 'en' | 'other' => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return 'vi'
  if ((text.match(FOREIGN_SCRIPT)?.length ?? 0) > letters * FOREIGN_SHARE) return 'other'
  const words = text.match(/\p{L}+/gu) ?? []
  const accented = words.filter(hasAccents).length
  const english = text.match(ENGLISH)?.length ?? 0
  return accented < words.length * ENGLISH_SHARE && english >= words.length * ENGLISH_SHARE ? 'en' : 'vi'
}
