import { html, LitElement, type TemplateResult } from 'lit'
import * as z from 'zod/mini'
import type { Attempt } from '../../quiz/campaign/attempt.ts'
import type { ShownResponse } from '../../quiz/campaign/response.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import type { SaveOutcome } from './answer-queue.ts'
import { AnswerSheet } from './answer-sheet.ts'
import { attemptToken } from './attempt-token.ts'
import { call, type Failure } from './campaign-client.ts'
import formStyles from './form.css?inline'
import type { JoinEvent } from './join-form.ts'
import styles from './learner-page.css?inline'
import { attemptSchema, type Lobby, lobbySchema } from './schemas.ts'
import { showTime, learnerWords as words } from './words.ts'

type View =
  | { readonly kind: 'code' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'lobby'; readonly lobby: Lobby }
  | { readonly kind: 'answering'; readonly attempt: Attempt }
  | { readonly kind: 'result'; readonly attempt: Attempt }
  | { readonly kind: 'failed'; readonly failure: Failure }

const joinedSchema = z.object({ token: z.string(), attempt: attemptSchema })
const savedSchema = z.object({ saved: z.literal(true) })

/** How often a learner who waits for a session to open looks again. */
const LOOK_AGAIN_MS = 10_000

/** `/s/<code>`: joining a session, answering, handing in, and the result. */
export class LearnerPage extends LitElement {
  static override styles = [controls, formStyles, styles].map(componentStyles)
  static override properties = {
    code: { type: String },
    view: { state: true },
    trouble: { state: true },
    busy: { state: true },
  }

  declare code: string
  declare private view: View
  declare private trouble: string
  declare private busy: boolean
  #token: string | null = null
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.code = ''
    this.view = { kind: 'loading' }
    this.trouble = ''
    this.busy = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#token = this.code === '' ? null : attemptToken.load(this.code)
    this.#load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#waiting)
  }

  #load(): Promise<void> {
    if (this.code === '') {
      this.view = { kind: 'code' }
      return Promise.resolve()
    }
    return this.#token === null ? this.#loadLobby() : this.#loadAttempt(this.#token)
  }

  async #loadLobby(): Promise<void> {
    const loaded = await call(`/api/sessions/${encodeURIComponent(this.code)}/lobby`, lobbySchema)
    if (loaded.kind !== 'done') {
      this.view = { kind: 'failed', failure: loaded }
      return
    }
    this.view = { kind: 'lobby', lobby: loaded.value }
    if (loaded.value.state === 'upcoming') this.#waiting = setTimeout(() => this.#loadLobby(), LOOK_AGAIN_MS)
  }

  async #loadAttempt(token: string): Promise<void> {
    const loaded = await call('/api/attempt', attemptSchema, { token })
    if (loaded.kind === 'done') this.#show(loaded.value)
    else if (loaded.kind === 'refused' && loaded.status === 401) {
      attemptToken.forget(this.code)
      this.#token = null
      await this.#loadLobby()
    } else this.view = { kind: 'failed', failure: loaded }
  }

  #show(attempt: Attempt): void {
    const kind = attempt.finishedAt === null ? 'answering' : 'result'
    if (kind === 'result' && this.view.kind === 'answering') scrollTo({ top: 0 })
    this.view = { kind, attempt }
    if (kind === 'result') this.updateComplete.then(() => this.renderRoot.querySelector('h1')?.focus())
  }

  async #join(event: JoinEvent): Promise<void> {
    this.busy = true
    this.trouble = ''
    const joined = await call(`/api/sessions/${encodeURIComponent(this.code)}/participants`, joinedSchema, {
      method: 'POST',
      body: { name: event.name, unit: event.unit },
    })
    this.busy = false
    if (joined.kind !== 'done') {
      this.trouble = words.failure(joined)
      return
    }
    this.#token = joined.value.token
    attemptToken.save(this.code, joined.value.token)
    this.#show(joined.value.attempt)
  }

  readonly #save = async (item: string, response: ShownResponse): Promise<SaveOutcome> => {
    const saved = await call(`/api/attempt/answers/${encodeURIComponent(item)}`, savedSchema, {
      method: 'PUT',
      body: { response },
      ...(this.#token === null ? {} : { token: this.#token }),
    })
    if (saved.kind === 'done') return 'saved'
    if (saved.kind !== 'refused' || saved.status >= 500 || saved.status === 429) return 'unreachable'
    // The trainer closed the session, or another tab handed in: see where the sheet stands now.
    if (saved.status === 409 || saved.status === 401) await this.#load()
    return 'refused'
  }

  async #finish(event: Event): Promise<void> {
    const token = this.#token
    if (token === null) return
    this.trouble = ''
    const handedIn = await call('/api/attempt/submit', attemptSchema, { method: 'POST', token })
    if (handedIn.kind === 'done') {
      this.#show(handedIn.value)
      return
    }
    this.trouble = words.failure(handedIn)
    if (event.target instanceof AnswerSheet) event.target.resume()
  }

  #findCode(event: SubmitEvent): void {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const typed = String(new FormData(event.target).get('code') ?? '').replace(/[\s-]/g, '')
    if (!/^[a-z\d]{6}$/i.test(typed)) this.trouble = words.codeWrong
    else location.assign(`/s/${typed.toUpperCase()}`)
  }

  #codeForm(): TemplateResult {
    return html`<div class="panel code"><h1>${words.codeTitle}</h1><form novalidate @submit=${this.#findCode}>
      <div class="field"><label for="code">${words.code}</label>
        <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="9"
          aria-describedby="code-hint">
        <p id="code-hint" class="hint">${words.codeHint}</p></div>
      <p class="trouble" role="alert">${this.trouble}</p>
      <div class="actions"><button class="primary" type="submit">${words.find}</button></div></form></div>`
  }

  #result(attempt: Attempt): TemplateResult {
    const all = attempt.items.length
    const points = attempt.points ?? 0
    return html`<div class="sheet"><section class="panel result">
        <p class="hint">${words.resultTitle}</p><h1 tabindex="-1">${attempt.title}</h1>
        <p class="score">${words.points(points, all)}</p>
        <ul class="facts"><li>${words.inTen(points, all)}</li><li>${words.who(attempt.name, attempt.unit)}</li>
          <li>${attempt.submitted ? words.handedIn(showTime(attempt.finishedAt ?? 0)) : words.timeUp}</li></ul>
        <p class="note"><a href="/hom-nay">${words.daily}</a></p>
      </section>
      <h2>${words.review}</h2>
      ${attempt.items.map(
        ({ item, response, review }, index) => html`<tl57-item .item=${item} .response=${response}
          .review=${review} .number=${index + 1}></tl57-item>`,
      )}</div>`
  }

  override render(): TemplateResult {
    const { view } = this
    switch (view.kind) {
      case 'code':
        return this.#codeForm()
      case 'loading':
        return html`<p class="panel" role="status">${words.loading}</p>`
      case 'lobby':
        return html`<tl57-join class="panel" .lobby=${view.lobby} .trouble=${this.trouble} .busy=${this.busy}
          @join=${this.#join}></tl57-join>`
      case 'answering':
        return html`<tl57-sheet .attempt=${view.attempt} .save=${this.#save} .trouble=${this.trouble}
          @finish=${this.#finish}></tl57-sheet>`
      case 'result':
        return this.#result(view.attempt)
      case 'failed':
        return html`<div class="panel"><p class="trouble" role="alert">${words.failure(view.failure)}</p>
          <div class="actions"><button type="button" @click=${() => this.#load()}>${words.retry}</button>
          <a href="/s">${words.codeTitle}</a></div></div>`
    }
  }
}
