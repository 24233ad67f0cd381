import { z } from '@hono/zod-openapi'
import type { Answer } from '../../answer/answer.ts'
import type { AskRequest } from '../../answer/assistant.ts'
import { answerAsText } from '../answer-as-text.ts'
import { MODEL_ID } from './model.ts'
import { estimateUsage, usageSchema } from './usage.ts'

/** What tells one completion from another. */
export type CompletionHead = {
  readonly id: string
  /** Seconds since the epoch. */
  readonly created: number
}

export const completionSchema = z
  .object({
    id: z.string(),
    object: z.literal('chat.completion'),
    created: z.int(),
    model: z.literal(MODEL_ID),
    choices: z.array(
      z.object({
        index: z.int(),
        message: z.object({
          role: z.literal('assistant'),
          content: z.string(),
          refusal: z.null(),
          annotations: z.array(z.looseObject({})),
        }),
        logprobs: z.null(),
        finish_reason: z.literal('stop'),
      }),
    ),
    usage: usageSchema,
  })
  .openapi('ChatCompletion')

/** An answer in the form of OpenAI's chat completions. That the programme does not say is an answer, no `refusal`. */
export const toCompletion = (options: {
  readonly head: CompletionHead
  readonly request: AskRequest
  readonly answer: Answer
}): z.infer<typeof completionSchema> => {
  const content = answerAsText(options.answer)
  return {
    ...options.head,
    object: 'chat.completion',
    model: MODEL_ID,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: null, annotations: [] },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: estimateUsage({ request: options.request, text: content }),
  }
}
