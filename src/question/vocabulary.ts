import { tokenise } from '../vietnamese/tokenise.ts'
import type { Vocabulary } from './spelling.ts'

/** The syllables that stand in `texts`, without accents. */
export const createVocabulary = (texts: readonly string[]): Vocabulary => {
  const folded = new Set(texts.flatMap((text) => tokenise(text).map((token) => token.folded)))
  return { hasFolded: (syllable) => folded.has(syllable), folded: [...folded] }
}
