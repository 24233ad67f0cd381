import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { OutlineEntry } from '../../http/pages/quiz-outline.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import styles from './scope-picker.css?inline'
import { quizWords } from './words.ts'

const words = quizWords.form

/** A part or paragraph of the first level with all that lies below it. */
type Branch = { readonly top: OutlineEntry; readonly below: readonly OutlineEntry[] }

const branchesOf = (outline: readonly OutlineEntry[]): readonly Branch[] =>
  outline
    .filter(({ level }) => level === 1)
    .map((top) => ({ top, below: outline.filter(({ id }) => id.startsWith(`${top.id}.`)) }))

/** Chooses parts, groups and clauses; one that is chosen includes all below it. Fires `change`. */
export class ScopePicker extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = { outline: { attribute: false }, chosen: { attribute: false } }

  declare outline: readonly OutlineEntry[]
  /** Ids, in document order; empty for the whole programme. */
  declare chosen: readonly string[]
  /** Parts that start unfolded. */
  #open: ReadonlySet<string> = new Set()
  #isOwnChange = false

  constructor() {
    super()
    this.outline = []
    this.chosen = []
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('chosen') || this.#isOwnChange) return
    this.#open = new Set(this.chosen.flatMap((id) => (id.includes('.') ? id.split('.').slice(0, 1) : [])))
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isOwnChange = this.#isOwnChange
    this.#isOwnChange = false
    if (changed.has('chosen') && !isOwnChange) this.#showFirst()
  }

  /** Brings what was chosen elsewhere into sight, without moving the page. */
  #showFirst(): void {
    const list = this.renderRoot.querySelector('.list')
    const marked = this.renderRoot.querySelector<HTMLElement>('input:checked')
    if (list === null || marked === null) return
    list.scrollTop += marked.getBoundingClientRect().top - list.getBoundingClientRect().top - 40
  }

  #isIncluded(id: string): boolean {
    return this.chosen.some((above) => id.startsWith(`${above}.`))
  }

  #toggle(id: string, on: boolean): void {
    const others = this.chosen.filter((other) => other !== id && !(on && other.startsWith(`${id}.`)))
    const wanted = new Set(on ? [...others, id] : others)
    this.#choose(this.outline.flatMap((entry) => (wanted.has(entry.id) ? [entry.id] : [])))
  }

  #choose(chosen: readonly string[]): void {
    this.#isOwnChange = true
    this.chosen = chosen
    this.dispatchEvent(new Event('change'))
  }

  #entry(entry: OutlineEntry): TemplateResult {
    const included = this.#isIncluded(entry.id)
    return html`<label class="level-${Math.min(entry.level, 4)}">
      <input type="checkbox" .checked=${included || this.chosen.includes(entry.id)} ?disabled=${included}
        @change=${(event: Event) => this.#toggle(entry.id, event.target instanceof HTMLInputElement && event.target.checked)}>
      <span><b>${entry.id.includes('-') ? entry.label : entry.id}</b> ${entry.title}</span>
    </label>`
  }

  #branch({ top, below }: Branch): TemplateResult {
    if (below.length === 0) return this.#entry(top)
    return html`${this.#entry(top)}<details ?open=${this.#open.has(top.id)}><summary>${words.openPart(top.label)}</summary>
      ${below.map((entry) => this.#entry(entry))}</details>`
  }

  override render() {
    const { length } = this.chosen
    return html`<fieldset>
      <legend>${words.scope}</legend>
      <p class="state"><span role="status">${words.scopeChosen(length)}</span>
        ${length === 0 ? nothing : html`<button class="quiet" type="button" @click=${() => this.#choose([])}>${words.clearScope}</button>`}</p>
      <div class="list">${branchesOf(this.outline).map((branch) => this.#branch(branch))}</div>
    </fieldset>`
  }
}
