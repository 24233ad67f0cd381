import { z } from 'zod'

const words = z.string().trim().min(1)

const changedBodySchema = z.strictObject({
  names: z.array(words).min(1).describe('As the programme writes them; matched as whole words, in any case'),
  change: words.describe('What became of the body, one sentence in Vietnamese'),
  since: z.iso.date(),
})

const metadataSchema = z.strictObject({
  title: words,
  shortTitle: words.describe('How a công văn cites it'),
  language: z.literal('vi'),
  issuer: words,
  signer: z.strictObject({ name: words, position: words, onBehalfOf: words }),
  carriesOut: z.strictObject({ title: words, issuer: words, date: z.iso.date(), subject: words }),
  issued: z.strictObject({
    period: words.describe('What is known of the date'),
    number: words.nullable().describe('null: the text has none'),
    date: z.iso.date().nullable().describe('null: the text has none'),
  }),
  currencyNotice: words.describe('Shown wherever the programme is read or answered from'),
  bodiesSinceChanged: z.array(changedBodySchema),
})

/** What is known of the document beside its text. */
export type ProgrammeMetadata = z.infer<typeof metadataSchema>

/** Reads the content of `seeds/programme.json`. @throws z.ZodError when it has another shape. */
export const parseMetadata = (json: unknown): ProgrammeMetadata => metadataSchema.parse(json)
