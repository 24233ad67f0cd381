import { hasAccents } from '../vietnamese/fold.ts'
import { FRAME_WORDS } from '../vietnamese/frame-words.ts'
import { type Token, tokenise } from '../vietnamese/tokenise.ts'
import { accentedTerm, foldedTerm, type WeightedTerm } from './lexical-index.ts'

/** A wording of the question, and how much it counts beside the words as typed (1). */
export type Wording = { readonly text: string; readonly weight: number }

// An accented syllable may still carry the wrong mark, so its bare form counts a little.
const BARE_BESIDE_ACCENTED = 0.25
// In an otherwise accented question, a bare syllable is mostly meant as typed ("kinh"), now and then left bare in haste.
const BARE_IN_ACCENTED = 0.5
// Words that only frame the question ("những … nào") are rare in the programme and would count as if they were its subject.
const FRAME = 0.1
// A pair of neighbours says more than its two syllables, which count too.
const PAIR = 1.2

/**
 * The weighted terms with which to search for the wordings. Accents carry meaning (694 syllables of the programme
 * fold to 466): a question typed with accents matches accents first, one typed without relies on bare forms alone.
 */
export const queryTerms = (wordings: readonly Wording[]): readonly WeightedTerm[] => {
  const weights = new Map<string, number>()
  const add = (term: string, weight: number) => {
    if (weight > (weights.get(term) ?? 0)) weights.set(term, weight)
  }
  for (const { text, weight } of wordings) {
    const accented = hasAccents(text)
    const tokens = tokenise(text)
    tokens.forEach((token, index) => {
      const next = tokens[index + 1]
      addTerms([token], weight)
      if (next !== undefined) addTerms([token, next], weight * PAIR)
    })

    function addTerms(group: readonly Token[], fullWeight: number) {
      const isFrame = group.every((token) => FRAME_WORDS.has(token.folded))
      const groupWeight = isFrame ? fullWeight * FRAME : fullWeight
      const bare = foldedTerm(...group.map((token) => token.folded))
      if (!accented) return add(bare, groupWeight)
      add(accentedTerm(...group.map((token) => token.text)), groupWeight)
      const hasBareSyllable = group.some((token) => token.text === token.folded)
      add(bare, groupWeight * (hasBareSyllable ? BARE_IN_ACCENTED : BARE_BESIDE_ACCENTED))
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }))
}
