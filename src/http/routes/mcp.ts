import { OpenAPIHono, z } from '@hono/zod-openapi'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { ErrorCode, JSONRPC_VERSION } from '@modelcontextprotocol/sdk/types.js'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { requireListedOrigin } from '../mcp/listed-origin.ts'
import { createMcpServer } from '../mcp/mcp-server.ts'
import { problemResponse } from '../problem.ts'
import type { RecordAnswer } from '../record-answer.ts'
import { apiTexts } from '../texts.ts'

type Dependencies = Pick<
  Required<AppDependencies>,
  'assistant' | 'quiz' | 'limits' | 'clock' | 'log' | 'version' | 'allowedOrigins'
> & { readonly recordAnswer: RecordAnswer }

const rpcMessage = z.looseObject({ jsonrpc: z.literal(JSONRPC_VERSION) })

/** One request could otherwise ask for a hundred answers. The protocol has had no batches since 2025-06-18. */
const noBatch = {
  jsonrpc: JSONRPC_VERSION,
  id: null,
  error: { code: ErrorCode.InvalidRequest, message: 'Invalid Request: batches are not supported' },
}

/**
 * `POST /mcp`: the assistant as a server of the Model Context Protocol (streamable HTTP, answers in JSON, without
 * sessions). There is no stream to open and no session to end, so GET and DELETE are answered with 405.
 */
export const mcpRoute = (dependencies: Dependencies) => {
  const app = new OpenAPIHono<AppEnv>()
  // Described here and not checked by a schema of ours: the SDK's transport checks and answers every message.
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/mcp',
    tags: [apiTexts.tags.protocols],
    summary: apiTexts.mcp,
    description: apiTexts.mcpDescription,
    request: { body: { required: true, content: { 'application/json': { schema: rpcMessage } } } },
    responses: {
      200: { description: apiTexts.success, content: { 'application/json': { schema: rpcMessage } } },
      202: { description: apiTexts.noContent },
      400: problemResponse('malformed-json'),
      403: problemResponse('origin-not-allowed'),
      413: problemResponse('body-too-large'),
      415: problemResponse('unsupported-media-type'),
    },
  })
  app.post(
    '/mcp',
    requireListedOrigin(dependencies.allowedOrigins),
    requireJsonBody(dependencies.limits.bodyBytes),
    async (context) => {
      const parsedBody: unknown = await context.req.json()
      if (Array.isArray(parsedBody)) return context.json(noBatch, 400)
      const request = context.req.raw
      const server = createMcpServer({
        ...dependencies,
        request,
        requestId: context.get('requestId'),
        language: context.get('language'),
      })
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
      await server.connect(transport)
      try {
        return await transport.handleRequest(request, { parsedBody })
      } finally {
        await server.close()
      }
    },
  )
  return app
}
