import { canonicalCitations } from '../verify/citation-marks.ts'

const FORBIDDEN = [
  /<\/?[a-z!?]/iu, // a tag, a comment
  /!?\[[^\]]*\]\s*[([]/u, // a link, an image, a reference (citations are taken out before)
  /^\s*\[[^\]]+\]:/mu, // a link definition
  /(?:https?|ftp|javascript|data|vbscript|file|mailto):/iu,
  /(?<![\p{L}\p{N}.])www\./iu,
  /[\p{L}\p{N}.]+@[\p{L}\p{N}]+\.\p{L}/u,
  /```|~~~/u,
  /&(?:#\d+|#x[\da-f]+|lt|gt|amp|quot|colon|tab|newline);/iu,
]

/**
 * Whether a sentence holds what no answer needs and an attacker might: links, addresses, tags, entities, code
 * fences. The pages show Markdown without ever running it; this keeps it out of every other surface too.
 */
export const hasForeignMarkup = (sentence: string): boolean => {
  const withoutCitations = canonicalCitations(sentence, () => false)
  return FORBIDDEN.some((pattern) => pattern.test(withoutCitations))
}
