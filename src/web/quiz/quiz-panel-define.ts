import { ItemCard } from './item-card.ts'
import { ItemEditor } from './item-editor.ts'
import { QuizExports } from './quiz-exports.ts'
import { QuizForm } from './quiz-form.ts'
import { QuizPanel } from './quiz-panel.ts'
import { QuizPreview } from './quiz-preview.ts'
import { ScopePicker } from './scope-picker.ts'

/** Registers `<tl57-quiz>` and what it is made of; loading it twice does no harm. */
for (const [name, element] of [
  ['tl57-scope', ScopePicker],
  ['tl57-quiz-form', QuizForm],
  ['tl57-quiz-item', ItemCard],
  ['tl57-item-editor', ItemEditor],
  ['tl57-quiz-preview', QuizPreview],
  ['tl57-quiz-exports', QuizExports],
  ['tl57-quiz', QuizPanel],
] as const) {
  if (customElements.get(name) === undefined) customElements.define(name, element)
}
