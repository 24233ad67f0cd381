import { html, LitElement, nothing, type TemplateResult, unsafeCSS } from 'lit'
import type { Answer, Citation } from '../../answer/answer.ts'
import { copyText } from '../copy-text.ts'
import controls from '../styles/controls.css?inline'
import styles from './answer-message.css?inline'
import prose from './answer-prose.css?inline'
import { answerAsText } from './answer-text.ts'
import type { AssistantMessage } from './conversation.ts'
import { AskEvent, OpenClauseEvent } from './events.ts'
import { renderMarkdown } from './markdown.ts'
import { words } from './words.ts'

/** A list of tasks cites each of them; the rest opens on demand. */
const SOURCES_SHOWN = 5

/** One answer with its sources, its checks and what can be done next. Fires `open-clause`, `ask` and `retry`. */
export class AnswerMessage extends LitElement {
  static override styles = [unsafeCSS(controls), unsafeCSS(styles), unsafeCSS(prose)]
  static override properties = {
    message: { attribute: false },
    isLast: { attribute: false },
    documentName: { attribute: false },
    copyState: { state: true },
  }

  declare message: AssistantMessage | null
  /** Only the last answer offers next questions and a retry. */
  declare isLast: boolean
  declare documentName: string
  declare private copyState: 'idle' | 'copied' | 'failed'

  constructor() {
    super()
    this.message = null
    this.isLast = false
    this.documentName = ''
    this.copyState = 'idle'
  }

  #open(event: Event, id: string, quote: string | null): void {
    const opener = event.currentTarget instanceof HTMLElement ? event.currentTarget : null
    this.dispatchEvent(new OpenClauseEvent({ clauseId: id, quote, opener }))
  }

  async #copy(answer: Answer): Promise<void> {
    const copied = await copyText(answerAsText(answer, this.documentName))
    this.copyState = copied ? 'copied' : 'failed'
  }

  #chip(id: string, citations: readonly Citation[]): TemplateResult {
    const cited = citations.find((citation) => citation.id === id)
    return html`<button
      class="chip" type="button" aria-label=${words.openClause(id, cited?.label ?? null)}
      @click=${(event: Event) => this.#open(event, id, cited?.quote ?? null)}
    >${id}</button>`
  }

  #sources(title: string, citations: readonly Citation[]): TemplateResult | typeof nothing {
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
    if (answer.checks.length > 0) {
      return html`<details class="checks">
        <summary>${words.checksFound(answer.checks.length)}</summary>
        <ul>${answer.checks.map(({ message, text }) => html`<li>${message} <q>${text}</q></li>`)}</ul>
      </details>`
    }
    if (answer.outcome !== 'answered' || answer.citations.length === 0) return nothing
    const made = answer.mode === 'generative' ? words.generative : words.extractive
    return html`<p class="verified">${made}. ${words.verified}.</p>`
  }

  #finished(answer: Answer): TemplateResult {
    return html`
      ${answer.completeness === 'partial' ? html`<p class="note">${words.partial}</p>` : nothing}
      ${this.#sources(answer.refused ? words.nearestClauses : words.sources, answer.citations)}
      ${this.#checks(answer)}
      ${
        answer.outcome === 'smalltalk'
          ? nothing
          : html`<div class="actions">
        <button class="quiet" type="button" @click=${() => this.#copy(answer)}>${words.copyAnswer}</button>
        <span role="status">${
          this.copyState === 'idle' ? '' : this.copyState === 'copied' ? words.copied : words.copyFailed
        }</span>
      </div>`
      }
      ${this.isLast && answer.suggestions.length > 0 ? this.#suggestions(answer.suggestions) : nothing}`
  }

  #suggestions(suggestions: readonly string[]): TemplateResult {
    return html`<section class="suggestions">
      <h3>${words.alsoAsk}</h3>
      ${suggestions.map(
        (question) => html`<button type="button" @click=${() => this.dispatchEvent(new AskEvent(question))}
        >${question}</button>`,
      )}
    </section>`
  }

  #ending(message: AssistantMessage): TemplateResult | typeof nothing {
    if (message.state === 'waiting' || message.state === 'streaming') {
      const text = message.sources.length === 0 ? words.searching : words.readingClauses
      return html`<p class="waiting"><span class="dots" aria-hidden="true"></span>${text}
        ${message.sources.map(({ id }) => this.#chip(id, message.sources))}</p>`
    }
    if (message.state !== 'stopped' && message.state !== 'failed') return nothing
    const text = message.failure === null ? words.stopped : words.failure(message.failure)
    return html`<div class="trouble">
      <p>${text}</p>
      ${this.isLast ? html`<button type="button" @click=${() => this.dispatchEvent(new Event('retry'))}>${words.retry}</button>` : nothing}
      ${message.failure === null ? nothing : html`<a href="/programme">${words.readProgramme}</a>`}
    </div>`
  }

  override render() {
    const { message } = this
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
      })}</div>
      ${answer === null ? this.#ending(message) : this.#finished(answer)}
    </article>`
  }
}
