import * as z from 'zod/mini'
import type { Answer, Citation } from '../../answer/answer.ts'

/** What the server sends is parsed here and nowhere else; the rest of the browser code trusts these types. */
export const citationSchema = z.object({
  id: z.string(),
  label: z.string(),
  quote: z.string(),
  url: z.string(),
}) satisfies z.ZodMiniType<Citation>

export const answerSchema = z.object({
  answer: z.string(),
  outcome: z.enum(['answered', 'absent', 'refused', 'clarify', 'smalltalk']),
  citations: z.array(citationSchema),
  refused: z.boolean(),
  mode: z.enum(['extractive', 'generative']),
  completeness: z.enum(['full', 'partial', 'none']),
  confidence: z.number(),
  checks: z.array(
    z.object({
      kind: z.enum(['unknown-citation', 'uncited-claim', 'unsupported-number', 'altered-quote']),
      text: z.string(),
      message: z.string(),
    }),
  ),
  suggestions: z.array(z.string()),
  notice: z.nullable(z.string()),
}) satisfies z.ZodMiniType<Answer>
