import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { citeClause } from '../../http/pages/clause-citation.ts'
import { type ClauseSpan, splitClauseWords } from '../../http/pages/clause-words.ts'
import { copyText } from '../copy-text.ts'
import { toLanguage } from '../language.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { type LoadedClause, loadClause, type ShownClause } from './clause-client.ts'
import styles from './clause-panel.css?inline'
import { type ClauseWords, clauseWords } from './words.ts'

const renderSpan = ({ text, quoted, original }: ClauseSpan, words: ClauseWords): TemplateResult | string => {
  const mended =
    original === null ? text : html`<span class="mended" title=${words.original(original)}>${text}</span>`
  return quoted ? html`<mark>${mended}</mark>` : html`${mended}`
}

/** One clause of the programme, with quoted words highlighted and mended ones marked. Takes the focus; fires `close`. */
export class ClausePanel extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = {
    clauseId: { attribute: false },
    quote: { attribute: false },
    documentName: { attribute: false },
    baseUrl: { attribute: false },
    language: { attribute: false },
    loaded: { state: true },
    status: { state: true },
  }

  declare clauseId: string
  declare quote: string | null
  declare documentName: string
  declare baseUrl: string
  declare language: string
  declare private loaded: LoadedClause | null
  declare private status: string
  #loading: AbortController | null = null

  constructor() {
    super()
    this.clauseId = ''
    this.quote = null
    this.documentName = ''
    this.baseUrl = ''
    this.language = 'vi'
    this.loaded = null
    this.status = ''
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('clauseId')) void this.#load()
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h2')?.focus({ preventScroll: true })
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('loaded')) this.renderRoot.querySelector('mark')?.scrollIntoView({ block: 'nearest' })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#loading?.abort()
  }

  async #load(): Promise<void> {
    this.#loading?.abort()
    const loading = new AbortController()
    this.#loading = loading
    this.loaded = null
    this.status = ''
    const loaded = await loadClause({ id: this.clauseId, baseUrl: this.baseUrl, signal: loading.signal })
    if (!loading.signal.aborted) this.loaded = loaded
  }

  get #words(): ClauseWords {
    return clauseWords[toLanguage(this.language)]
  }

  async #copy(text: string, done: string): Promise<void> {
    this.status = (await copyText(text)) ? done : this.#words.copyFailed
  }

  #mends(clause: ShownClause): TemplateResult | typeof nothing {
    const words = this.#words
    if (clause.mends.length === 0) return nothing
    return html`<section class="mends"><h3>${words.mendsTitle}</h3><ul>${clause.mends.map(
      ({ mended, original }) => html`<li>${words.mended(mended, original)}</li>`,
    )}</ul></section>`
  }

  #clause(clause: ShownClause): TemplateResult {
    const words = this.#words
    const citation = citeClause(clause, this.documentName)
    const path = `${this.baseUrl}/programme#${clause.id}`
    return html`
      ${clause.path.length === 0 ? nothing : html`<ol class="path">${clause.path.map((title) => html`<li>${title}</li>`)}</ol>`}
      <div class="text">${splitClauseWords(clause, { quote: this.quote }).map((span) => renderSpan(span, words))}</div>
      ${this.#mends(clause)}
      <section class="cite">
        <h3>${words.citationHelp}</h3>
        <p>${citation}</p>
        <div class="actions">
          <button type="button" @click=${() => this.#copy(citation, words.copied)}>${words.copyCitation}</button>
          <button type="button" @click=${() => this.#copy(new URL(path, location.href).href, words.linkCopied)}>${words.copyLink}</button>
          <a href=${path} target=${this.baseUrl === '' ? nothing : '_blank'}>${words.readInProgramme}</a>
        </div>
        <p class="status" role="status">${this.status}</p>
      </section>`
  }

  #body(): TemplateResult {
    const words = this.#words
    if (this.loaded === null) return html`<p role="status">${words.loading}</p>`
    switch (this.loaded.kind) {
      case 'loaded':
        return this.#clause(this.loaded.clause)
      case 'unknown':
        return html`<p role="status">${words.unknown}</p>`
      case 'failed':
        return html`<p role="status">${words.failed}</p>
          <button type="button" @click=${() => this.#load()}>${words.retry}</button>`
    }
  }

  override render() {
    const words = this.#words
    const label = this.loaded?.kind === 'loaded' ? this.loaded.clause.label : this.clauseId
    return html`<section role="dialog" aria-labelledby="label">
      <header>
        <div><p class="id">${this.clauseId}</p><h2 id="label" tabindex="-1">${label}</h2></div>
        <button class="close" type="button" aria-label=${words.close} @click=${() => this.dispatchEvent(new Event('close'))}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>
        </button>
      </header>
      ${this.#body()}
    </section>`
  }
}
