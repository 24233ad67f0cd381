/** A language the chat speaks around the answers; the programme's own words are Vietnamese in each. */
export type Language = 'vi' | 'en'

/** English only where it is asked for. */
export const toLanguage = (tag: string | null): Language =>
  tag?.toLowerCase().startsWith('en') === true ? 'en' : 'vi'
