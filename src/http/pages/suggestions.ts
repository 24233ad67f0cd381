import { z } from 'zod'

/** Shown at once at the start of a conversation. */
const SHOWN = 4
const DAY_MS = 86_400_000
/** Days change at midnight in Việt Nam (UTC+7). */
const VIETNAM_OFFSET_MS = 7 * 3_600_000

const suggestionsSchema = z.array(z.string().trim().min(1)).min(1)

/** Reads the content of `seeds/suggestions.json`. @throws z.ZodError when it has another shape. */
export const parseSuggestions = (json: unknown): readonly string[] => suggestionsSchema.parse(json)

/**
 * The first questions of a day: four in the order of the list, the next four the day after, and round again.
 * The same for everyone on the same day, so that two colleagues see the same page.
 */
export const suggestionsOfDay = (questions: readonly string[], now: Date): readonly string[] => {
  if (questions.length <= SHOWN) return questions
  const day = Math.floor((now.getTime() + VIETNAM_OFFSET_MS) / DAY_MS)
  return Array.from(
    { length: SHOWN },
    (_, index) => questions[(day * SHOWN + index) % questions.length] ?? '',
  )
}
