/** Languages that messages of the API come in. */
export type Language = 'vi' | 'en'

const preference = /^\s*([a-z]{1,8})(?:-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*$/i

/**
 * The language of messages, from `Accept-Language` (RFC 9110, section 12.5.4).
 * Vietnamese unless the reader prefers English to it.
 */
export const negotiateLanguage = (header: string | undefined): Language => {
  const weights = { vi: 0, en: 0 }
  for (const part of (header ?? '').split(',')) {
    const match = preference.exec(part)
    const tag = match?.[1]?.toLowerCase()
    if (tag === 'vi' || tag === 'en') weights[tag] = Math.max(weights[tag], Number(match?.[2] ?? 1))
  }
  return weights.en > weights.vi ? 'en' : 'vi'
}
