import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { LearnerItem } from '../../quiz/campaign/lay-out.ts'
import type { ShownResponse } from '../../quiz/campaign/response.ts'
import type { ItemReview } from '../../quiz/campaign/review.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import styles from './item-card.css?inline'
import { isGiven, sayResponse } from './show-response.ts'
import { itemWords as words } from './words.ts'

/** Longest text that the server takes for a blank. */
const FILL_CHARS = 200

/** A learner gave or changed an answer. */
export class AnswerEvent extends Event {
  readonly item: string
  readonly response: ShownResponse
  constructor(item: string, response: ShownResponse) {
    super('answer', { bubbles: true, composed: true })
    this.item = item
    this.response = response
  }
}

/** One question to answer and, with its review, what became of the answer. Fires `answer` (AnswerEvent). */
export class ItemCard extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = {
    item: { attribute: false },
    response: { attribute: false },
    review: { attribute: false },
    number: { type: Number },
  }

  declare item: LearnerItem | null
  declare response: ShownResponse | null
  /** Null while it may be answered. */
  declare review: ItemReview | null
  /** Its place on the sheet; 0: it stands alone. */
  declare number: number

  constructor() {
    super()
    this.item = null
    this.response = null
    this.review = null
    this.number = 0
  }

  #give(response: ShownResponse): void {
    if (this.item === null || this.review !== null) return
    this.response = response
    this.dispatchEvent(new AnswerEvent(this.item.id, response))
  }

  get #places(): readonly (number | null)[] {
    return typeof this.response === 'object' && this.response !== null ? this.response : []
  }

  #option(options: {
    readonly type: 'radio' | 'checkbox'
    readonly text: string
    readonly chosen: boolean
    readonly right: boolean
    readonly choose: (chosen: boolean) => void
  }): TemplateResult {
    const { type, text, chosen, right, choose } = options
    const done = this.review !== null
    const marks = [...(done && right ? [words.key] : []), ...(done && chosen ? [words.yours] : [])].join(', ')
    const look = done && right ? 'key' : done && chosen ? 'missed' : ''
    return html`<label class="option ${look}">
      <input type=${type} name="answer" .checked=${live(chosen)} ?disabled=${done}
        @change=${(event: Event) => choose(event.target instanceof HTMLInputElement && event.target.checked)}>
      <span>${text}</span>${marks === '' ? nothing : html`<span class="mark">${marks}</span>`}
    </label>`
  }

  #isKey(place: number): boolean {
    const key = this.review?.key
    return typeof key === 'object' ? key.includes(place) : key === place
  }

  #choices(item: Extract<LearnerItem, { options: readonly string[] }>): TemplateResult[] {
    const several = item.kind === 'multiple'
    return item.options.map((text, place) => {
      const chosen = several ? this.#places.includes(place) : this.response === place
      const others = this.#places.filter((other) => other !== place)
      return this.#option({
        type: several ? 'checkbox' : 'radio',
        text,
        chosen,
        right: this.#isKey(place),
        choose: (on) => this.#give(several ? (on ? [...others, place] : others) : place),
      })
    })
  }

  #truth(): TemplateResult[] {
    return [true, false].map((value) =>
      this.#option({
        type: 'radio',
        text: value ? words.isTrue : words.isFalse,
        chosen: this.response === value,
        right: this.review?.key === value,
        choose: () => this.#give(value),
      }),
    )
  }

  #blank(): TemplateResult {
    const text = typeof this.response === 'string' ? this.response : ''
    return html`<input type="text" aria-label=${words.blank} placeholder=${words.blank} maxlength=${FILL_CHARS}
      autocomplete="off" spellcheck="false" .value=${live(text)}
      @change=${(event: Event) => event.target instanceof HTMLInputElement && this.#give(event.target.value)}>`
  }

  #pairs(item: Extract<LearnerItem, { kind: 'match' }>): TemplateResult[] {
    const chosen = item.lefts.map((_, left) => this.#places[left] ?? null)
    const choose = (left: number, value: string) => {
      const place = value === '' ? null : Number(value)
      // One right side goes to one left side: taking it here frees it there.
      this.#give(chosen.map((other, at) => (at === left ? place : other === place ? null : other)))
    }
    return item.lefts.map(
      (text, left) => html`<label class="pair"><span>${text}</span>
        <select aria-label=${words.matchFor(text)}
          @change=${(event: Event) => event.target instanceof HTMLSelectElement && choose(left, event.target.value)}>
          <option value="" .selected=${live(chosen[left] === null)}>${words.choose}</option>
          ${item.rights.map(
            (right, place) =>
              html`<option value=${place} .selected=${live(chosen[left] === place)}>${right}</option>`,
          )}
        </select></label>`,
    )
  }

  #answering(item: LearnerItem): TemplateResult | TemplateResult[] | typeof nothing {
    switch (item.kind) {
      case 'single':
        return this.#choices(item)
      case 'multiple':
        return html`<p class="hint">${words.several}</p>${this.#choices(item)}`
      case 'true-false':
        return this.#truth()
      case 'fill':
        return this.review === null ? this.#blank() : nothing
      case 'match':
        return this.review === null ? this.#pairs(item) : nothing
    }
  }

  #reviewed(item: LearnerItem, review: ItemReview): TemplateResult {
    const { points, key, explanation, clauses } = review
    const given = isGiven(this.response)
    const verdict = !given
      ? words.unanswered
      : points === 1
        ? words.right
        : points > 0
          ? words.partly(points)
          : words.wrong
    const inWords = item.kind === 'fill' || item.kind === 'match'
    return html`<p class="verdict ${points === 1 ? 'right' : 'wrong'}">${verdict}</p>
      ${
        inWords && given && this.response !== null
          ? html`<p class="said">${words.yourAnswer(sayResponse(item, this.response))}</p>`
          : nothing
      }
      ${inWords ? html`<p class="said">${words.keyIs(sayResponse(item, key))}</p>` : nothing}
      <p class="why">${words.why}: ${explanation}</p>
      <ul class="read">${clauses.map(({ id, label }) => html`<li><a href="/programme#${id}">${label}</a></li>`)}</ul>`
  }

  override render() {
    const { item, review } = this
    if (item === null) return nothing
    return html`<fieldset class=${review === null ? '' : 'done'}>
      <legend>${this.number > 0 ? html`<span class="number">${words.number(this.number)}</span>` : nothing}${item.stem}</legend>
      <div>${this.#answering(item)}</div>
      ${review === null ? nothing : this.#reviewed(item, review)}
    </fieldset>`
  }
}
