import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Attempt } from '../../quiz/campaign/attempt.ts'
import type { ShownResponse } from '../../quiz/campaign/response.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { AnswerQueue, type QueueState, type SaveOutcome } from './answer-queue.ts'
import formStyles from './form.css?inline'
import type { AnswerEvent } from './item-card.ts'
import styles from './learner-page.css?inline'
import { isGiven } from './show-response.ts'
import { learnerWords as words } from './words.ts'

/** Minutes before the end at which those who cannot see the clock are told. */
const TOLD_MINUTES = [5, 1]
/** Longest wait for the last answers before handing in without them. */
const SETTLE_MS = 6_000

const showClock = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  const rest = `${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/**
 * The questions of a session while they may be answered. Each answer is sent as it is given, with `save`. Fires
 * `finish` when the learner hands in or the time is up, once the last answers are sent.
 */
export class AnswerSheet extends LitElement {
  static override styles = [controls, formStyles, styles].map(componentStyles)
  static override properties = {
    attempt: { attribute: false },
    save: { attribute: false },
    trouble: { type: String },
    responses: { state: true },
    saving: { state: true },
    asking: { state: true },
    finishing: { state: true },
    left: { state: true },
    told: { state: true },
  }

  declare attempt: Attempt | null
  declare save: (item: string, response: ShownResponse) => Promise<SaveOutcome>
  declare trouble: string
  declare private responses: ReadonlyMap<string, ShownResponse>
  declare private saving: QueueState
  declare private asking: boolean
  declare private finishing: boolean
  /** Milliseconds to the deadline, by the server's clock. */
  declare private left: number
  declare private told: string
  #clock: ReturnType<typeof setInterval> | undefined
  /** How far the server's clock is ahead of this device's. */
  #ahead = 0
  readonly #queue = new AnswerQueue({
    save: (item, response) => this.save(item, response),
    onState: (state) => {
      this.saving = state
    },
  })

  constructor() {
    super()
    this.attempt = null
    this.save = async () => 'refused'
    this.trouble = ''
    this.responses = new Map()
    this.saving = 'idle'
    this.asking = false
    this.finishing = false
    this.left = Number.POSITIVE_INFINITY
    this.told = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#clock = setInterval(() => this.#tick(), 1_000)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#clock)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('attempt') || this.attempt === null) return
    const { now, deadline, items } = this.attempt
    this.#ahead = now - Date.now()
    this.left = deadline - now
    this.responses = new Map(
      items.flatMap(({ item, response }) => (response === null ? [] : [[item.id, response]])),
    )
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('asking') && this.asking)
      this.renderRoot.querySelector<HTMLElement>('.sure button')?.focus()
  }

  #tick(): void {
    if (this.attempt === null) return
    const before = this.left
    this.left = this.attempt.deadline - (Date.now() + this.#ahead)
    for (const minutes of this.attempt.timed ? TOLD_MINUTES : []) {
      if (before > minutes * 60_000 && this.left <= minutes * 60_000) this.told = words.minutesLeft(minutes)
    }
    if (this.left <= 0) this.#finish()
  }

  #onAnswer(event: AnswerEvent): void {
    this.responses = new Map(this.responses).set(event.item, event.response)
    this.#queue.put(event.item, event.response)
  }

  /** Tells the page that the last answers are on their way; it hands in. */
  async #finish(): Promise<void> {
    if (this.finishing) return
    this.finishing = true
    await this.#queue.settle(SETTLE_MS)
    this.dispatchEvent(new Event('finish'))
  }

  /** Handing in failed: it may be tried again. */
  resume(): void {
    this.finishing = false
    this.asking = false
  }

  #saved(): string {
    if (this.saving === 'retrying') return words.unsaved
    return this.saving === 'saving' ? words.saving : words.saved
  }

  #bar(answered: number, all: number): TemplateResult {
    const { attempt } = this
    const timed = attempt?.timed === true
    const short = this.left <= 60_000 ? 'short' : ''
    return html`<div class="bar">
      <div class="facts">
        ${timed ? html`<p class="time ${short}" role="timer">${words.timeLeft(showClock(this.left))}</p>` : nothing}
        <p>${words.answered(answered, all)}</p>
        <p role="status">${answered > 0 || this.saving !== 'idle' ? this.#saved() : ''}</p>
        <p class="visually-hidden" role="status">${this.told}</p>
      </div>
      ${
        this.asking
          ? html`<div class="sure" role="group" aria-label=${words.submit}><p>${words.sure(all - answered)}</p>
            <button class="primary" type="button" ?disabled=${this.finishing} @click=${this.#finish}>
              ${this.finishing ? words.submitting : words.confirm}</button>
            <button type="button" ?disabled=${this.finishing} @click=${() => {
              this.asking = false
            }}>${words.back}</button></div>`
          : html`<button class="primary" type="button" ?disabled=${this.finishing} @click=${() => {
              this.asking = true
            }}>${this.finishing ? words.submitting : words.submit}</button>`
      }
      ${this.trouble === '' ? nothing : html`<p class="trouble" role="alert">${this.trouble}</p>`}
    </div>`
  }

  override render() {
    const { attempt } = this
    if (attempt === null) return nothing
    const answered = [...this.responses.values()].filter(isGiven).length
    return html`<div class="sheet" @answer=${this.#onAnswer}>
      <header><h1>${attempt.title}</h1><p>${words.who(attempt.name, attempt.unit)}</p></header>
      ${attempt.items.map(
        ({ item }, index) => html`<tl57-item .item=${item} .response=${this.responses.get(item.id) ?? null}
          .number=${index + 1}></tl57-item>`,
      )}
      ${this.#bar(answered, attempt.items.length)}
    </div>`
  }
}
