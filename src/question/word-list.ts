import { fold } from '../vietnamese/fold.ts'

/** How common each syllable is in general Vietnamese, and which spellings a bare syllable may stand for. */
export type WordList = {
  /** Share of articles that hold the syllable (0…1); 0 for one never seen. */
  frequency(syllable: string): number
  /** True for a known syllable, with or without its accents. */
  knows(syllable: string): boolean
  readonly foldedSyllables: ReadonlySet<string>
  /** True for the bare form of a common Vietnamese syllable: "van" of "văn", "vẫn". */
  isSyllable(bare: string): boolean
}

/** Reads `seeds/syllables.tsv`: a comment with the number of articles, then `syllable<TAB>articles` lines. */
export const parseWordList = (text: string): WordList => {
  const [header = '', ...lines] = text.split('\n')
  const articles = Number(/\d+/.exec(header)?.[0] ?? 1)
  const counts = new Map<string, number>()
  const folded = new Map<string, number>()
  for (const line of lines) {
    const [syllable, count] = line.split('\t')
    if (!syllable || count === undefined) continue
    const share = Number(count) / articles
    counts.set(syllable, share)
    const bare = fold(syllable)
    folded.set(bare, Math.max(folded.get(bare) ?? 0, share))
  }
  return {
    frequency: (syllable) => counts.get(syllable) ?? folded.get(syllable) ?? 0,
    knows: (syllable) => counts.has(syllable) || folded.has(syllable),
    foldedSyllables: new Set(folded.keys()),
    isSyllable: (bare) => VOWEL.test(bare) && (folded.get(bare) ?? 0) >= COMMON,
  }
}

const VOWEL = /[aeiouy]/
/** Share of articles; rarer strings are mostly names and abbreviations themselves. */
const COMMON = 0.004
