import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { AppDependencies } from '../dependencies.ts'
import type { Language } from '../language.ts'
import { openLifetime, within } from '../lifetime.ts'
import type { RecordAnswer } from '../record-answer.ts'
import { problemTexts } from '../texts.ts'

/** What a tool works with while one request is answered. */
export type ToolContext = Pick<
  Required<AppDependencies>,
  'assistant' | 'quiz' | 'limits' | 'clock' | 'log'
> & {
  readonly recordAnswer: RecordAnswer
  /** The request that calls the tool; when it ends early, so does the tool. */
  readonly request: Request
  readonly requestId: string
  readonly language: Language
}

/** Adds one tool to a server. */
export type RegisterTool = (server: McpServer, context: ToolContext) => void

/** Every tool reads the programme, changes nothing and reaches no further. */
export const readsOnly = { readOnlyHint: true, openWorldHint: false } as const

/** A result for models that read text and for programs that read data. */
export const toolResult = (text: string, structuredContent: Record<string, unknown>): CallToolResult => ({
  content: [{ type: 'text', text }],
  structuredContent,
})

/** A result that tells the model what went wrong, so that it can try something else. */
export const toolFailure = (text: string): CallToolResult => ({
  content: [{ type: 'text', text }],
  isError: true,
})

/**
 * Runs a tool within the time that a request may take. What it throws goes to the log alone: the SDK would send
 * the message of the error to the client.
 */
export const runTool = async (
  context: ToolContext,
  work: (signal: AbortSignal) => Promise<CallToolResult>,
): Promise<CallToolResult> => {
  const { request, requestId, limits, log, language } = context
  try {
    const ending = await within(openLifetime({ request, timeoutMs: limits.requestTimeoutMs }), work)
    return ending.kind === 'finished' ? ending.result : toolFailure(problemTexts.timeout.detail[language])
  } catch (error) {
    log.error('tool-failed', { error, requestId })
    return toolFailure(problemTexts.internal.detail[language])
  }
}
