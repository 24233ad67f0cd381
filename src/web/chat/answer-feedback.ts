import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Answer } from '../../answer/answer.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import styles from './answer-feedback.css?inline'
import { type FeedbackReason, sendFeedback, type Verdict } from './feedback-client.ts'
import { icon } from './icons.ts'
import { type ChatWords, chatWords } from './words.ts'

const REASONS = ['wrong', 'incomplete', 'wrong-citation', 'unclear', 'outdated', 'other'] as const

type State = 'idle' | 'asking' | 'sending' | 'sent' | 'failed'

const toReason = (value: unknown): FeedbackReason => REASONS.find((reason) => reason === value) ?? 'other'

/** Whether an answer helped and, if not, why. Sends it to the server when the reader says so, never before. */
export class AnswerFeedback extends LitElement {
  static override styles = [componentStyles(controls), componentStyles(styles)]
  static override properties = {
    question: { attribute: false },
    answer: { attribute: false },
    baseUrl: { attribute: false },
    words: { attribute: false },
    state: { state: true },
  }

  declare question: string
  declare answer: Pick<Answer, 'mode' | 'citations'> | null
  declare baseUrl: string
  declare words: ChatWords
  declare private state: State

  constructor() {
    super()
    this.question = ''
    this.answer = null
    this.baseUrl = ''
    this.words = chatWords.vi
    this.state = 'idle'
  }

  async #send(verdict: Verdict): Promise<void> {
    const { question, answer, baseUrl } = this
    if (answer === null || this.state === 'sending') return
    this.state = 'sending'
    this.state = (await sendFeedback({ question, answer, verdict, baseUrl })) ? 'sent' : 'failed'
  }

  async #askWhy(): Promise<void> {
    this.state = 'asking'
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('input')?.focus()
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    const fields = new FormData(event.currentTarget)
    const comment = fields.get('comment')
    void this.#send({
      helpful: false,
      reason: toReason(fields.get('reason')),
      comment: typeof comment === 'string' ? comment : '',
    })
  }

  #form(): TemplateResult {
    const { words } = this
    return html`<form @submit=${this.#submit}>
      <fieldset>
        <legend>${words.whyUnhelpful}</legend>
        ${REASONS.map(
          (reason) =>
            html`<label><input type="radio" name="reason" value=${reason} required> ${words.feedbackReasons[reason]}</label>`,
        )}
      </fieldset>
      <label class="comment">${words.comment}<textarea name="comment" rows="2" maxlength="2000"></textarea></label>
      <div class="send">
        <button class="primary" type="submit">${words.sendFeedback}</button>
        <button type="button" @click=${() => this.#cancel()}>${words.cancel}</button>
      </div>
    </form>`
  }

  async #cancel(): Promise<void> {
    this.state = 'idle'
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.thumb:last-of-type')?.focus()
  }

  override render() {
    const { words, state } = this
    const said = state === 'sent' ? words.thanks : state === 'failed' ? words.feedbackFailed : ''
    const offered = state === 'idle' || state === 'asking'
    return html`${
      offered
        ? html`<button class="quiet thumb" type="button" @click=${() => this.#send({ helpful: true })}>
            ${icon('thumb-up')}${words.helpful}</button><button
            class="quiet thumb" type="button" aria-expanded=${state === 'asking'} @click=${() => this.#askWhy()}>
            ${icon('thumb-down')}${words.unhelpful}</button>`
        : nothing
    }<span role="status">${said}</span>${state === 'asking' ? this.#form() : nothing}`
  }
}
