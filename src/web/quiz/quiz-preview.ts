import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { MatchItem, QuizItem } from '../../quiz/item.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { BLANK } from './blank.ts'
import { describeKey, isRight, type Response } from './mark-response.ts'
import styles from './quiz-preview.css?inline'
import { quizWords } from './words.ts'

const words = quizWords.preview

const letterAt = (index: number): string => String.fromCharCode(65 + index)

/** In the order of the alphabet, which gives nothing away. */
const rightsOf = ({ pairs }: MatchItem): readonly string[] =>
  [...new Set(pairs.map(({ right }) => right))].sort((left, right) => left.localeCompare(right, 'vi'))

const optionsOf = (item: QuizItem): readonly string[] => {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return item.options
    case 'true-false':
      return [quizWords.item.isTrue, quizWords.item.isFalse]
    default:
      return []
  }
}

/** The quiz as a learner meets it: it can be answered and marked, and nothing is kept. */
export class QuizPreview extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = {
    items: { attribute: false },
    responses: { state: true },
    marked: { state: true },
  }

  declare items: readonly QuizItem[]
  declare private responses: ReadonlyMap<string, Response>
  declare private marked: boolean

  constructor() {
    super()
    this.items = []
    this.responses = new Map()
    this.marked = false
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items')) this.#restart()
  }

  #restart(): void {
    this.responses = new Map()
    this.marked = false
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault()
    this.marked = true
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.score')?.focus()
  }

  #respond(item: QuizItem, response: Response): void {
    this.responses = new Map([...this.responses, [item.id, response]])
  }

  #responseTo(item: QuizItem): Response {
    return this.responses.get(item.id) ?? []
  }

  #choices(item: QuizItem): TemplateResult {
    const given = this.#responseTo(item)
    const several = item.kind === 'multiple'
    const choose = (value: string, on: boolean) => {
      const others = several ? given.filter((other) => other !== value) : []
      this.#respond(item, on ? [...others, value] : others)
    }
    return html`${optionsOf(item).map((text, at) => {
      const value = String(at)
      return html`<label><input type=${several ? 'checkbox' : 'radio'} name=${item.id} ?disabled=${this.marked}
        .checked=${given.includes(value)}
        @change=${(event: Event) => choose(value, event.target instanceof HTMLInputElement && event.target.checked)}>
        <span>${letterAt(at)}. ${text}</span></label>`
    })}`
  }

  #blank(item: QuizItem): TemplateResult {
    return html`<label class="blank"><span>${words.blank}</span><input type="text" autocomplete="off" ?disabled=${this.marked}
      .value=${this.#responseTo(item)[0] ?? ''}
      @input=${(event: Event) => event.target instanceof HTMLInputElement && this.#respond(item, [event.target.value])}></label>`
  }

  #pairs(item: MatchItem): TemplateResult {
    const given = this.#responseTo(item)
    const rights = rightsOf(item)
    const pair = (place: number, value: string) =>
      this.#respond(
        item,
        item.pairs.map((_, at) => (at === place ? value : (given[at] ?? ''))),
      )
    return html`${item.pairs.map(
      ({ left }, at) => html`<label class="pair"><span>${at + 1}. ${left}</span>
        <select ?disabled=${this.marked} @change=${(event: Event) =>
          event.target instanceof HTMLSelectElement && pair(at, event.target.value)}>
          <option value="" ?selected=${(given[at] ?? '') === ''}>${words.choose}</option>
          ${rights.map((right) => html`<option value=${right} ?selected=${given[at] === right}>${right}</option>`)}
        </select></label>`,
    )}`
  }

  #verdict(item: QuizItem): TemplateResult | typeof nothing {
    if (!this.marked) return nothing
    const right = isRight(item, this.#responseTo(item))
    return html`<div class="verdict ${right ? 'right' : 'wrong'}">
      <p><b>${right ? words.right : words.wrong}</b> ${words.answer(describeKey(item))}</p><p>${item.explanation}</p></div>`
  }

  #item(item: QuizItem, index: number): TemplateResult {
    const stem = item.kind === 'fill' ? item.stem.replace(BLANK, '…………') : item.stem
    return html`<fieldset><legend><span class="number">${quizWords.item.number(index + 1)}.</span> ${stem}</legend>
      ${item.kind === 'fill' ? this.#blank(item) : item.kind === 'match' ? this.#pairs(item) : this.#choices(item)}
      ${this.#verdict(item)}</fieldset>`
  }

  override render() {
    const right = this.items.filter((item) => isRight(item, this.#responseTo(item))).length
    return html`<form @submit=${this.#submit}>
      <p class="note">${words.note}</p>
      ${this.marked ? html`<p class="score" tabindex="-1" role="status">${words.score(right, this.items.length)}</p>` : nothing}
      ${this.items.map((item, index) => this.#item(item, index))}
      ${
        this.marked
          ? html`<button type="button" @click=${this.#restart}>${words.again}</button>`
          : html`<button class="primary" type="submit">${words.submit}</button>`
      }
    </form>`
  }
}
