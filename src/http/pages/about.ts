import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Programme } from '../../programme/clause.ts'
import type { ProgrammeMetadata } from '../../programme/metadata.ts'
import type { AppEnv } from '../dependencies.ts'
import { apiTexts } from '../texts.ts'
import { documentName } from './document-name.ts'
import { pageTexts } from './texts.ts'

const aboutSchema = z
  .object({
    documentName: z.string(),
    currencyNotice: z.string().nullable(),
    changedBodies: z
      .array(z.object({ names: z.array(z.string()), change: z.string(), since: z.string() }))
      .readonly(),
    suggestedQuestions: z.array(z.string()).readonly(),
  })
  .openapi('About')

type Service = {
  readonly programme: Programme
  readonly metadata: ProgrammeMetadata | null
  readonly suggestedQuestions: readonly string[]
}

const route = createRoute({
  method: 'get',
  path: '/api/about',
  tags: [apiTexts.tags.programme],
  summary: pageTexts.aboutSummary,
  responses: {
    200: { description: apiTexts.success, content: { 'application/json': { schema: aboutSchema } } },
  },
})

/** `GET /api/about`: what a chat in another site's page needs to know of this service before the first question. */
export const aboutRoute = (describe: () => Service) =>
  new OpenAPIHono<AppEnv>().openapi(route, (context) => {
    const { programme, metadata, suggestedQuestions } = describe()
    return context.json(
      {
        documentName: documentName(programme, metadata),
        currencyNotice: metadata?.currencyNotice ?? null,
        changedBodies: metadata?.bodiesSinceChanged ?? [],
        suggestedQuestions,
      },
      200,
    )
  })
