import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Answer, Citation } from '../../answer/answer.ts'
import { copyText } from '../copy-text.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import type { ShownBody } from './about-schema.ts'
import styles from './answer-message.css?inline'
import prose from './answer-prose.css?inline'
import { answerAsText } from './answer-text.ts'
import { renderChangedBodies } from './changed-bodies-note.ts'
import type { AssistantMessage } from './conversation.ts'
import { AskEvent, OpenClauseEvent } from './events.ts'
import { icon } from './icons.ts'
import { renderMarkdown } from './markdown.ts'
import { plainAnswer } from './plain-answer.ts'
import { canReadAloud, readAloud, stopReading } from './speech.ts'
import { type ChatWords, chatWords } from './words.ts'

/** A list of tasks cites each of them; the rest opens on demand. */
const SOURCES_SHOWN = 5
/** A few findings are shown at once; many open on demand. */
const CHECKS_SHOWN = 3

/** One answer with its sources, its checks and what can be done next. Fires `open-clause`, `ask` and `retry`. */
export class AnswerMessage extends LitElement {
  static override styles = [controls, styles, prose].map(componentStyles)
  static override properties = {
    message: { attribute: false },
    isLast: { attribute: false },
    slow: { attribute: false },
    question: { attribute: false },
    documentName: { attribute: false },
    baseUrl: { attribute: false },
    bodies: { attribute: false },
    words: { attribute: false },
    status: { state: true },
    reading: { state: true },
  }

  declare message: AssistantMessage | null
  /** Only the last answer offers next questions and a retry. */
  declare isLast: boolean
  /** The answer takes longer than usual. */
  declare slow: boolean
  /** What was asked, for the reader's verdict. */
  declare question: string
  declare documentName: string
  declare baseUrl: string
  declare bodies: readonly ShownBody[]
  declare words: ChatWords
  declare private status: string
  declare private reading: boolean

  constructor() {
    super()
    this.message = null
    this.isLast = false
    this.slow = false
    this.question = ''
    this.documentName = ''
    this.baseUrl = ''
    this.bodies = []
    this.words = chatWords.vi
    this.status = ''
    this.reading = false
  }

  #open(event: Event, id: string, quote: string | null): void {
    const opener = event.currentTarget instanceof HTMLElement ? event.currentTarget : null
    this.dispatchEvent(new OpenClauseEvent({ clauseId: id, quote, opener }))
  }

  async #copy(answer: Answer): Promise<void> {
    const copied = await copyText(answerAsText(answer, this.documentName))
    this.status = copied ? this.words.copied : this.words.copyFailed
  }

  #read(answer: Answer): void {
    if (this.reading) {
      stopReading()
      this.reading = false
      return
    }
    this.reading = readAloud(plainAnswer(answer.answer), () => {
      this.reading = false
    })
    this.status = this.reading ? '' : this.words.noVoice
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    if (this.reading) stopReading()
  }

  #chip(id: string, citations: readonly Citation[]): TemplateResult {
    const { words } = this
    const cited = citations.find((citation) => citation.id === id)
    return html`<button
      class="chip" type="button" aria-label=${words.openClause(id, cited?.label ?? null)}
      @click=${(event: Event) => this.#open(event, id, cited?.quote ?? null)}
    >${id}</button>`
  }

  #sources(title: string, citations: readonly Citation[]): TemplateResult | typeof nothing {
    const { words } = this
    if (citations.length === 0) return nothing
    const rest = citations.slice(SOURCES_SHOWN)
    return html`<section class="sources">
      <h3>${title}</h3>
      ${this.#sourceList(citations.slice(0, SOURCES_SHOWN))}
      ${rest.length === 0 ? nothing : html`<details><summary>${words.moreSources(rest.length)}</summary>${this.#sourceList(rest)}</details>`}
    </section>`
  }

  #sourceList(citations: readonly Citation[]): TemplateResult {
    return html`<ul>${citations.map(
      ({ id, label, quote }) => html`<li><button
        type="button" @click=${(event: Event) => this.#open(event, id, quote)}
      ><span class="id">${id}</span> <span>${label}</span></button></li>`,
    )}</ul>`
  }

  #checks(answer: Answer): TemplateResult | typeof nothing {
    const { words } = this
    if (answer.checks.length > 0) {
      return html`<details class="checks" ?open=${answer.checks.length <= CHECKS_SHOWN}>
        <summary>${words.checksFound(answer.checks.length)}</summary>
        <ul>${answer.checks.map(({ message, text }) => html`<li>${message} <q>${text}</q></li>`)}</ul>
      </details>`
    }
    if (answer.outcome !== 'answered' || answer.citations.length === 0) return nothing
    const made = answer.mode === 'generative' ? words.generative : words.extractive
    return html`<p class="verified">${made}. ${words.verified}.</p>`
  }

  #finished(answer: Answer): TemplateResult {
    const { words } = this
    return html`
      ${answer.completeness === 'partial' ? html`<p class="note">${words.partial}</p>` : nothing}
      ${this.#sources(answer.refused ? words.nearestClauses : words.sources, answer.citations)}
      ${this.#checks(answer)}
      ${renderChangedBodies(answer, this.bodies, words)}
      ${answer.outcome === 'smalltalk' || answer.outcome === 'clarify' ? nothing : this.#actions(answer)}
      ${this.isLast && answer.suggestions.length > 0 ? this.#suggestions(answer) : nothing}`
  }

  #actions(answer: Answer): TemplateResult {
    const { words } = this
    return html`<div class="actions">
      <button class="quiet" type="button" @click=${() => this.#copy(answer)}>${icon('copy')}${words.copyAnswer}</button>
      ${
        canReadAloud()
          ? html`<button class="quiet" type="button" @click=${() => this.#read(answer)}>${icon('speaker')}${
              this.reading ? words.stopReading : words.readAloud
            }</button>`
          : nothing
      }
      <tl57-feedback .question=${this.question} .answer=${answer} .baseUrl=${this.baseUrl} .words=${words}></tl57-feedback>
      <span role="status">${this.status}</span>
    </div>`
  }

  #suggestions({ outcome, suggestions }: Answer): TemplateResult {
    const { words } = this
    return html`<section class="suggestions">
      <h3>${outcome === 'clarify' ? words.choose : words.alsoAsk}</h3>
      ${suggestions.map(
        (question) => html`<button type="button" @click=${() => this.dispatchEvent(new AskEvent(question))}
        >${question}</button>`,
      )}
    </section>`
  }

  #ending(message: AssistantMessage): TemplateResult | typeof nothing {
    const { words } = this
    if (message.state === 'waiting' || message.state === 'streaming') {
      const text = message.sources.length === 0 ? words.searching : words.readingClauses
      return html`<p class="waiting"><span class="dots" aria-hidden="true"></span>${text}
        ${message.sources.map(({ id }) => this.#chip(id, message.sources))}</p>
        ${this.slow && this.isLast ? html`<p class="note">${words.slow}</p>` : nothing}`
    }
    if (message.state !== 'stopped' && message.state !== 'failed') return nothing
    const text = message.failure === null ? words.stopped : words.failure(message.failure)
    return html`<div class="trouble">
      <p>${text}</p>
      ${this.isLast ? html`<button type="button" @click=${() => this.dispatchEvent(new Event('retry'))}>${words.retry}</button>` : nothing}
      ${message.failure === null ? nothing : html`<a href=${`${this.baseUrl}/programme`} target=${this.baseUrl === '' ? nothing : '_blank'}>${words.readProgramme}</a>`}
    </div>`
  }

  override render() {
    const { message, words } = this
    if (message === null) return nothing
    const { answer } = message
    const citations = answer?.citations ?? message.sources
    const outcome = answer === null ? null : words.outcome(answer.outcome)
    return html`<article aria-busy=${message.state === 'waiting' || message.state === 'streaming'}>
      <h2 class="visually-hidden">${words.assistant}</h2>
      ${outcome === null ? nothing : html`<p class="outcome">${outcome}</p>`}
      ${message.notice === null ? nothing : html`<p class="note">${message.notice}</p>`}
      <div class="prose">${renderMarkdown(message.text, {
        citation: (id) => this.#chip(id, citations),
        tableLabel: words.table,
        baseUrl: this.baseUrl,
      })}</div>
      ${answer === null ? this.#ending(message) : this.#finished(answer)}
    </article>`
  }
}
