import { z } from 'zod'
import { fold, hasAccents } from '../vietnamese/fold.ts'

/**
 * `seeds/abbreviations.json`, which an official may edit: `short` forms and the `full` wording the programme uses.
 * `exactCase` is for those that are also everyday words: "AI" is artificial intelligence, "ai" is "who". An entry with
 * `after` or `before` only holds next to one of these words ("ai" after "ứng dụng").
 */
export const abbreviationSchema = z.object({
  short: z.array(z.string().min(1)).min(1),
  full: z.string(),
  exactCase: z.boolean().optional(),
  after: z.array(z.string()).optional(),
})
export const abbreviationsFile = z.object({
  abbreviations: z.array(abbreviationSchema),
  /** Chat words: "ko" → "không". */
  chat: z.array(abbreviationSchema),
})
export type AbbreviationsFile = z.infer<typeof abbreviationsFile>

export type Expander = (text: string) => string

/**
 * Replaces abbreviations and chat words by what they stand for; in a question typed without accents, by its bare form,
 * so that the question stays of one kind.
 */
export const createExpander = (file: AbbreviationsFile): Expander => {
  type Entry = { readonly full: string; readonly exactCase: boolean; readonly after: readonly string[] }
  const entries = new Map<string, Entry[]>()
  const exactForms = new Set<string>()
  for (const { short, full, exactCase = false, after = [] } of [...file.abbreviations, ...file.chat])
    for (const form of short) {
      const key = fold(form)
      entries.set(key, [...(entries.get(key) ?? []), { full, exactCase, after: after.map(fold) }])
      if (exactCase) exactForms.add(form)
    }
  const longest = Math.max(1, ...[...entries.keys()].map((key) => key.split(' ').length))

  return (text) => {
    const parts = text.split(
      /(\s+|(?<=[\p{L}\p{N}])(?=[?!.,;:()"“”«»…])|(?<=[?!,;:()"“”«»…])(?=[\p{L}\p{N}]))/u,
    )
    const bare = !hasAccents(parts.filter((part) => !entries.has(fold(part))).join(' '))
    const out: string[] = []
    for (let at = 0; at < parts.length; ) {
      const taken = takeLongest(parts, at, longest, out)
      if (taken === undefined) out.push(parts[at++] ?? '')
      else {
        out.push(bare ? fold(taken.full) : taken.full)
        at += taken.length
      }
    }
    return out.join('')
  }

  function takeLongest(parts: readonly string[], at: number, words: number, before: readonly string[]) {
    for (let count = words; count > 0; count--) {
      const length = count * 2 - 1
      const written = parts.slice(at, at + length).join('')
      const previous = fold(before.join('').trim()).split(' ').slice(-3).join(' ')
      const entry = entries
        .get(fold(written))
        ?.find(
          ({ exactCase, after }) =>
            (!exactCase || exactForms.has(written)) &&
            (after.length === 0 || after.some((word) => previous.endsWith(word))),
        )
      if (entry !== undefined) return { full: entry.full, length }
    }
    return undefined
  }
}
