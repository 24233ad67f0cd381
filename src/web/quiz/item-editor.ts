import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type {
  Difficulty,
  FillItem,
  MatchItem,
  MultipleItem,
  QuizItem,
  SingleItem,
  TrueFalseItem,
} from '../../quiz/item.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import { findProblem, tidyItem } from './edit-item.ts'
import { SaveItemEvent } from './events.ts'
import styles from './item-editor.css?inline'
import { sampleItem } from './sample-item.ts'
import { quizWords } from './words.ts'

const words = quizWords.editor

const DIFFICULTIES = [1, 2, 3] as const satisfies readonly Difficulty[]
const OPTIONS = { least: 4, most: 8 } as const

const letterAt = (index: number): string => String.fromCharCode(65 + index)

const textFrom = (event: Event): string => {
  const { target } = event
  const hasValue =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  return hasValue ? target.value : ''
}

const replaced = <Thing>(things: readonly Thing[], at: number, thing: Thing): readonly Thing[] =>
  things.map((before, place) => (place === at ? thing : before))

/** Changes one item by hand. Fires `save-item` (SaveItemEvent) with a whole item, and `cancel`. */
export class ItemEditor extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = {
    item: { attribute: false },
    place: { type: Number },
    draft: { state: true },
    problem: { state: true },
  }

  declare item: QuizItem
  declare place: number
  declare private draft: QuizItem
  declare private problem: string

  constructor() {
    super()
    this.item = sampleItem
    this.place = 1
    this.draft = sampleItem
    this.problem = ''
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('item')) this.draft = this.item
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('textarea')?.focus()
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault()
    const item = tidyItem(this.draft)
    this.problem = findProblem(item) ?? ''
    if (this.problem === '') this.dispatchEvent(new SaveItemEvent(item))
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return
    event.stopPropagation()
    this.dispatchEvent(new Event('cancel'))
  }

  #area(
    id: string,
    label: string,
    value: string,
    change: (value: string) => void,
    rows: number,
  ): TemplateResult {
    return html`<div class="field"><label for=${id}>${label}</label>
      <textarea id=${id} rows=${rows} .value=${value} @input=${(event: Event) => change(textFrom(event))}></textarea></div>`
  }

  #options(item: SingleItem | MultipleItem): TemplateResult {
    const isKey = (at: number) => (item.kind === 'single' ? item.key === at : item.keys.includes(at))
    const toggle = (at: number) => {
      if (item.kind === 'single') this.draft = { ...item, key: at }
      else {
        const keys = item.options.flatMap((_, place) => (isKey(place) !== (place === at) ? [place] : []))
        this.draft = { ...item, keys }
      }
    }
    const write = (at: number, text: string) => {
      this.draft = { ...item, options: replaced(item.options, at, text) }
    }
    const remove = (at: number) => {
      if (item.kind !== 'multiple') return
      const keys = item.keys.filter((key) => key !== at).map((key) => (key > at ? key - 1 : key))
      this.draft = { ...item, options: item.options.filter((_, place) => place !== at), keys }
    }
    const rows = item.options.map((text, at) => {
      const letter = letterAt(at)
      return html`<li>
        <input type=${item.kind === 'single' ? 'radio' : 'checkbox'} name="key" aria-label=${words.isKey(letter)}
          .checked=${isKey(at)} @change=${() => toggle(at)}>
        <input type="text" aria-label=${words.option(letter)} .value=${text}
          @input=${(event: Event) => write(at, textFrom(event))}>
        ${
          item.kind === 'multiple' && item.options.length > OPTIONS.least
            ? html`<button class="quiet" type="button" aria-label=${words.removeOption(letter)} @click=${() => remove(at)}>×</button>`
            : nothing
        }</li>`
    })
    const canAdd = item.kind === 'multiple' && item.options.length < OPTIONS.most
    return html`<fieldset><legend>${words.options}</legend><p class="hint">${words.keyHint}</p><ul>${rows}</ul>
      ${
        canAdd
          ? html`<button type="button" @click=${() => {
              this.draft = { ...item, options: [...item.options, ''] }
            }}>${words.addOption}</button>`
          : nothing
      }</fieldset>`
  }

  #judgement(item: TrueFalseItem): TemplateResult {
    const choice = (key: boolean, label: string) =>
      html`<label class="choice"><input type="radio" name="key" .checked=${item.key === key} @change=${() => {
        this.draft = { ...item, key }
      }}> ${label}</label>`
    return html`<fieldset><legend>${words.judgement}</legend>
      ${choice(true, quizWords.item.isTrue)} ${choice(false, quizWords.item.isFalse)}</fieldset>`
  }

  #accepted(item: FillItem): TemplateResult {
    const write = (text: string) => {
      this.draft = { ...item, accepted: text.split('\n').filter((line) => line.trim() !== '') }
    }
    const rows = Math.max(2, item.accepted.length)
    return html`<div class="field"><label for="accepted">${words.accepted}</label>
      <textarea id="accepted" rows=${rows} @input=${(event: Event) => write(textFrom(event))}
        >${this.item.kind === 'fill' ? this.item.accepted.join('\n') : ''}</textarea></div>`
  }

  #pairs(item: MatchItem): TemplateResult {
    const write = (at: number, change: Partial<MatchItem['pairs'][number]>) => {
      const pair = item.pairs[at]
      if (pair !== undefined)
        this.draft = { ...item, pairs: replaced(item.pairs, at, { ...pair, ...change }) }
    }
    return html`<fieldset><legend>${words.pairs}</legend><ul>${item.pairs.map(
      ({ left, right }, at) => html`<li class="pair">
        <input type="text" aria-label=${words.left(at + 1)} .value=${left}
          @input=${(event: Event) => write(at, { left: textFrom(event) })}>
        <span aria-hidden="true">→</span>
        <input type="text" aria-label=${words.right(at + 1)} .value=${right}
          @input=${(event: Event) => write(at, { right: textFrom(event) })}></li>`,
    )}</ul></fieldset>`
  }

  #key(): TemplateResult {
    const { draft } = this
    switch (draft.kind) {
      case 'single':
      case 'multiple':
        return this.#options(draft)
      case 'true-false':
        return this.#judgement(draft)
      case 'fill':
        return this.#accepted(draft)
      case 'match':
        return this.#pairs(draft)
    }
  }

  override render() {
    const { draft } = this
    return html`<form novalidate aria-label=${quizWords.item.editLabel(this.place)} @submit=${this.#save} @keydown=${this.#onKey}>
      ${this.#area(
        'stem',
        `${quizWords.item.number(this.place)}: ${words.stem}`,
        draft.stem,
        (stem) => {
          this.draft = { ...draft, stem }
        },
        3,
      )}
      ${draft.kind === 'fill' ? html`<p class="hint">${words.fillHint}</p>` : nothing}
      ${this.#key()}
      ${this.#area(
        'explanation',
        words.explanation,
        draft.explanation,
        (explanation) => {
          this.draft = { ...draft, explanation }
        },
        3,
      )}
      <div class="field"><label for="difficulty">${words.difficulty}</label>
        <select id="difficulty" @change=${(event: Event) => {
          const difficulty = DIFFICULTIES.find((level) => String(level) === textFrom(event))
          if (difficulty !== undefined) this.draft = { ...draft, difficulty }
        }}>${DIFFICULTIES.map(
          (level) =>
            html`<option value=${level} ?selected=${draft.difficulty === level}>${quizWords.difficulties[level]}</option>`,
        )}</select></div>
      <p class="problem" role="alert">${this.problem}</p>
      <div class="actions"><button class="primary" type="submit">${words.save}</button>
        <button type="button" @click=${() => this.dispatchEvent(new Event('cancel'))}>${words.cancel}</button>
        <span class="hint">${words.note}</span></div>
    </form>`
  }
}
