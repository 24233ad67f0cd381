import { Hono } from 'hono'
import type { Programme } from '../../programme/clause.ts'
import type { ProgrammeMetadata } from '../../programme/metadata.ts'
import { renderChatPage } from './chat-page.ts'
import { renderProgrammePage } from './programme-page.ts'
import { firstQuestions } from './texts.ts'

export type PagesOptions = {
  readonly programme: Programme
  /** Without it, the pages carry no currency notice. */
  readonly metadata?: ProgrammeMetadata
  /** Offered at the start of a conversation. */
  readonly suggestedQuestions?: readonly string[]
}

/** The pages people read: `/` and `/programme`. They expect the built files of `dist/web` under `/assets`. */
export const createPages = (options: PagesOptions): Hono => {
  const { programme, metadata = null, suggestedQuestions = firstQuestions } = options
  const chatPage = renderChatPage({ programme, metadata, suggestedQuestions })
  const programmePage = renderProgrammePage({ programme, metadata })
  return new Hono()
    .get('/', (context) => context.html(chatPage))
    .get('/programme', (context) => context.html(programmePage))
}
