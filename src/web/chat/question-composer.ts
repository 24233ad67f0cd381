import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { AskEvent } from './events.ts'
import { icon } from './icons.ts'
import styles from './question-composer.css?inline'
import { canDictate, dictate } from './speech.ts'
import { type ChatWords, chatWords } from './words.ts'

/** Beyond this a question is a document; the server refuses such a one anyway. */
const MAX_CHARACTERS = 2000

/** Telex and other input methods confirm a word with Enter; Safari reports that key after composition, as 229. */
const confirmsComposition = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** Where the question is typed. Fires `ask` (AskEvent) with the trimmed question, and `stop`. */
export class QuestionComposer extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = {
    draft: { type: String },
    busy: { type: Boolean },
    embedded: { type: Boolean },
    words: { attribute: false },
    listening: { state: true },
    status: { state: true },
  }

  declare draft: string
  /** An answer is under way: the button stops it. */
  declare busy: boolean
  /** In a small frame, where the notice takes the place of the hint about keys, as it does on phones. */
  declare embedded: boolean
  declare words: ChatWords
  declare private listening: { stop(): void } | null
  declare private status: string

  constructor() {
    super()
    this.draft = ''
    this.busy = false
    this.embedded = false
    this.words = chatWords.vi
    this.listening = null
    this.status = ''
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

  /** What is said is added to what was typed, and sent by hand once it has been read over. */
  #dictate(): void {
    if (this.listening !== null) {
      this.listening.stop()
      return
    }
    const typed = this.draft.trim()
    this.status = this.words.dictationNote
    this.listening = dictate({
      onText: (text) => {
        this.draft = `${typed} ${text}`.trim().slice(0, MAX_CHARACTERS)
      },
      onEnd: (outcome) => {
        this.listening = null
        this.status = outcome === 'failed' ? this.words.dictationFailed : ''
        this.focus()
      },
    })
  }

  #microphone(): TemplateResult | typeof nothing {
    if (!canDictate()) return nothing
    const label = this.listening === null ? this.words.dictate : this.words.dictating
    return html`<button
      class="quiet microphone" type="button" aria-label=${label} title=${label} aria-pressed=${this.listening !== null}
      @click=${this.#dictate}>${icon('microphone')}</button>`
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.listening?.stop()
  }

  override render() {
    const { words } = this
    return html`
      <form @submit=${this.#submit}>
        <label class="visually-hidden" for="question">${words.questionLabel}</label>
        <textarea
          id="question" rows="1" maxlength=${MAX_CHARACTERS} enterkeyhint="send" autocomplete="off"
          placeholder=${words.questionPlaceholder} aria-describedby="hint"
          .value=${this.draft} @input=${this.#onInput} @keydown=${this.#onKey}></textarea>
        ${this.#microphone()}
        <button class="primary" type="submit">${this.busy ? words.stop : words.send}</button>
      </form>
      <p class="status" role="status">${this.status}</p>
      <div class=${this.embedded ? 'below small' : 'below'}>
        <span id="hint" class="hint">${words.questionHint}</span>
        <span class="notice">${words.aiNotice}</span>
        <span class="actions"><slot></slot></span></div>`
  }
}
