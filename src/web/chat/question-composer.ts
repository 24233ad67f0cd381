import { html, LitElement, type PropertyValues, unsafeCSS } from 'lit'
import controls from '../styles/controls.css?inline'
import { AskEvent } from './events.ts'
import styles from './question-composer.css?inline'
import { words } from './words.ts'

/** Beyond this a question is a document; the server refuses such a one anyway. */
const MAX_CHARACTERS = 2000

/** Telex and other input methods confirm a word with Enter; Safari reports that key after composition, as 229. */
const confirmsComposition = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** Where the question is typed. Fires `ask` (AskEvent) with the trimmed question, and `stop`. */
export class QuestionComposer extends LitElement {
  static override styles = [unsafeCSS(controls), unsafeCSS(styles)]
  static override properties = { draft: { type: String }, busy: { type: Boolean } }

  declare draft: string
  /** An answer is under way: the button stops it. */
  declare busy: boolean

  constructor() {
    super()
    this.draft = ''
    this.busy = false
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea')
  }

  override focus(): void {
    this.#field?.focus()
  }

  protected override updated(changed: PropertyValues<this>): void {
    const field = this.#field
    if (!changed.has('draft') || field === null) return
    // Grows with the question up to the maximum that the style sheet sets.
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight + 2}px`
  }

  #submit(event: Event): void {
    event.preventDefault()
    if (this.busy) {
      this.dispatchEvent(new Event('stop'))
      return
    }
    const question = this.draft.trim()
    if (question === '') {
      this.focus()
      return
    }
    this.draft = ''
    this.dispatchEvent(new AskEvent(question))
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || confirmsComposition(event)) return
    event.preventDefault()
    if (!this.busy) this.#submit(event)
  }

  #onInput(): void {
    this.draft = this.#field?.value ?? ''
  }

  override render() {
    return html`
      <form @submit=${this.#submit}>
        <label class="visually-hidden" for="question">${words.questionLabel}</label>
        <textarea
          id="question" rows="1" maxlength=${MAX_CHARACTERS} enterkeyhint="send" autocomplete="off"
          placeholder=${words.questionPlaceholder} aria-describedby="hint"
          .value=${this.draft} @input=${this.#onInput} @keydown=${this.#onKey}></textarea>
        <button class="primary" type="submit">${this.busy ? words.stop : words.send}</button>
      </form>
      <div class="below"><span id="hint" class="hint">${words.questionHint}</span><slot></slot></div>`
  }
}
