import * as z from 'zod/mini'

const shownBodySchema = z.object({ names: z.array(z.string()), change: z.string(), since: z.string() })

/** A body that the programme names and that was reorganised since; `since` is an ISO date. */
export type ShownBody = z.infer<typeof shownBodySchema>

/** What `GET /api/about` says of the service, for a chat that stands in somebody else's page. */
export const aboutSchema = z.object({
  documentName: z.string(),
  currencyNotice: z.nullable(z.string()),
  changedBodies: z.array(shownBodySchema),
  suggestedQuestions: z.array(z.string()),
})

export type About = z.infer<typeof aboutSchema>

/** Reads an attribute that holds JSON; what is not of the form counts as none. */
export const parseBodies = (json: string | null): readonly ShownBody[] => {
  try {
    return z.array(shownBodySchema).parse(JSON.parse(json ?? '[]'))
  } catch {
    return []
  }
}
