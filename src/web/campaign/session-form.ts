import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Quiz } from '../../quiz/item.ts'
import { makeQuiz } from '../quiz/quiz-client.ts'
import { createQuizStore } from '../quiz/quiz-store.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { call } from './campaign-client.ts'
import formStyles from './form.css?inline'
import { sessionSchema } from './schemas.ts'
import { trainerWords, sessionFormWords as words } from './words.ts'

/** A session was opened. */
export class OpenedEvent extends Event {
  readonly code: string
  constructor(code: string) {
    super('opened')
    this.code = code
  }
}

const QUICK_ITEMS = 10
/** A week from now, unless the trainer says otherwise. */
const USUAL_MS = 7 * 86_400_000

const quickChoices = () => ({
  scope: [],
  count: QUICK_ITEMS,
  kinds: ['single', 'multiple', 'true-false', 'fill', 'match'] as const,
  difficulty: null,
  seed: Math.floor(Math.random() * 2 ** 32),
  form: 'A' as const,
})

/** A time as `datetime-local` wants it, in this device's zone. */
const toLocal = (time: number): string =>
  new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

const fieldOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The settings of a session as the API takes them; what is left empty is left to the server. */
const readSettings = (form: FormData): Readonly<Record<string, unknown>> => {
  const time = (name: string) => {
    const value = fieldOf(form, name)
    return value === '' ? {} : { [name]: new Date(value).toISOString() }
  }
  const title = fieldOf(form, 'title')
  const minutes = fieldOf(form, 'minutes')
  return {
    ...(title === '' ? {} : { title }),
    ...time('opensAt'),
    ...time('closesAt'),
    timeLimitMinutes: minutes === '' ? null : Number(minutes),
    shuffle: form.has('shuffle'),
    units: fieldOf(form, 'units')
      .split('\n')
      .map((unit) => unit.trim())
      .filter((unit) => unit !== ''),
  }
}

/** Opens a session from the quiz that the tab keeps, or from a quick one. Fires `opened` (OpenedEvent). */
export class SessionForm extends LitElement {
  static override styles = [controls, formStyles].map(componentStyles)
  static override properties = {
    token: { type: String },
    quiz: { state: true },
    trouble: { state: true },
    busy: { state: true },
  }

  declare token: string
  declare private quiz: Quiz | null
  declare private trouble: string
  declare private busy: '' | 'making' | 'opening'

  constructor() {
    super()
    this.token = ''
    const kept = createQuizStore(() => sessionStorage).load()?.quiz ?? null
    this.quiz = kept === null || kept.items.length === 0 ? null : kept
    this.trouble = ''
    this.busy = ''
  }

  async #makeQuick(): Promise<void> {
    this.busy = 'making'
    this.trouble = ''
    const { kinds, ...choices } = quickChoices()
    const made = await makeQuiz({ ...choices, kinds: [...kinds] })
    this.busy = ''
    if (made.kind === 'made') this.quiz = made.quiz
    else this.trouble = made.kind === 'rejected' ? made.detail : trainerWords.failure(made)
  }

  async #open(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (this.quiz === null || this.busy !== '' || !(event.target instanceof HTMLFormElement)) return
    const settings = readSettings(new FormData(event.target))
    this.busy = 'opening'
    this.trouble = ''
    const opened = await call('/api/sessions', sessionSchema, {
      method: 'POST',
      body: { quiz: this.quiz, ...settings },
      token: this.token,
    })
    this.busy = ''
    if (opened.kind === 'done') this.dispatchEvent(new OpenedEvent(opened.value.code))
    else this.trouble = trainerWords.failure(opened)
  }

  #source(): TemplateResult {
    const { quiz } = this
    return html`<p class="note">${quiz === null ? words.noQuiz : words.quiz(quiz.title, quiz.items.length)}</p>
      <div class="actions"><a class="button" href="/quiz">${quiz === null ? words.compose : words.change}</a>
        <button type="button" ?disabled=${this.busy !== ''} @click=${this.#makeQuick}>
          ${this.busy === 'making' ? words.making : words.quick}</button></div>`
  }

  #settings(quiz: Quiz): TemplateResult {
    return html`<form @submit=${this.#open}>
      <div class="field"><label for="title">${words.name}</label>
        <input id="title" name="title" maxlength="200" .value=${quiz.title}></div>
      <div class="field"><label for="opens">${words.opens}</label>
        <input id="opens" name="opensAt" type="datetime-local" aria-describedby="opens-hint">
        <p id="opens-hint" class="hint">${words.opensHint}</p></div>
      <div class="field"><label for="closes">${words.closes}</label>
        <input id="closes" name="closesAt" type="datetime-local" required .value=${toLocal(Date.now() + USUAL_MS)}></div>
      <div class="field"><label for="minutes">${words.limit}</label>
        <input id="minutes" name="minutes" type="number" min="1" max="1440" inputmode="numeric" aria-describedby="limit-hint">
        <p id="limit-hint" class="hint">${words.limitHint}</p></div>
      <label class="check"><input name="shuffle" type="checkbox" checked>${words.shuffle}</label>
      <div class="field"><label for="units">${words.units}</label>
        <textarea id="units" name="units" rows="3" aria-describedby="units-hint"></textarea>
        <p id="units-hint" class="hint">${words.unitsHint}</p></div>
      <div class="actions"><button class="primary" type="submit" ?disabled=${this.busy !== ''}>
        ${this.busy === 'opening' ? words.opening : words.open}</button></div>
    </form>`
  }

  override render() {
    return html`<h2>${words.title}</h2>${this.#source()}
      ${this.quiz === null ? nothing : this.#settings(this.quiz)}
      <p class="trouble" role="alert">${this.trouble}</p>`
  }
}
