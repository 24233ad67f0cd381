import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { OutlineEntry } from '../../http/pages/quiz-outline.ts'
import type { Difficulty, Form, ItemKind } from '../../quiz/item.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { ChooseEvent, MakeQuizEvent } from './events.ts'
import { newSeed } from './new-seed.ts'
import styles from './quiz-form.css?inline'
import type { Choices } from './quiz-schema.ts'
import { ScopePicker } from './scope-picker.ts'
import { quizWords } from './words.ts'

const words = quizWords.form

const KINDS = ['single', 'multiple', 'true-false', 'fill', 'match'] as const satisfies readonly ItemKind[]
const DIFFICULTIES = [1, 2, 3] as const satisfies readonly Difficulty[]
const VERSIONS = ['A', 'B', 'C'] as const satisfies readonly Form[]

/** The server makes at most this many at once. */
const MOST_ITEMS = 100
const HIGHEST_SEED = 0xffffffff

const clamp = (text: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(Number(text)) || least))

/** Scope, number, kinds, difficulty, form and seed. Fires `choose` (ChooseEvent) and `make-quiz` (MakeQuizEvent). */
export class QuizForm extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = {
    outline: { attribute: false },
    choices: { attribute: false },
    busy: { type: Boolean },
    hasQuiz: { type: Boolean },
    problem: { state: true },
  }

  declare outline: readonly OutlineEntry[]
  declare choices: Choices
  declare busy: boolean
  declare hasQuiz: boolean
  declare private problem: string

  constructor() {
    super()
    this.outline = []
    this.choices = { scope: [], count: 10, kinds: [...KINDS], difficulty: null, seed: 1, form: 'A' }
    this.busy = false
    this.hasQuiz = false
    this.problem = ''
  }

  #choose(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change }
    this.problem = ''
    this.dispatchEvent(new ChooseEvent(this.choices))
  }

  #toggleKind(kind: ItemKind, on: boolean): void {
    const { kinds } = this.choices
    this.#choose({ kinds: KINDS.filter((other) => (other === kind ? on : kinds.includes(other))) })
  }

  #submit(event: Event): void {
    event.preventDefault()
    if (this.busy) return
    if (this.choices.kinds.length === 0) {
      this.problem = words.kindsMissing
      this.renderRoot.querySelector<HTMLElement>('.kinds input')?.focus()
      return
    }
    this.dispatchEvent(new MakeQuizEvent(this.choices))
  }

  #onScope(event: Event): void {
    if (event.target instanceof ScopePicker) this.#choose({ scope: [...event.target.chosen] })
  }

  #number(
    id: 'count' | 'seed',
    label: string,
    bounds: readonly [least: number, most: number],
  ): TemplateResult {
    const [least, most] = bounds
    return html`<div class="field"><label for=${id}>${label}</label>
      <input id=${id} type="number" inputmode="numeric" required min=${least} max=${most} step="1"
        .value=${String(this.choices[id])}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) {
            const value = clamp(event.target.value, least, most)
            event.target.value = String(value)
            this.#choose({ [id]: value })
          }
        }}></div>`
  }

  #kinds(): TemplateResult {
    return html`<fieldset class="kinds" aria-describedby=${this.problem === '' ? nothing : 'problem'}>
      <legend>${words.kinds}</legend>
      ${KINDS.map(
        (kind) => html`<label><input type="checkbox" .checked=${this.choices.kinds.includes(kind)}
          @change=${(event: Event) =>
            this.#toggleKind(kind, event.target instanceof HTMLInputElement && event.target.checked)}>
          ${quizWords.kinds[kind]}</label>`,
      )}
      <p id="problem" class="problem" role="alert">${this.problem}</p>
    </fieldset>`
  }

  #difficulty(): TemplateResult {
    return html`<div class="field"><label for="difficulty">${words.difficulty}</label>
      <select id="difficulty" @change=${(event: Event) => {
        if (!(event.target instanceof HTMLSelectElement)) return
        const { value } = event.target
        this.#choose({ difficulty: DIFFICULTIES.find((level) => String(level) === value) ?? null })
      }}>
        <option value="" ?selected=${this.choices.difficulty === null}>${words.anyDifficulty}</option>
        ${DIFFICULTIES.map(
          (level) => html`<option value=${level} ?selected=${this.choices.difficulty === level}>
            ${quizWords.difficulties[level]}</option>`,
        )}
      </select></div>`
  }

  #versions(): TemplateResult {
    return html`<fieldset class="versions"><legend>${words.version}</legend>
      <div class="segments">${VERSIONS.map(
        (
          form,
        ) => html`<label><input type="radio" name="form" value=${form} .checked=${this.choices.form === form}
          @change=${() => this.#choose({ form })}><span>${form}</span></label>`,
      )}</div>
    </fieldset>`
  }

  override render() {
    const label = this.busy ? words.making : this.hasQuiz ? words.makeAgain : words.make
    return html`<form novalidate @submit=${this.#submit}>
      <tl57-scope .outline=${this.outline} .chosen=${this.choices.scope} @change=${this.#onScope}></tl57-scope>
      <div class="pair">${this.#number('count', words.count, [1, MOST_ITEMS])}${this.#difficulty()}</div>
      ${this.#kinds()}
      <div class="pair">${this.#versions()}
        <div class="seed">${this.#number('seed', words.seed, [0, HIGHEST_SEED])}
          <button class="quiet" type="button" aria-label=${words.anotherSeedLabel}
            @click=${() => this.#choose({ seed: newSeed() })}>${words.anotherSeed}</button></div></div>
      <p class="hint">${words.seedHint} ${words.versionHint}</p>
      <button class="primary make" type="submit" aria-disabled=${this.busy}>${label}</button>
    </form>`
  }
}
