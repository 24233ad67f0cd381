import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { createDailyQuestion, dateOf, dayOf, readDate } from '../../quiz/campaign/daily.ts'
import { layOutItem } from '../../quiz/campaign/lay-out.ts'
import { readResponse, shownResponseSchema } from '../../quiz/campaign/response.ts'
import { reviewItem } from '../../quiz/campaign/review.ts'
import { learnerItemSchema, reviewSchema } from '../campaign-schemas.ts'
import type { AppDependencies, AppEnv } from '../dependencies.ts'
import { requireJsonBody } from '../json-body.ts'
import { bodyProblems, problem, problemResponse } from '../problem.ts'
import { apiTexts, fieldTexts } from '../texts.ts'
import { reportInvalid } from '../validation.ts'

const texts = apiTexts.campaign
const tags = [apiTexts.tags.campaign]

const date = z.iso.date().openapi({ description: texts.day, example: '2026-11-24' })

const questionRoute = createRoute({
  method: 'get',
  path: '/api/daily',
  tags,
  summary: texts.daily,
  responses: {
    200: {
      description: apiTexts.success,
      content: { 'application/json': { schema: z.object({ date, item: learnerItemSchema }) } },
    },
    404: problemResponse('item-not-found'),
  },
})

/** `GET /api/daily` and `POST /api/daily`: one question a day; the key comes with the answer. Nothing is kept. */
export const dailyRoutes = (
  dependencies: Pick<Required<AppDependencies>, 'assistant' | 'limits' | 'quiz'> & {
    /** Milliseconds since 1970. */
    readonly now: () => number
  },
) => {
  const { assistant, limits, quiz, now } = dependencies
  const { clauses } = assistant.programme
  let daily: ReturnType<typeof createDailyQuestion> | null = null
  const itemOf = (day: number) => {
    daily ??= createDailyQuestion(quiz.maker())
    return daily(day)
  }
  // Options stand in the same order for all, so that colleagues can talk about them.
  const seatingOf = (day: number) => ({ seed: day, shuffle: true })

  const answerRoute = createRoute({
    method: 'post',
    path: '/api/daily',
    tags,
    summary: texts.answerDaily,
    middleware: requireJsonBody(limits.bodyBytes),
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: z.object({ date, response: shownResponseSchema }) } },
      },
    },
    responses: {
      200: { description: apiTexts.success, content: { 'application/json': { schema: reviewSchema } } },
      ...bodyProblems,
      404: problemResponse('item-not-found'),
    },
  })

  return new OpenAPIHono<AppEnv>({ defaultHook: reportInvalid })
    .openapi(questionRoute, (context) => {
      const day = dayOf(now())
      const item = itemOf(day)
      if (item === null) return problem(context, { kind: 'item-not-found' })
      return context.json({ date: dateOf(day), item: layOutItem(item, seatingOf(day)) }, 200, {
        'Cache-Control': 'no-cache',
      })
    })
    .openapi(answerRoute, (context) => {
      const { date: asked, response: shown } = context.req.valid('json')
      const day = readDate(asked)
      // The day before as well: some begin at a minute to midnight. Later days stay unknown until they come.
      const today = dayOf(now())
      const item = day === null || day > today || day < today - 1 ? null : itemOf(day)
      if (day === null || item === null) return problem(context, { kind: 'item-not-found' })
      const seating = seatingOf(day)
      const response = readResponse(item, shown, seating)
      if (response === null) {
        const detail = fieldTexts['not-an-answer'][context.get('language')]
        return problem(context, { kind: 'validation', errors: [{ pointer: '#/response', detail }] })
      }
      return context.json(reviewItem({ item, response, seating, clauses }), 200)
    })
}
