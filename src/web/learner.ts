import { AnswerSheet } from './campaign/answer-sheet.ts'
import { ItemCard } from './campaign/item-card.ts'
import { JoinForm } from './campaign/join-form.ts'
import { LearnerPage } from './campaign/learner-page.ts'

customElements.define('tl57-item', ItemCard)
customElements.define('tl57-join', JoinForm)
customElements.define('tl57-sheet', AnswerSheet)
customElements.define('tl57-learner', LearnerPage)
