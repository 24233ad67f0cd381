import { z } from 'zod'
import { fold, hasAccents, normalise } from '../vietnamese/fold.ts'

/**
 * `seeds/abbreviations.json`, which an official may edit: `short` forms and the `full` wording the programme uses.
 * `exactCase` is for those that are also everyday words: "AI" is artificial intelligence, "ai" is "who". An entry with
 * `after` only holds behind one of these words ("ai" after "ứng dụng").
 */
const abbreviationSchema = z.object({
  short: z.array(z.string().min(1)).min(1),
  full: z.string(),
  exactCase: z.boolean().optional(),
  after: z.array(z.string()).optional(),
})

/** `seeds/abbreviations.json` as a whole. */
export const abbreviationsFile = z.object({
  abbreviations: z.array(abbreviationSchema),
  /** Chat words: "ko" → "không". */
  chat: z.array(abbreviationSchema),
})
export type AbbreviationsFile = z.infer<typeof abbreviationsFile>

/** Writes out the abbreviations and chat words of a text. */
export type Expander = (text: string) => string

/** Whether a bare syllable is an ordinary Vietnamese one, with some accents: "van" is, "cds" is not. */
export type IsSyllable = (bare: string) => boolean

type Entry = {
  readonly form: string
  readonly full: string
  readonly exactCase: boolean
  readonly after: readonly string[]
}

// Words and what stands between them, so that the text can be put together again.
const PARTS = /(\s+|(?<=[\p{L}\p{N}])(?=[?!.,;:()"“”«»…])|(?<=[?!,;:()"“”«»…])(?=[\p{L}\p{N}]))/u

/**
 * Replaces abbreviations and chat words by what they stand for; in a question typed without accents, by its bare form,
 * so that the question stays of one kind. A word typed with accents only matches a form spelled so ("vẩn" is no slip
 * for "vẫn" in "văn hóa"); a bare word matches the bare form of an accented entry unless it is an ordinary syllable.
 */
export const createExpander = (file: AbbreviationsFile, isSyllable: IsSyllable = () => false): Expander => {
  const entries = new Map<string, Entry[]>()
  for (const { short, full, exactCase = false, after = [] } of [...file.abbreviations, ...file.chat])
    for (const form of short.map(normalise)) {
      const key = fold(form)
      entries.set(key, [...(entries.get(key) ?? []), { form, full, exactCase, after: after.map(fold) }])
    }
  const longest = Math.max(1, ...[...entries.keys()].map((key) => key.split(' ').length))

  const fits = (entry: Entry, written: string, previous: string): boolean => {
    if (entry.after.length > 0 && !entry.after.some((word) => previous.endsWith(word))) return false
    if (entry.exactCase) return written === entry.form
    const lower = written.toLowerCase()
    if (lower === entry.form.toLowerCase()) return true
    return !hasAccents(written) && !isSyllable(lower)
  }
  const find = (parts: readonly string[], at: number, before: readonly string[]) => {
    for (let count = longest; count > 0; count--) {
      const length = count * 2 - 1
      const written = normalise(parts.slice(at, at + length).join(''))
      const candidates = entries.get(fold(written))
      if (candidates === undefined) continue
      const previous = fold(before.slice(-6).join('').trim())
      const entry = candidates.find((candidate) => fits(candidate, written, previous))
      if (entry !== undefined) return { full: entry.full, length }
    }
    return undefined
  }

  return (text) => {
    const parts = text.split(PARTS)
    const isAbbreviation = (part: string) => entries.has(fold(part))
    const bare = !hasAccents(parts.filter((part) => !isAbbreviation(part)).join(' '))
    const out: string[] = []
    for (let at = 0; at < parts.length; ) {
      const taken = find(parts, at, out)
      if (taken === undefined) out.push(parts[at++] ?? '')
      else {
        out.push(bare ? fold(taken.full) : taken.full)
        at += taken.length
      }
    }
    return out.join('')
  }
}
