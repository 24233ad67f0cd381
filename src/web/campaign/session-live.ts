import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { copyText } from '../copy-text.ts'
import { saveBlob } from '../quiz/save-blob.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { call, command, download, type Failure } from './campaign-client.ts'
import formStyles from './form.css?inline'
import { qrCode } from './qr-code.ts'
import { type Overview, overviewSchema, type Results } from './schemas.ts'
import styles from './session-live.css?inline'
import { showNumber, showShare, showTime, trainerWords, liveWords as words } from './words.ts'

/** As often as people in a hall look up. */
const EVERY_MS = 2_000

/** "K7M 2QA": easier to read out and to type. */
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

type Participant = Results['participants'][number]

const stateOf = (one: Participant): string => {
  if (one.submitted) return words.submitted
  return one.finishedAt === null ? words.answering : words.timeUp
}

/** One session as its trainer follows it. Fires `gone` when it was deleted, `signed-out` when the token no longer fits. */
export class SessionLive extends LitElement {
  static override styles = [controls, formStyles, styles].map(componentStyles)
  static override properties = {
    code: { type: String },
    token: { type: String },
    overview: { state: true },
    failure: { state: true },
    asking: { state: true },
    trouble: { state: true },
    copied: { state: true },
  }

  declare code: string
  declare token: string
  declare private overview: Overview | null
  declare private failure: Failure | null
  declare private asking: 'close' | 'delete' | null
  declare private trouble: string
  declare private copied: boolean
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.code = ''
    this.token = ''
    this.overview = null
    this.failure = null
    this.asking = null
    this.trouble = ''
    this.copied = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#refresh()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  get #path(): string {
    return `/api/sessions/${encodeURIComponent(this.code)}`
  }

  async #refresh(): Promise<void> {
    clearTimeout(this.#timer)
    const loaded = await call(this.#path, overviewSchema, { token: this.token })
    if (!this.isConnected) return
    if (loaded.kind === 'refused' && loaded.status === 401) this.dispatchEvent(new Event('signed-out'))
    if (loaded.kind === 'done') {
      this.overview = loaded.value
      this.failure = null
    } else this.failure = loaded
    const ended = loaded.kind === 'refused' && loaded.status < 500
    if (!ended) this.#timer = setTimeout(() => this.#refresh(), EVERY_MS)
  }

  async #download(table: string, format: string): Promise<void> {
    const file = await download(`${this.#path}/results?table=${table}&format=${format}`, this.token)
    if (file.kind === 'done') saveBlob(`phien-${this.code}-${table}.${format}`, file.value)
    else this.trouble = trainerWords.failure(file)
  }

  async #carryOut(): Promise<void> {
    const wanted = this.asking
    this.asking = null
    const done =
      wanted === 'delete'
        ? await command(this.#path, { method: 'DELETE', token: this.token })
        : await command(`${this.#path}/close`, { method: 'POST', token: this.token })
    if (done.kind !== 'done') this.trouble = trainerWords.failure(done)
    else if (wanted === 'delete') this.dispatchEvent(new Event('gone'))
    else await this.#refresh()
  }

  #entry({ session }: Overview): TemplateResult {
    const address = `${location.origin}/s/${session.code}`
    const copy = async () => {
      this.copied = await copyText(address)
    }
    return html`<div class="entry"><div>
        <p class="label">${words.code}</p><p class="code">${spaced(session.code)}</p>
        <p><a href=${address}>${address}</a></p>
        <div class="actions"><button type="button" @click=${copy}>${words.copyLink}</button>
          <span role="status">${this.copied ? words.copied : ''}</span></div>
      </div>${qrCode(address, words.qr(address))}</div>`
  }

  #progress({ session, results }: Overview): TemplateResult {
    const { participants, units } = results
    const finished = units.reduce((sum, unit) => sum + unit.finished, 0)
    const total = units.reduce((sum, unit) => sum + unit.finished * (unit.meanShare ?? 0), 0)
    return html`<section><h2>${words.progress}</h2>
      <dl class="figures"><div><dt>${words.joined}</dt><dd>${participants.length}</dd></div>
        <div><dt>${words.finished}</dt><dd>${finished}</dd></div>
        <div><dt>${words.mean}</dt><dd>${showShare(finished === 0 ? null : total / finished)}</dd></div></dl>
      <ul class="facts"><li>${trainerWords.states[session.state]}. ${words.until(showTime(session.closesAt))}</li>
        <li>${words.deletes(showTime(session.deletesAt))}</li></ul></section>`
  }

  #share(value: number | null): TemplateResult {
    return html`<td class="figure share">${showShare(value)}${
      value === null
        ? nothing
        : html`<meter min="0" max="1" low="0.5" high="0.8" optimum="1" .value=${value} aria-hidden="true"></meter>`
    }</td>`
  }

  #table(
    title: string,
    heading: readonly (string | { readonly figure: string })[],
    rows: readonly TemplateResult[],
  ): TemplateResult {
    return html`<section><h2>${title}</h2><div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table><thead><tr>${heading.map((text) => (typeof text === 'string' ? html`<th scope="col">${text}</th>` : html`<th scope="col" class="figure">${text.figure}</th>`))}</tr></thead>
      <tbody>${rows}</tbody></table></div></section>`
  }

  #tables({ session, results }: Overview): TemplateResult {
    const { participants, units, items } = results
    if (participants.length === 0) return html`<p class="note">${words.nobody}</p>`
    return html`
      ${this.#table(
        words.units,
        [words.unit, { figure: words.joined }, { figure: words.finished }, { figure: words.mean }],
        units.map(
          (one) => html`<tr><th scope="row">${one.unit}</th><td class="figure">${one.joined}</td>
            <td class="figure">${one.finished}</td>${this.#share(one.meanShare)}</tr>`,
        ),
      )}
      ${this.#table(
        words.items,
        [words.item, words.clauses, { figure: words.rightShare }],
        items.map(
          (one) => html`<tr><th scope="row">${one.stem}</th>
            <td>${one.clauses.map((id) => html`<a href="/programme#${id}">${id}</a> `)}</td>
            ${this.#share(one.meanPoints)}</tr>`,
        ),
      )}
      ${this.#table(
        words.learners,
        [words.learner, words.unit, { figure: words.answered }, { figure: words.points }, words.state],
        participants.map(
          (one) => html`<tr><th scope="row">${one.name}</th><td class="words">${one.unit}</td>
            <td class="figure">${one.answered}/${session.itemCount}</td>
            <td class="figure">${one.points === null ? '–' : showNumber(one.points)}</td><td>${stateOf(one)}</td></tr>`,
        ),
      )}`
  }

  #endings({ session }: Overview): TemplateResult {
    if (this.asking !== null) {
      const sure = this.asking === 'close' ? words.closeSure : words.deleteSure
      const yes = this.asking === 'close' ? words.yesClose : words.yesDelete
      return html`<section class="danger" role="alert"><p>${sure}</p><div class="actions">
        <button class="primary" type="button" @click=${this.#carryOut}>${yes}</button>
        <button type="button" @click=${() => {
          this.asking = null
        }}>${words.no}</button></div></section>`
    }
    const ask = (what: 'close' | 'delete') => () => {
      this.asking = what
    }
    return html`<section class="danger"><div class="actions">
      ${
        session.state === 'closed'
          ? nothing
          : html`<button type="button" @click=${ask('close')}>${words.close}</button>`
      }
      <button type="button" @click=${ask('delete')}>${words.delete}</button></div></section>`
  }

  override render() {
    const { overview, failure } = this
    const trouble =
      failure === null ? this.trouble : overview === null ? trainerWords.failure(failure) : words.stale
    return html`<p class="trouble" role="alert">${trouble}</p>
      ${
        overview === null
          ? nothing
          : html`<h1>${overview.session.title}</h1>
            ${overview.session.state === 'closed' ? nothing : this.#entry(overview)}
            ${this.#progress(overview)}${this.#tables(overview)}
            <section><h2>${words.download}</h2><div class="actions">${words.files.map(
              ({ table, format, label }) =>
                html`<button type="button" @click=${() => this.#download(table, format)}>${label}</button>`,
            )}</div></section>
            ${this.#endings(overview)}`
      }`
  }
}
