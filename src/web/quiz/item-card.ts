import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { QuizItem } from '../../quiz/item.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { type ItemAction, ItemActionEvent } from './events.ts'
import { icon } from './icons.ts'
import styles from './item-card.css?inline'
import { sampleItem } from './sample-item.ts'
import { quizWords } from './words.ts'

const words = quizWords.item

const letterAt = (index: number): string => String.fromCharCode(65 + index)

const option = (mark: string, text: string, isKey: boolean): TemplateResult =>
  html`<li class=${isKey ? 'key' : ''}><span class="mark">${mark}.</span><span>${text}${
    isKey ? html` ${icon('check')}<span class="visually-hidden">(${words.key})</span>` : nothing
  }</span></li>`

const renderKey = (item: QuizItem): TemplateResult => {
  switch (item.kind) {
    case 'single':
      return html`<ol>${item.options.map((text, at) => option(letterAt(at), text, at === item.key))}</ol>`
    case 'multiple':
      return html`<ol>${item.options.map((text, at) => option(letterAt(at), text, item.keys.includes(at)))}</ol>`
    case 'true-false':
      return html`<ol>${option('A', words.isTrue, item.key)}${option('B', words.isFalse, !item.key)}</ol>`
    case 'fill':
      return html`<p class="accepted"><b>${words.accepted}:</b> ${item.accepted.join('; ')} ${icon('check')}</p>`
    case 'match':
      return html`<ol class="pairs">${item.pairs.map(
        ({ left, right }, at) =>
          html`<li><span class="mark">${at + 1}.</span><span>${left} <span aria-hidden="true">→</span> <b>${right}</b></span></li>`,
      )}</ol>`
  }
}

/** One item with its key, clauses and explanation, and what can be done with it. Fires `item-action`. */
export class ItemCard extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = {
    item: { attribute: false },
    place: { type: Number },
    count: { type: Number },
    edited: { type: Boolean },
    waiting: { type: Boolean },
  }

  declare item: QuizItem
  /** Place in the quiz, from 1. */
  declare place: number
  declare count: number
  declare edited: boolean
  /** Another item is being fetched for its place. */
  declare waiting: boolean

  constructor() {
    super()
    this.item = sampleItem
    this.place = 1
    this.count = 1
    this.edited = false
    this.waiting = false
  }

  /** Puts the focus on the button of an action or, where that cannot be pressed, on its opposite. */
  focusAction(action: ItemAction): void {
    const find = (name: ItemAction) =>
      this.renderRoot.querySelector<HTMLButtonElement>(`button[data-action="${name}"]:not(:disabled)`)
    const opposite = action === 'up' ? 'down' : action === 'down' ? 'up' : action
    ;(find(action) ?? find(opposite) ?? find('edit'))?.focus()
  }

  #button(action: ItemAction, label: string, content: unknown, disabled = false): TemplateResult {
    return html`<button class="quiet" type="button" data-action=${action} aria-label=${label} title=${label}
      ?disabled=${disabled} @click=${() => this.dispatchEvent(new ItemActionEvent(action))}>${content}</button>`
  }

  override render() {
    const { item, place } = this
    return html`<article aria-busy=${this.waiting} aria-labelledby="number">
      <header>
        <span class="handle" draggable="true" title=${words.drag(place)}>${icon('grip')}</span>
        <h3 id="number">${words.number(place)}</h3>
        <p class="badges"><span>${quizWords.kinds[item.kind]}</span><span>${quizWords.difficulties[item.difficulty]}</span>
          ${this.edited ? html`<span class="edited">${words.edited}</span>` : nothing}</p>
        <div class="order">
          ${this.#button('up', words.up(place), icon('up'), place === 1)}
          ${this.#button('down', words.down(place), icon('down'), place === this.count)}
        </div>
      </header>
      <p class="stem">${item.stem}</p>
      ${renderKey(item)}
      <p class="ground"><b>${words.clauses}:</b> ${item.clauses.map(
        (id) => html`<a href="/programme#${id}" target="_blank">${id}</a> `,
      )}</p>
      <p class="explanation">${item.explanation}</p>
      <footer>
        ${this.#button('edit', words.editLabel(place), words.edit)}
        ${this.#button('another', words.anotherLabel(place), words.another, this.waiting)}
        ${this.#button('remove', words.removeLabel(place), words.remove)}
      </footer>
    </article>`
  }
}
