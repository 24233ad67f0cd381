import { countParticularWords } from '../../particular-words.ts'

/**
 * Whether a question names nothing in particular, and so asks about the document itself.
 * @param text the question, folded
 * @param allowed words of content that may stand beside
 */
export const isAboutDocument = (text: string, allowed = 1): boolean => countParticularWords(text) <= allowed
