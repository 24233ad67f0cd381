import { countParticularWords } from '../../particular-words.ts'

/**
 * Whether a question names nothing in particular, and so asks about the document itself.
 * @param text the question, folded
 */
export const isAboutDocument = (text: string): boolean => countParticularWords(text) <= 1
