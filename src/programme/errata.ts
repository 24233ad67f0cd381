import { z } from 'zod'
import type { Mend } from './clause.ts'

const words = z.string().trim().min(1)

const erratumSchema = z.strictObject({
  clause: words.describe('Id of the clause, e.g. III.1.7'),
  original: words.describe('The slip as it stands in the source'),
  mended: words.describe('What takes its place'),
  reason: words.describe('Why it is certainly a slip, in Vietnamese'),
  count: z.int().min(2).optional().describe('How often `original` stands in the clause, when more than once'),
})

const suspicionSchema = z.strictObject({
  clause: words,
  original: words.describe('The words as they stand; they are quoted unchanged'),
  perhaps: words.nullable().describe('What was perhaps meant; null when nobody can tell'),
  why: words.describe('The ground for the suspicion, in Vietnamese'),
  concerns: z
    .enum(['meaning', 'spelling'])
    .describe(
      '`meaning`: an answer that quotes it says so; `spelling`: recorded for the keeper of the original',
    ),
})

const errataSchema = z.strictObject({
  certain: z.array(erratumSchema),
  suspected: z.array(suspicionSchema),
})

/** A certain slip of the source and how it is mended. */
export type Erratum = z.infer<typeof erratumSchema>
/** Words that may be a slip. Never mended: said where it matters. */
export type Suspicion = z.infer<typeof suspicionSchema>
export type Errata = z.infer<typeof errataSchema>

/** An erratum that does not fit the text it should mend. */
export class ErratumError extends Error {
  override readonly name = 'ErratumError'
  readonly clause: string
  readonly original: string

  constructor(erratum: Erratum, reason: string) {
    super(`Không áp dụng được đính chính “${erratum.original}” ở ${erratum.clause}: ${reason}`)
    this.clause = erratum.clause
    this.original = erratum.original
  }
}

/** Reads the content of `seeds/errata.json`. @throws z.ZodError when it has another shape. */
export const parseErrata = (json: unknown): Errata => errataSchema.parse(json)

const occurrences = (text: string, wanted: string): number => text.split(wanted).length - 1

/**
 * Mends one clause's text.
 * @param errata those of this clause, in any order
 * @throws ErratumError when an original does not stand in the text exactly `count` times (once by default),
 *   or when its mended words stand elsewhere too, so that a reader could not be shown which were mended.
 */
export const mendText = (
  text: string,
  errata: readonly Erratum[],
): { readonly text: string; readonly mends: readonly Mend[] } => {
  let mendedText = text
  for (const erratum of errata) {
    const expected = erratum.count ?? 1
    const found = occurrences(mendedText, erratum.original)
    if (found !== expected) {
      throw new ErratumError(erratum, `cụm từ có ${found} lần trong điều khoản, phải là ${expected} lần`)
    }
    mendedText = mendedText.replaceAll(erratum.original, () => erratum.mended)
  }
  for (const erratum of errata) {
    if (occurrences(mendedText, erratum.mended) !== (erratum.count ?? 1)) {
      throw new ErratumError(erratum, `“${erratum.mended}” còn đứng ở chỗ khác; hãy chọn cụm từ dài hơn`)
    }
  }
  return {
    text: mendedText,
    mends: errata.map(({ original, mended, reason }) => ({ original, mended, reason })),
  }
}
