import { z } from '@hono/zod-openapi'
import type { Answer, Check, Citation } from '../answer/answer.ts'
import type { SearchResult } from '../answer/assistant.ts'
import type { Verification } from '../answer/verify.ts'
import type { Clause } from '../programme/clause.ts'
import type { Limits } from './dependencies.ts'
import { apiTexts } from './texts.ts'

/** NUL and the other control characters that have no place in a typed text; tab and line breaks have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Text a person typed: whole Unicode, no control characters. */
export const typedText = z.string().refine((text) => text.isWellFormed() && !controlCharacter.test(text), {
  params: { reason: 'broken-text' },
})

/** Format characters such as zero-width spaces are as blank as spaces. */
const isBlank = (text: string): boolean => text.replace(/[\s\p{Cf}]/gu, '') === ''

/** A question, trimmed: not blank, not longer than `questionChars`. */
export const questionText = ({ questionChars }: Pick<Limits, 'questionChars'>) =>
  z
    .string()
    .trim()
    .max(questionChars)
    .refine((text) => !isBlank(text), { params: { reason: 'blank' } })
    .refine((text) => text.isWellFormed() && !controlCharacter.test(text), {
      params: { reason: 'broken-text' },
    })
    .openapi({
      description: apiTexts.question,
      minLength: 1,
      example: 'Mục tiêu kinh tế số đến năm 2030 là bao nhiêu?',
    })

/** Body of `POST /api/ask`. */
export const askBody = (limits: Pick<Limits, 'questionChars'>) =>
  z
    .object({
      question: questionText(limits),
      history: z
        .array(z.object({ role: z.enum(['user', 'assistant']), content: typedText }))
        .optional()
        .openapi({ description: apiTexts.history }),
    })
    .openapi('AskRequest')

const citationSchema = z
  .object({ id: z.string(), label: z.string(), quote: z.string(), url: z.string() })
  .openapi('Citation') satisfies z.ZodType<Citation>

const checkSchema = z
  .object({
    kind: z.enum(['unknown-citation', 'uncited-claim', 'unsupported-number', 'altered-quote']),
    text: z.string(),
    message: z.string(),
  })
  .openapi('Check') satisfies z.ZodType<Check>

export const answerSchema = z
  .object({
    answer: z.string(),
    outcome: z.enum(['answered', 'absent', 'refused', 'clarify', 'smalltalk']),
    citations: z.array(citationSchema).readonly(),
    refused: z.boolean(),
    mode: z.enum(['extractive', 'generative']),
    completeness: z.enum(['full', 'partial', 'none']),
    confidence: z.number().min(0).max(1),
    checks: z.array(checkSchema).readonly(),
    suggestions: z.array(z.string()).readonly(),
    notice: z.string().nullable(),
  })
  .openapi('Answer') satisfies z.ZodType<Answer>

/** Longest text that is verified at once: checking the worst one found of this length takes half a second. */
const verifiedChars = 20_000

/** Body of `POST /api/verify`. */
export const verifyBody = (limits: Pick<Limits, 'questionChars'>) =>
  z
    .object({
      text: typedText
        .max(verifiedChars)
        .refine((text) => !isBlank(text), { params: { reason: 'blank' } })
        .openapi({
          description: apiTexts.verifiedText,
          minLength: 1,
          example: 'Đến năm 2030, quy mô kinh tế số đạt từ 30% GRDP trở lên [II.2.1.3].',
        }),
      question: questionText(limits).optional().openapi({ description: apiTexts.verifiedQuestion }),
    })
    .openapi('VerifyRequest')

export const verificationSchema = z
  .object({
    sentences: z
      .array(
        z.object({
          text: z.string(),
          kind: z.enum(['claim', 'absence', 'opening', 'talk', 'layout']),
          cites: z.array(z.string()).readonly(),
          checks: z.array(checkSchema).readonly(),
          passed: z.boolean(),
        }),
      )
      .readonly()
      .openapi({ description: apiTexts.verifiedSentences }),
    checks: z.array(checkSchema).readonly(),
    citations: z.array(citationSchema).readonly(),
    acceptable: z.boolean().openapi({ description: apiTexts.acceptable }),
  })
  .openapi('Verification') satisfies z.ZodType<Verification>

export const searchResponse = z
  .object({
    results: z
      .array(
        z.object({
          id: z.string(),
          label: z.string(),
          text: z.string(),
          score: z.number().min(0).max(1),
          passages: z.array(z.object({ text: z.string(), score: z.number() })).readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('SearchResponse') satisfies z.ZodType<{ results: readonly SearchResult[] }>

export const clauseSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    path: z.array(z.string()).readonly(),
    kind: z.enum(['preamble', 'heading', 'task-group', 'task', 'point', 'item', 'recipients']),
    parent: z.string().nullable(),
    text: z.string(),
    mends: z.array(z.object({ original: z.string(), mended: z.string(), reason: z.string() })).readonly(),
    source: z.object({ text: z.string(), firstLine: z.int(), lastLine: z.int() }),
  })
  .openapi('Clause') satisfies z.ZodType<Clause>

export const programmeSchema = z
  .object({
    title: z.string(),
    subtitle: z.string(),
    sections: z
      .array(
        z.object({
          id: z.string(),
          label: z.string(),
          title: z.string(),
          clauseIds: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    clauses: z.array(clauseSchema).readonly(),
  })
  .openapi('Programme')

/** Body of `POST /api/feedback`: what was judged, the verdict and, if the reader says so, why. */
export const feedbackBody = z
  .object({
    question: typedText.max(20_000).optional(),
    answerMode: z.enum(['extractive', 'generative']),
    citations: z.array(z.string().max(64)).max(100),
    helpful: z.boolean(),
    reason: z.enum(['wrong', 'incomplete', 'wrong-citation', 'unclear', 'outdated', 'other']).optional(),
    comment: typedText.max(2_000).optional(),
  })
  .openapi('Feedback')

export type FeedbackBody = z.output<typeof feedbackBody>
