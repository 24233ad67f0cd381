import { replaceCitationMarks } from '../verify/citation-marks.ts'

/** Stands for a citation while the rest is looked at. */
const CITATION = '¶'

const FORBIDDEN = [
  /<\/?[a-z!?]/iu, // a tag, a comment
  /!?\[[^\]]*\]\s*[([]/u, // a link, an image, a reference
  /^\s*\[[^\]]+\]:/mu, // a link definition
  new RegExp(`${CITATION}\\(|^\\s*${CITATION}:`, 'mu'), // a citation made a link, or the name of a link
  /(?:https?|ftp|javascript|data|vbscript|file|mailto|tel):/iu,
  /(?<![\p{L}\p{N}.])www\./iu,
  /(?<![\p{L}\p{N}.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\p{L}\p{N}])/u, // a bare host name
  /[\p{L}\p{N}.]+@[\p{L}\p{N}]+\.\p{L}/u,
  /```|~~~/u,
  /&(?:#\d+|#x[\da-f]+|[a-z]{2,}\d?);/iu,
  /(?!\s)\p{Cc}|[\p{Co}\p{Cn}\p{Cs}]/u, // control characters and what no alphabet has
  /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/u, // invisible, or turning the text round
  /(?![0-9²³])\p{N}/u, // digits of other scripts, circled and full-width ones: they hide numbers
  /[A-Za-z0-9+/=_-]{25,}/u, // no word is that long: an encoded text
]

/**
 * Whether a sentence holds what no answer needs and an attacker might: links, addresses, tags, entities, code
 * fences, hidden characters, encoded texts. The pages show Markdown without ever running it; this keeps it out of
 * every other surface too.
 */
export const hasForeignMarkup = (sentence: string): boolean => {
  const rest = replaceCitationMarks(sentence, () => CITATION)
  return FORBIDDEN.some((pattern) => pattern.test(rest))
}
