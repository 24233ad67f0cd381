import { ClausePanel } from '../clause/clause-panel.ts'
import { AnswerMessage } from './answer-message.ts'
import { ChatPanel } from './chat-panel.ts'
import { QuestionComposer } from './question-composer.ts'

/** Registers `<chat-panel>` and what it is made of; loading it twice does no harm. */
for (const [name, element] of [
  ['question-composer', QuestionComposer],
  ['answer-message', AnswerMessage],
  ['clause-panel', ClausePanel],
  ['chat-panel', ChatPanel],
] as const) {
  if (customElements.get(name) === undefined) customElements.define(name, element)
}
