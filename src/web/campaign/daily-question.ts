import { html, LitElement, type TemplateResult } from 'lit'
import * as z from 'zod/mini'
import type { LearnerItem } from '../../quiz/campaign/lay-out.ts'
import type { ShownResponse } from '../../quiz/campaign/response.ts'
import type { ItemReview } from '../../quiz/campaign/review.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { call, type Failure } from './campaign-client.ts'
import formStyles from './form.css?inline'
import type { AnswerEvent } from './item-card.ts'
import { itemSchema, reviewSchema } from './schemas.ts'
import { isGiven } from './show-response.ts'
import { dailyWords as words } from './words.ts'

type Question = { readonly date: string; readonly item: LearnerItem }

const questionSchema = z.object({ date: z.string(), item: itemSchema })

/** The question of the day: answered once, explained at once. */
export class DailyQuestion extends LitElement {
  static override styles = [controls, formStyles].map(componentStyles)
  static override properties = {
    question: { state: true },
    response: { state: true },
    review: { state: true },
    failure: { state: true },
    trouble: { state: true },
    busy: { state: true },
  }

  declare private question: Question | null
  declare private response: ShownResponse | null
  declare private review: ItemReview | null
  declare private failure: Failure | null
  declare private trouble: string
  declare private busy: boolean

  constructor() {
    super()
    this.question = null
    this.response = null
    this.review = null
    this.failure = null
    this.trouble = ''
    this.busy = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#load()
  }

  async #load(): Promise<void> {
    this.failure = null
    const loaded = await call('/api/daily', questionSchema)
    if (loaded.kind === 'done') this.question = loaded.value
    else this.failure = loaded
  }

  #onAnswer(event: AnswerEvent): void {
    this.response = event.response
    this.trouble = ''
  }

  async #answer(): Promise<void> {
    if (this.question === null || this.busy) return
    if (!isGiven(this.response)) {
      this.trouble = words.chooseFirst
      return
    }
    this.busy = true
    const body = { date: this.question.date, response: this.response }
    const answered = await call('/api/daily', reviewSchema, { method: 'POST', body })
    this.busy = false
    if (answered.kind === 'done') this.review = answered.value
    else this.trouble = words.failure(answered)
  }

  #below(): TemplateResult {
    if (this.review !== null) return html`<p class="note">${words.tomorrow}</p>`
    return html`<p class="trouble" role="alert">${this.trouble}</p>
      <div class="actions"><button class="primary" type="button" ?disabled=${this.busy} @click=${this.#answer}>
        ${this.busy ? words.checking : words.answer}</button></div>`
  }

  override render() {
    const { question } = this
    if (this.failure !== null) {
      return html`<p class="trouble" role="alert">${words.failure(this.failure)}</p>
        <div class="actions"><button type="button" @click=${this.#load}>${words.retry}</button></div>`
    }
    if (question === null) return html`<p role="status">${words.loading}</p>`
    return html`<p class="hint day">${words.day(question.date)}</p>
      <tl57-item .item=${question.item} .response=${this.response} .review=${this.review}
        @answer=${this.#onAnswer}></tl57-item>
      <div aria-live="polite">${this.#below()}</div>`
  }
}
