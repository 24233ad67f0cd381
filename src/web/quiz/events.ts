import type { QuizItem } from '../../quiz/item.ts'
import type { Choices } from './quiz-schema.ts'

/** The trainer wants a quiz with these choices. */
export class MakeQuizEvent extends Event {
  readonly choices: Choices
  constructor(choices: Choices) {
    super('make-quiz')
    this.choices = choices
  }
}

/** The choices have changed; nothing is made yet. */
export class ChooseEvent extends Event {
  readonly choices: Choices
  constructor(choices: Choices) {
    super('choose')
    this.choices = choices
  }
}

/** The item has been changed by hand. */
export class SaveItemEvent extends Event {
  readonly item: QuizItem
  constructor(item: QuizItem) {
    super('save-item')
    this.item = item
  }
}

export type ItemAction = 'up' | 'down' | 'edit' | 'another' | 'remove'

/** One of the buttons of an item was pressed. */
export class ItemActionEvent extends Event {
  readonly action: ItemAction
  constructor(action: ItemAction) {
    super('item-action')
    this.action = action
  }
}
