import type { Clause } from '../../programme/clause.ts'
import type { Check } from '../answer.ts'
import { factsOf } from './clause-facts.ts'
import { contentWords, shareFoundIn } from './content-words.ts'
import { detectLanguage } from './detect-language.ts'
import { checkMessages } from './messages.ts'
import { plainText } from './plain-text.ts'

/** Paraphrases of a clause share two thirds of their content words with it or more; strangers less than half. */
const LEAST_SHARE = 0.5
/** A heading cites nothing, so any clause may happen to hold its words: it must fit one of them better. */
const LEAST_SHARE_OF_OPENING = 0.7
/** Shorter texts are too short to tell. */
const FEWEST_WORDS = 4

export type SubjectCheckOptions = {
  readonly text: string
  /** The clauses whose words the text must share. */
  readonly ground: readonly Clause[]
  /** Words that are there whatever the clause: the programme's title. */
  readonly title: string
  readonly opening: boolean
}

/**
 * A citation must have to do with its sentence: half of the sentence's content words, those of the title left out,
 * stand in the clauses cited or their headings. A check of relatedness, not of truth: of all pairs
 * of a sentence of the programme and a clause that is not its own (17,449) it finds 89%. For Vietnamese text only, since an English
 * sentence shares no words with its source.
 */
export const checkSubject = ({ text, ground, title, opening }: SubjectCheckOptions): readonly Check[] => {
  const said = plainText(text)
  if (detectLanguage(said) !== 'vi') return []
  // Words of the title ("khoa học, công nghệ, chuyển đổi số") stand in half the clauses: they prove nothing.
  const everywhere = new Set(contentWords(title))
  const words = new Set(contentWords(said).filter((word) => !everywhere.has(word)))
  const grounds = opening ? ground.map((clause) => [clause]) : [ground]
  const shares = grounds.map((together) =>
    shareFoundIn(words, new Set(together.flatMap((clause) => [...factsOf(clause).words]))),
  )
  if (words.size < FEWEST_WORDS || Math.max(0, ...shares) >= (opening ? LEAST_SHARE_OF_OPENING : LEAST_SHARE))
    return []
  const message = opening
    ? checkMessages.unrelatedOpening
    : checkMessages.unrelated(ground.map(({ id }) => id).join(', '))
  return [{ kind: 'uncited-claim', text: said.trim(), message }]
}
