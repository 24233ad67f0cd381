import { z } from '@hono/zod-openapi'
import { answerAsText } from '../answer-as-text.ts'
import { answerSchema, questionText } from '../schemas.ts'
import { mcpTexts } from './texts.ts'
import { type RegisterTool, readsOnly, runTool, toolResult } from './tool.ts'

const texts = mcpTexts.ask

/** `ask {question}`: one checked answer, as `POST /api/ask` gives it. */
export const registerAsk: RegisterTool = (server, context) => {
  const { assistant, clock, limits, recordAnswer, requestId } = context
  server.registerTool(
    'ask',
    {
      title: texts.title,
      description: texts.description,
      inputSchema: z.object({ question: questionText(limits).describe(texts.question) }),
      outputSchema: answerSchema,
      annotations: readsOnly,
    },
    ({ question }) =>
      runTool(context, async (signal) => {
        const start = clock()
        const answer = await assistant.ask({ question }, { signal })
        recordAnswer({ answer, ms: clock() - start, requestId })
        return toolResult(answerAsText(answer), { ...answer })
      }),
  )
}
