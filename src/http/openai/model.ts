import { z } from '@hono/zod-openapi'

/** The assistant's name as a model. */
export const MODEL_ID = 'tro-ly-57'

export const modelSchema = z
  .object({
    id: z.literal(MODEL_ID),
    object: z.literal('model'),
    /** Seconds since the epoch. */
    created: z.int(),
    owned_by: z.string(),
  })
  .openapi('OpenAIModel')

/** The one model there is. It has no date of its own, so `created` is the epoch. */
export const model: z.infer<typeof modelSchema> = {
  id: MODEL_ID,
  object: 'model',
  created: 0,
  owned_by: MODEL_ID,
}
