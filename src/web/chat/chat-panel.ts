import { html, LitElement, nothing, type TemplateResult, unsafeCSS } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { repeat } from 'lit/directives/repeat.js'
import controls from '../styles/controls.css?inline'
import styles from './chat-panel.css?inline'
import { ChatSession } from './chat-session.ts'
import type { Message } from './conversation.ts'
import { createConversationStore } from './conversation-store.ts'
import type { AskEvent, OpenClauseEvent } from './events.ts'
import { words } from './words.ts'

/** Narrower than this, a clause opens over the conversation instead of beside it. */
const SIDE_BY_SIDE_PX = 900

type OpenClause = { readonly id: string; readonly quote: string | null; readonly opener: HTMLElement | null }

/**
 * The whole chat. Colours and type come from the custom properties of tokens.css, set on it or above it.
 *
 * Attributes: `document-name` (the programme as a letter cites it), `suggestions` (first questions, parted by
 * "|"), `base-url` (origin of the API; this page's by default), `draft` (text waiting in the question field).
 * Slot `about`: what stands beside the conversation while no clause is open.
 */
export class ChatPanel extends LitElement {
  static override styles = [unsafeCSS(controls), unsafeCSS(styles)]
  static override properties = {
    documentName: { attribute: 'document-name' },
    suggestions: { type: String },
    baseUrl: { attribute: 'base-url' },
    draft: { type: String },
    clause: { state: true },
    narrow: { state: true },
  }

  declare documentName: string
  declare suggestions: string
  declare baseUrl: string
  declare draft: string
  declare private clause: OpenClause | null
  declare private narrow: boolean
  readonly #session = new ChatSession({
    store: createConversationStore(() => sessionStorage),
    onChange: () => this.requestUpdate(),
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
    this.renderRoot.querySelector<HTMLElement>('question-composer')?.focus()
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

  #greeting(): TemplateResult {
    const suggestions = this.suggestions.split('|').filter((question) => question.trim() !== '')
    const buttons = suggestions.map(
      (question) =>
        html`<li><button type="button" @click=${() => this.ask(question)}>${question}</button></li>`,
    )
    return html`<div class="greeting">
      <h2>${words.greetingTitle}</h2>
      <p>${words.greeting}</p>
      ${buttons.length === 0 ? nothing : html`<h3>${words.startWith}</h3><ul>${buttons}</ul>`}
    </div>`
  }

  #message(message: Message): TemplateResult {
    if (message.role === 'user') {
      return html`<article class="question" tabindex="-1">
        <h2 class="visually-hidden">${words.yourQuestion}</h2><p>${message.text}</p></article>`
    }
    return html`<answer-message
      .message=${message} .isLast=${message === this.#session.conversation.at(-1)}
      .documentName=${this.documentName} @open-clause=${this.#openClause}
      @ask=${(event: AskEvent) => this.ask(event.question)} @retry=${this.#retry}
    ></answer-message>`
  }

  #openedClause(): TemplateResult | typeof nothing {
    if (this.clause === null) return nothing
    const { id, quote } = this.clause
    return html`<div class="backdrop" @click=${this.#closeClause}></div>
      ${keyed(
        this.clause,
        html`<clause-panel
          .clauseId=${id} .quote=${quote} .documentName=${this.documentName} .baseUrl=${this.baseUrl}
          @close=${this.#closeClause}
        ></clause-panel>`,
      )}`
  }

  override render() {
    const { conversation, busy, announcement } = this.#session
    const covered = this.narrow && this.clause !== null
    const empty = conversation.length === 0
    return html`<div class="layout ${this.narrow ? 'narrow' : 'wide'}">
      <section class="messages" aria-label=${words.conversation} ?inert=${covered}>
        ${
          empty
            ? this.#greeting()
            : repeat(
                conversation,
                ({ id }) => id,
                (message) => this.#message(message),
              )
        }
      </section>
      <div class="beside">
        <div class="about" ?inert=${covered} ?hidden=${!this.narrow && this.clause !== null}>
          <slot name="about"></slot>
        </div>
        ${this.#openedClause()}
      </div>
      <question-composer
        ?inert=${covered} .draft=${this.draft} .busy=${busy}
        @ask=${(event: AskEvent) => this.ask(event.question)} @stop=${() => this.#session.stop()}
      >${empty ? nothing : html`<button class="quiet" type="button" @click=${this.#clear}>${words.clear}</button>`}
      </question-composer>
      <p class="visually-hidden" role="status">${announcement}</p>
    </div>`
  }
}
