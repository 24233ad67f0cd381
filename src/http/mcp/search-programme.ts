import { z } from '@hono/zod-openapi'
import { questionText, searchResponse } from '../schemas.ts'
import { mcpTexts } from './texts.ts'
import { type RegisterTool, readsOnly, runTool, toolResult } from './tool.ts'

const texts = mcpTexts.search

/** Most and usual number of clauses that one search returns. */
const results = { most: 20, usual: 5 } as const

/** `search_programme {query, k}`: the clauses nearest to a text. */
export const registerSearchProgramme: RegisterTool = (server, context) => {
  server.registerTool(
    'search_programme',
    {
      title: texts.title,
      description: texts.description,
      inputSchema: z.object({
        query: questionText(context.limits).describe(texts.query),
        k: z.int().min(1).max(results.most).default(results.usual).describe(texts.k),
      }),
      outputSchema: searchResponse,
      annotations: readsOnly,
    },
    ({ query, k }) =>
      runTool(context, async () => {
        const found = await context.assistant.search(query, k)
        const listed = found.map(({ id, label, text }) => `[${id}] ${label}\n${text}`).join('\n\n')
        return toolResult(listed || texts.nothing, { results: found })
      }),
  )
}
