import { html, LitElement, type TemplateResult } from 'lit'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { call, type Failure } from './campaign-client.ts'
import formStyles from './form.css?inline'
import { type ListedSession, sessionListSchema } from './schemas.ts'
import type { OpenedEvent } from './session-form.ts'
import styles from './trainer-page.css?inline'
import { trainerToken } from './trainer-token.ts'
import { showTime, trainerWords as words } from './words.ts'

/** `/giang-vien`: signing in, the sessions, a new one, and one that is followed (`#K7M2QA`). */
export class TrainerPage extends LitElement {
  static override styles = [controls, formStyles, styles].map(componentStyles)
  static override properties = {
    token: { state: true },
    sessions: { state: true },
    followed: { state: true },
    trouble: { state: true },
  }

  declare private token: string
  declare private sessions: readonly ListedSession[] | null
  /** Code of the session on the page; empty: the list. */
  declare private followed: string
  declare private trouble: string

  constructor() {
    super()
    this.token = ''
    this.sessions = null
    this.followed = ''
    this.trouble = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#readAddress)
    this.#readAddress()
    const kept = trainerToken.load()
    if (kept !== '') this.#enter(kept)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#readAddress)
  }

  readonly #readAddress = (): void => {
    this.followed = location.hash.slice(1)
    if (this.followed === '' && this.token !== '') this.#enter(this.token)
  }

  #follow(code: string): void {
    location.hash = code
  }

  /** Tries a token on the list of sessions: it fits or it does not. */
  async #enter(token: string): Promise<void> {
    this.trouble = ''
    const loaded = await call('/api/sessions', sessionListSchema, { token })
    if (loaded.kind === 'done') {
      this.token = token
      this.sessions = loaded.value.sessions
      trainerToken.save(token)
    } else this.#refuse(loaded)
  }

  #refuse(failure: Failure): void {
    const wrong = failure.kind === 'refused' && failure.status === 401
    if (wrong) this.#leave()
    this.trouble = wrong ? words.wrongToken : words.failure(failure)
  }

  #leave(): void {
    trainerToken.forget()
    this.token = ''
    this.sessions = null
    this.trouble = ''
  }

  #signIn(event: SubmitEvent): void {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const token = String(new FormData(event.target).get('token') ?? '').trim()
    if (token !== '') this.#enter(token)
  }

  #signInForm(): TemplateResult {
    return html`<div class="narrow"><h1>${words.signInTitle}</h1><form @submit=${this.#signIn}>
      <div class="field"><label for="token">${words.token}</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required
          aria-describedby="token-hint">
        <p id="token-hint" class="hint">${words.tokenHint}</p></div>
      <p class="trouble" role="alert">${this.trouble}</p>
      <div class="actions"><button class="primary" type="submit">${words.signIn}</button></div></form></div>`
  }

  #session(session: ListedSession): TemplateResult {
    const { code, title, state, joined, submitted, closesAt } = session
    return html`<li><div><p class="title">${title}</p>
      <p>${code} · <span class="state ${state}">${words.states[state]}</span> · ${words.until(showTime(closesAt))}</p>
      <p>${words.counts(joined, submitted)}</p></div>
      <button type="button" aria-label=${words.followLabel(title, code)} @click=${() => this.#follow(code)}>${words.follow}</button></li>`
  }

  #list(sessions: readonly ListedSession[]): TemplateResult {
    return html`<div class="top"><h1>${words.signInTitle}</h1>
        <button class="quiet" type="button" @click=${this.#leave}>${words.signOut}</button></div>
      <p class="trouble" role="alert">${this.trouble}</p>
      <div class="columns"><section><h2>${words.sessions}</h2>
        ${
          sessions.length === 0
            ? html`<p class="note">${words.none}</p>`
            : html`<ul class="sessions">${sessions.map((session) => this.#session(session))}</ul>`
        }</section>
        <tl57-session-form .token=${this.token}
          @opened=${(event: OpenedEvent) => this.#follow(event.code)}></tl57-session-form></div>`
  }

  override render(): TemplateResult {
    if (this.token === '' || this.sessions === null) return this.#signInForm()
    if (this.followed === '') return this.#list(this.sessions)
    return html`<div class="top"><button class="quiet" type="button" @click=${() => this.#follow('')}>← ${words.back}</button></div>
      <tl57-session-live .code=${this.followed} .token=${this.token}
        @gone=${() => this.#follow('')} @signed-out=${this.#leave}></tl57-session-live>`
  }
}
