import { formatQuiz } from '../../quiz/format-text.ts'
import { quizSchema } from '../../quiz/item.ts'
import { composeQuiz, quizRequestSchema } from '../quiz-request.ts'
import { fill } from '../texts.ts'
import { mcpTexts } from './texts.ts'
import { type RegisterTool, readsOnly, runTool, toolFailure, toolResult } from './tool.ts'

const texts = mcpTexts.quiz

/** `make_quiz {scope, count, …}`: verified questions with their keys and clauses. */
export const registerMakeQuiz: RegisterTool = (server, context) => {
  server.registerTool(
    'make_quiz',
    {
      title: texts.title,
      description: texts.description,
      inputSchema: quizRequestSchema,
      outputSchema: quizSchema,
      annotations: readsOnly,
    },
    (asked) =>
      runTool(context, async (signal) => {
        const outcome = await composeQuiz(context.quiz, asked, signal)
        if (outcome.kind === 'unknown-scope')
          return toolFailure(fill(texts.unknownScope, { ids: outcome.ids.join(', ') }))
        return toolResult(formatQuiz(outcome.quiz), outcome.quiz)
      }),
  )
}
