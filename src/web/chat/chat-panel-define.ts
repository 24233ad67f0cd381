import { ClausePanel } from '../clause/clause-panel.ts'
import { AnswerFeedback } from './answer-feedback.ts'
import { AnswerMessage } from './answer-message.ts'
import { ChatPanel } from './chat-panel.ts'
import { QuestionComposer } from './question-composer.ts'

/** Registers `<tl57-chat>` and what it is made of; loading it twice does no harm. */
for (const [name, element] of [
  ['tl57-composer', QuestionComposer],
  ['tl57-feedback', AnswerFeedback],
  ['tl57-answer', AnswerMessage],
  ['tl57-clause', ClausePanel],
  ['tl57-chat', ChatPanel],
] as const) {
  if (customElements.get(name) === undefined) customElements.define(name, element)
}
