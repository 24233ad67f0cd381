import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { OutlineEntry } from '../../http/pages/quiz-outline.ts'
import type { QuizItem } from '../../quiz/item.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import type { ChooseEvent, ItemAction, ItemActionEvent, MakeQuizEvent, SaveItemEvent } from './events.ts'
import { ItemCard } from './item-card.ts'
import { newSeed } from './new-seed.ts'
import { type OfferedFormat, parseFormats, parseOutline } from './page-data.ts'
import styles from './quiz-panel.css?inline'
import { createQuizStore } from './quiz-store.ts'
import { renderTotals } from './quiz-totals.ts'
import { QuizWork } from './quiz-work.ts'
import { quizWords } from './words.ts'

const words = quizWords.quiz

/**
 * The trainer's page: choices, the quiz they give, and what can be done with it.
 *
 * Attributes: `outline` (JSON: what can be asked about), `formats` (JSON: what can be downloaded), `clause` (chosen at
 * the start in place of what the tab remembers).
 */
export class QuizPanel extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = {
    outline: { converter: parseOutline },
    formats: { converter: parseFormats },
    clause: { type: String },
    editing: { state: true },
    preview: { state: true },
  }

  declare outline: readonly OutlineEntry[]
  declare formats: readonly OfferedFormat[]
  declare clause: string
  /** Ids of the items that are being changed. */
  declare private editing: ReadonlySet<string>
  declare private preview: boolean
  readonly #work = new QuizWork({
    store: createQuizStore(() => sessionStorage),
    newSeed,
    onChange: () => this.requestUpdate(),
  })
  #dragged: number | null = null

  constructor() {
    super()
    this.outline = []
    this.formats = []
    this.clause = ''
    this.editing = new Set()
    this.preview = false
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('clause') && this.outline.some(({ id }) => id === this.clause))
      this.#work.choose({ scope: [this.clause] })
  }

  async #make({ choices }: MakeQuizEvent): Promise<void> {
    const made = await this.#work.make(choices)
    if (!made) return
    this.editing = new Set()
    this.preview = false
    await this.updateComplete
    const heading = this.renderRoot.querySelector<HTMLElement>('#quiz')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }

  #cardAt(index: number): ItemCard | null {
    const card = this.renderRoot.querySelectorAll('.items > li')[index]?.firstElementChild
    return card instanceof ItemCard ? card : null
  }

  async #focusCard(index: number, action: ItemAction): Promise<void> {
    await this.updateComplete
    const card = this.#cardAt(index)
    if (card === null) {
      this.renderRoot.querySelector<HTMLElement>('#quiz')?.focus()
      return
    }
    await card.updateComplete
    card.focusAction(action)
  }

  async #act(item: QuizItem, index: number, action: ItemAction): Promise<void> {
    switch (action) {
      case 'up':
      case 'down': {
        const to = action === 'up' ? index - 1 : index + 1
        this.#work.move(index, to)
        return this.#focusCard(to, action)
      }
      case 'edit':
        this.editing = new Set([...this.editing, item.id])
        return
      case 'another':
        return this.#work.another(item)
      case 'remove': {
        this.#work.remove(index)
        await this.updateComplete
        this.renderRoot.querySelector<HTMLElement>('.news button')?.focus()
      }
    }
  }

  #stopEditing(item: QuizItem, index: number): Promise<void> {
    this.editing = new Set([...this.editing].filter((id) => id !== item.id))
    return this.#focusCard(index, 'edit')
  }

  #save(index: number, item: QuizItem): Promise<void> {
    this.#work.save(index, item)
    return this.#stopEditing(item, index)
  }

  #undo(): Promise<void> {
    const at = this.#work.undo()
    return at === null ? Promise.resolve() : this.#focusCard(at, 'remove')
  }

  #onDragStart(event: DragEvent, index: number): void {
    const [source] = event.composedPath()
    if (!(source instanceof HTMLElement) || !source.classList.contains('handle')) return
    this.#dragged = index
    event.dataTransfer?.setData('text/plain', String(index + 1))
    const card = this.#cardAt(index)
    if (card !== null) event.dataTransfer?.setDragImage(card, 20, 20)
  }

  #onDragOver(event: DragEvent, index: number): void {
    if (this.#dragged === null) return
    event.preventDefault()
    this.#cardAt(index)?.toggleAttribute('drop', index !== this.#dragged)
  }

  #onDrop(event: DragEvent, index: number): void {
    this.#cardAt(index)?.removeAttribute('drop')
    if (this.#dragged === null) return
    event.preventDefault()
    this.#work.move(this.#dragged, index)
    this.#dragged = null
  }

  #item(item: QuizItem, index: number): TemplateResult {
    const place = index + 1
    if (this.editing.has(item.id)) {
      return html`<li><tl57-item-editor .item=${item} .place=${place}
        @save-item=${(event: SaveItemEvent) => this.#save(index, event.item)}
        @cancel=${() => this.#stopEditing(item, index)}></tl57-item-editor></li>`
    }
    return html`<li
      @dragstart=${(event: DragEvent) => this.#onDragStart(event, index)}
      @dragend=${() => {
        this.#dragged = null
      }}
      @dragover=${(event: DragEvent) => this.#onDragOver(event, index)}
      @dragleave=${() => this.#cardAt(index)?.removeAttribute('drop')}
      @drop=${(event: DragEvent) => this.#onDrop(event, index)}
    ><tl57-quiz-item .item=${item} .place=${place} .count=${this.#work.quiz?.items.length ?? 0}
      .edited=${this.#work.isEdited(item)} .waiting=${this.#work.isWaiting(item)}
      @item-action=${(event: ItemActionEvent) => this.#act(item, index, event.action)}></tl57-quiz-item></li>`
  }

  #views(): TemplateResult {
    const view = (preview: boolean, label: string) =>
      html`<button type="button" aria-pressed=${this.preview === preview} @click=${() => {
        this.preview = preview
      }}>${label}</button>`
    return html`<div class="views" role="group" aria-label=${words.views}>${view(false, words.edit)}${view(true, words.preview)}</div>`
  }

  #news(): TemplateResult {
    const { news } = this.#work
    return html`<div class="news ${news.tone}"><p role=${news.tone === 'problem' ? 'alert' : 'status'}>${news.text}</p>
      ${news.canUndo ? html`<button type="button" @click=${this.#undo}>${quizWords.item.undo}</button>` : nothing}</div>`
  }

  #result(): TemplateResult {
    const { quiz } = this.#work
    if (quiz === null) {
      return html`${this.#news()}<div class="empty"><h2>${quizWords.empty.heading}</h2><p>${quizWords.empty.text}</p></div>`
    }
    return html`<header>
        <h2 id="quiz" tabindex="-1">${words.facts(quiz.form, quiz.seed, quiz.items.length)}</h2>
        <label class="title"><span>${words.title}</span><input type="text" maxlength="300" .value=${quiz.title}
          @change=${(event: Event) => event.target instanceof HTMLInputElement && this.#work.rename(event.target.value)}></label>
        ${renderTotals(quiz)}
        ${this.#views()}
      </header>
      ${this.#news()}
      ${
        this.preview
          ? html`<tl57-quiz-preview .items=${quiz.items}></tl57-quiz-preview>`
          : html`<ol class="items" aria-label=${words.items}>${repeat(
              quiz.items,
              ({ id }) => id,
              (item, index) => this.#item(item, index),
            )}</ol>`
      }
      ${quiz.items.length === 0 ? nothing : html`<tl57-quiz-exports .quiz=${quiz} .formats=${this.formats}></tl57-quiz-exports>`}`
  }

  override render() {
    const { choices, busy, quiz } = this.#work
    return html`<div class="layout">
      <section class="choices" aria-labelledby="choices"><h2 id="choices" class="visually-hidden">${quizWords.form.heading}</h2>
        <tl57-quiz-form .outline=${this.outline} .choices=${choices} .busy=${busy} .hasQuiz=${quiz !== null}
          @choose=${(event: ChooseEvent) => this.#work.choose(event.choices)}
          @make-quiz=${this.#make}></tl57-quiz-form></section>
      <section class="result" aria-busy=${busy}>${this.#result()}</section>
    </div>`
  }
}
