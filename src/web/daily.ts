import { DailyQuestion } from './campaign/daily-question.ts'
import { ItemCard } from './campaign/item-card.ts'

customElements.define('tl57-item', ItemCard)
customElements.define('tl57-daily', DailyQuestion)
