import { z } from '@hono/zod-openapi'
import type { AskRequest } from '../../answer/assistant.ts'

export const usageSchema = z
  .object({ prompt_tokens: z.int(), completion_tokens: z.int(), total_tokens: z.int() })
  .openapi('OpenAIUsage')

/** The programme's 30,067 characters are about 8,500 tokens to common language models. */
const charactersPerToken = 3.5

const estimateTokens = (text: string): number => Math.ceil(text.length / charactersPerToken)

/**
 * An estimate, from the length of the text that went in and out: enough for a client that watches its context
 * window. It is no bill: what a language model behind the assistant reads besides is not in it.
 */
export const estimateUsage = (exchanged: {
  readonly request: AskRequest
  readonly text: string
}): z.infer<typeof usageSchema> => {
  const { question, history = [] } = exchanged.request
  const read = estimateTokens([...history.map(({ content }) => content), question].join('\n'))
  const written = estimateTokens(exchanged.text)
  return { prompt_tokens: read, completion_tokens: written, total_tokens: read + written }
}
