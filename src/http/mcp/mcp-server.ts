import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { jsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/types.js'
import { registerAsk } from './ask.ts'
import { registerGetClause } from './get-clause.ts'
import { registerMakeQuiz } from './make-quiz.ts'
import { registerSearchProgramme } from './search-programme.ts'
import { mcpTexts } from './texts.ts'
import type { RegisterTool, ToolContext } from './tool.ts'

/** All that the server offers, each in a file of its own. */
const tools: readonly RegisterTool[] = [
  registerSearchProgramme,
  registerGetClause,
  registerAsk,
  registerMakeQuiz,
]

/**
 * The SDK checks with it what a person fills in when a server asks for more (elicitation), which this one never
 * does. Its default would set up Ajv for every request, and Ajv compiles code, which workerd forbids.
 */
const noElicitation: jsonSchemaValidator = {
  getValidator: () => () => ({ valid: false, data: undefined, errorMessage: 'No elicitation' }),
}

/** An MCP server for one request: the protocol is spoken without sessions, so nothing outlives an answer. */
export const createMcpServer = (context: ToolContext & { readonly version: string }): McpServer => {
  const server = new McpServer(
    { name: 'tro-ly-57', title: mcpTexts.title, version: context.version },
    { instructions: mcpTexts.instructions, jsonSchemaValidator: noElicitation },
  )
  for (const register of tools) register(server, context)
  return server
}
