import { OpenAPIHono } from '@hono/zod-openapi'
import type { Programme } from '../../programme/clause.ts'
import type { ProgrammeMetadata } from '../../programme/metadata.ts'
import type { AppEnv } from '../dependencies.ts'
import { aboutRoute } from './about.ts'
import { renderChatPage } from './chat-page.ts'
import { renderDemoPage } from './demo-page.ts'
import { renderProgrammePage } from './programme-page.ts'
import { renderQuizPage } from './quiz-page.ts'
import { suggestionsOfDay } from './suggestions.ts'
import { firstQuestions } from './texts.ts'

export type PagesOptions = {
  readonly programme: Programme
  /** Without it, the pages carry no currency notice. */
  readonly metadata?: ProgrammeMetadata
  /** Offered at the start of a conversation, four a day in turn. */
  readonly suggestedQuestions?: readonly string[]
  /** Default: the clock of the machine. */
  readonly now?: () => Date
}

/**
 * The pages people read: `/`, `/programme`, `/quiz` and `/demo`, and what the widget reads of them, `/api/about`. They
 * expect the built files of `dist/web` under `/assets`.
 */
export const createPages = (options: PagesOptions): OpenAPIHono<AppEnv> => {
  const { programme, metadata = null, now = () => new Date() } = options
  const questions = options.suggestedQuestions ?? firstQuestions
  const today = () => ({ programme, metadata, suggestedQuestions: suggestionsOfDay(questions, now()) })
  const programmePage = renderProgrammePage({ programme, metadata })
  const quizPage = renderQuizPage({ programme, metadata })
  const demoPage = renderDemoPage()
  const app = new OpenAPIHono<AppEnv>()
  app.get('/', (context) => context.html(renderChatPage(today())))
  app.get('/programme', (context) => context.html(programmePage))
  app.get('/quiz', (context) => context.html(quizPage))
  app.get('/demo', (context) => context.html(demoPage))
  app.route('/', aboutRoute(today))
  return app
}
