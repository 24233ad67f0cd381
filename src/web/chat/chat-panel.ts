import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { repeat } from 'lit/directives/repeat.js'
import { toLanguage } from '../language.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { parseBodies, type ShownBody } from './about-schema.ts'
import styles from './chat-panel.css?inline'
import { ChatSession } from './chat-session.ts'
import type { Message } from './conversation.ts'
import { createConversationStore } from './conversation-store.ts'
import { AnsweredEvent, type AskEvent, type OpenClauseEvent } from './events.ts'
import { conversationAsMarkdown, saveFile } from './export-conversation.ts'
import { type ChatWords, chatWords } from './words.ts'

/** Narrower than this, a clause opens over the conversation instead of beside it. */
const SIDE_BY_SIDE_PX = 900

type OpenClause = { readonly id: string; readonly quote: string | null; readonly opener: HTMLElement | null }

/**
 * The whole chat. Colours and type come from the custom properties of tokens.css, set on it or above it.
 *
 * Attributes: `document-name` (the programme as a letter cites it), `suggestions` (first questions, parted by
 * "|"), `base-url` (origin of the API; this page's by default), `draft` (text waiting in the question field),
 * `language` ("vi" or "en", of all but the answers), `greeting` (in place of the usual one), `changed-bodies`
 * (JSON: bodies reorganised since), `embedded` (in somebody else's page, which it does not print).
 * Fires `answered` (AnsweredEvent) and `ask` (AskEvent).
 * Slot `about`: what stands beside the conversation while no clause is open.
 */
export class ChatPanel extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = {
    documentName: { attribute: 'document-name' },
    suggestions: { type: String },
    baseUrl: { attribute: 'base-url' },
    draft: { type: String },
    language: { type: String },
    greeting: { type: String },
    embedded: { type: Boolean, reflect: true },
    bodies: { attribute: 'changed-bodies', converter: parseBodies },
    clause: { state: true },
    narrow: { state: true },
  }

  declare documentName: string
  declare suggestions: string
  declare baseUrl: string
  declare draft: string
  declare language: string
  declare greeting: string
  declare embedded: boolean
  declare bodies: readonly ShownBody[]
  declare private clause: OpenClause | null
  declare private narrow: boolean
  readonly #session = new ChatSession({
    store: createConversationStore(() => sessionStorage),
    onChange: () => this.requestUpdate(),
    onAnswer: (answer) => this.dispatchEvent(new AnsweredEvent(answer)),
  })
  readonly #width = new ResizeObserver(([entry]) => {
    if (entry !== undefined) this.narrow = entry.contentRect.width < SIDE_BY_SIDE_PX
  })

  constructor() {
    super()
    this.documentName = ''
    this.suggestions = ''
    this.baseUrl = ''
    this.draft = ''
    this.language = 'vi'
    this.greeting = ''
    this.embedded = false
    this.bodies = []
    this.clause = null
    this.narrow = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.narrow = this.clientWidth < SIDE_BY_SIDE_PX
    this.#width.observe(this)
    document.addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#width.disconnect()
    document.removeEventListener('keydown', this.#onKey)
    this.#session.leave()
  }

  protected override willUpdate(): void {
    this.#session.baseUrl = this.baseUrl
    this.#session.language = toLanguage(this.language)
  }

  get #words(): ChatWords {
    return chatWords[toLanguage(this.language)]
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('tl57-composer')?.focus()
  }

  /** Asks a question as if it had been typed; while an answer is under way, does nothing. */
  async ask(question: string): Promise<void> {
    if (this.#session.busy) return
    const answered = this.#session.ask(question)
    await this.#showLastQuestion()
    await answered
  }

  async #retry(): Promise<void> {
    const answered = this.#session.retry()
    await this.#showLastQuestion()
    await answered
  }

  #clear(): void {
    this.clause = null
    this.#session.clear()
    this.focus()
  }

  #save(): void {
    const { documentName } = this
    const { conversation } = this.#session
    saveFile(
      'hoi-dap-tro-ly-57.md',
      conversationAsMarkdown({ conversation, documentName, words: this.#words, now: new Date() }),
    )
  }

  /** Puts the last question at the top, so that its answer grows below it without moving what is being read. */
  async #showLastQuestion(): Promise<void> {
    await this.updateComplete
    const question = [...this.renderRoot.querySelectorAll<HTMLElement>('.question')].at(-1)
    // A suggestion that was pressed is gone: its focus goes to the question it became, not to the field, which
    // would bring up the keyboard of a phone over the answer.
    if (this.shadowRoot?.activeElement === null) question?.focus({ preventScroll: true })
    question?.scrollIntoView({ block: 'start' })
  }

  #openClause({ clauseId, quote, opener }: OpenClauseEvent): void {
    this.clause = { id: clauseId, quote, opener }
  }

  async #closeClause(): Promise<void> {
    const opener = this.clause?.opener ?? null
    this.clause = null
    // What lies under the sheet takes no focus until it is drawn without it.
    await this.updateComplete
    opener?.focus()
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.clause === null || event.isComposing) return
    event.preventDefault()
    void this.#closeClause()
  }

  /** Closes the clause that is open; false when none is. */
  closeClause(): boolean {
    if (this.clause === null) return false
    void this.#closeClause()
    return true
  }

  #greeting(): TemplateResult {
    const words = this.#words
    const suggestions = this.suggestions.split('|').filter((question) => question.trim() !== '')
    const buttons = suggestions.map(
      (question) =>
        html`<li><button type="button" @click=${() => this.ask(question)}>${question}</button></li>`,
    )
    return html`<div class="greeting">
      <h2>${words.greetingTitle}</h2>
      <p>${this.greeting === '' ? words.greeting : this.greeting}</p>
      ${buttons.length === 0 ? nothing : html`<h3>${words.startWith}</h3><ul>${buttons}</ul>`}
    </div>`
  }

  #message(message: Message, index: number): TemplateResult {
    const words = this.#words
    if (message.role === 'user') {
      return html`<article class="question" tabindex="-1">
        <h2 class="visually-hidden">${words.yourQuestion}</h2><p>${message.text}</p></article>`
    }
    const { conversation, slow } = this.#session
    return html`<tl57-answer
      .message=${message} .isLast=${message === conversation.at(-1)} .slow=${slow}
      .question=${conversation[index - 1]?.text ?? ''} .documentName=${this.documentName}
      .baseUrl=${this.baseUrl} .bodies=${this.bodies} .words=${words} @open-clause=${this.#openClause}
      @ask=${(event: AskEvent) => this.ask(event.question)} @retry=${this.#retry}
    ></tl57-answer>`
  }

  #openedClause(): TemplateResult | typeof nothing {
    if (this.clause === null) return nothing
    const { id, quote } = this.clause
    return html`<div class="backdrop" @click=${this.#closeClause}></div>
      ${keyed(
        this.clause,
        html`<tl57-clause
          .clauseId=${id} .quote=${quote} .documentName=${this.documentName} .baseUrl=${this.baseUrl} .language=${this.language}
          @close=${this.#closeClause}
        ></tl57-clause>`,
      )}`
  }

  #conversationActions(): TemplateResult {
    const words = this.#words
    return html`
      <button class="quiet" type="button" aria-label=${words.saveLabel} @click=${this.#save}>${words.save}</button>
      ${
        this.embedded
          ? nothing
          : html`<button class="quiet" type="button" aria-label=${words.printLabel} @click=${() => print()}>${words.print}</button>`
      }
      <button class="quiet" type="button" aria-label=${words.clearLabel} @click=${this.#clear}>${words.clear}</button>`
  }

  override render() {
    const { conversation, busy, announcement } = this.#session
    const covered = this.narrow && this.clause !== null
    const empty = conversation.length === 0
    const words = this.#words
    return html`<div class="layout ${this.narrow ? 'narrow' : 'wide'}">
      <section class="messages" aria-label=${words.conversation} ?inert=${covered}>
        ${
          empty
            ? this.#greeting()
            : repeat(
                conversation,
                ({ id }) => id,
                (message, index) => this.#message(message, index),
              )
        }
      </section>
      <div class="beside">
        <div class="about" ?inert=${covered} ?hidden=${!this.narrow && this.clause !== null}>
          <slot name="about"></slot>
        </div>
        ${this.#openedClause()}
      </div>
      <tl57-composer
        ?inert=${covered} .draft=${this.draft} .busy=${busy} .words=${words}
        .embedded=${this.embedded}
        @ask=${(event: AskEvent) => this.ask(event.question)} @stop=${() => this.#session.stop()}
      >${empty ? nothing : this.#conversationActions()}
      </tl57-composer>
      <p class="visually-hidden" role="status">${announcement}</p>
    </div>`
  }
}
