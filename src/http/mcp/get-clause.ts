import { z } from '@hono/zod-openapi'
import { clauseSchema } from '../schemas.ts'
import { mcpTexts } from './texts.ts'
import { type RegisterTool, readsOnly, runTool, toolFailure, toolResult } from './tool.ts'

const texts = mcpTexts.clause

/** `get_clause {id}`: one clause, with the ids of those directly below it. */
export const registerGetClause: RegisterTool = (server, context) => {
  const { clauses } = context.assistant.programme
  server.registerTool(
    'get_clause',
    {
      title: texts.title,
      description: texts.description,
      inputSchema: z.object({ id: z.string().trim().min(1).max(64).describe(texts.id) }),
      outputSchema: clauseSchema.extend({ children: z.array(z.string()) }),
      annotations: readsOnly,
    },
    ({ id }) =>
      runTool(context, async () => {
        const asked = id.toLowerCase()
        const clause = clauses.find((candidate) => candidate.id.toLowerCase() === asked)
        if (!clause) return toolFailure(texts.unknown)
        const children = clauses.filter(({ parent }) => parent === clause.id).map((child) => child.id)
        const lines = [`[${clause.id}] ${clause.label}`, ...clause.path, clause.text, children.join(', ')]
        return toolResult(lines.filter((line) => line !== '').join('\n'), { ...clause, children })
      }),
  )
}
