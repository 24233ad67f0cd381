import { tokenise } from '../../vietnamese/tokenise.ts'

/** As many words in the same order are no accident; the set phrases that the prompt asks for are shorter. */
const WORDS = 6

const runs = (text: string): readonly string[] => {
  const words = tokenise(text).map(({ folded }) => folded)
  return words.slice(WORDS - 1).map((_word, at) => words.slice(at, at + WORDS).join(' '))
}

/**
 * Recognises sentences that give away our instructions: six words in a row, whatever their case and accents, that
 * stand in the prompt and not in `open`, which anyone may read (the programme's title).
 */
export const createPromptEcho = (prompt: string, open: string): ((sentence: string) => boolean) => {
  const known = new Set(runs(open))
  const secret = new Set(runs(prompt).filter((run) => !known.has(run)))
  return (sentence) => runs(sentence).some((run) => secret.has(run))
}
