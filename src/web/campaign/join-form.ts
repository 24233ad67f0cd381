import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import formStyles from './form.css?inline'
import type { Lobby } from './schemas.ts'
import { showTime, learnerWords as words } from './words.ts'

/** Somebody wants to begin. */
export class JoinEvent extends Event {
  readonly name: string
  readonly unit: string
  constructor(name: string, unit: string) {
    super('join')
    this.name = name
    this.unit = unit
  }
}

const fieldOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** What a session is, and who joins it. Fires `join` (JoinEvent). */
export class JoinForm extends LitElement {
  static override styles = [controls, formStyles].map(componentStyles)
  static override properties = {
    lobby: { attribute: false },
    trouble: { type: String },
    busy: { type: Boolean },
  }

  declare lobby: Lobby | null
  /** Why joining failed; empty: it did not. */
  declare trouble: string
  declare busy: boolean

  constructor() {
    super()
    this.lobby = null
    this.trouble = ''
    this.busy = false
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    if (this.busy || !(event.target instanceof HTMLFormElement)) return
    const form = new FormData(event.target)
    const name = fieldOf(form, 'name')
    const unit = fieldOf(form, 'unit')
    if (name === '' || unit === '') this.trouble = words.missing
    else this.dispatchEvent(new JoinEvent(name, unit))
  }

  #form(lobby: Lobby): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      <div class="field"><label for="name">${words.name}</label>
        <input id="name" name="name" autocomplete="name" maxlength="80" required></div>
      <div class="field"><label for="unit">${words.unit}</label>
        <input id="unit" name="unit" autocomplete="organization" maxlength="120" required
          list=${lobby.units.length > 0 ? 'units' : nothing}></div>
      ${
        lobby.units.length > 0
          ? html`<datalist id="units">${lobby.units.map((unit) => html`<option value=${unit}></option>`)}</datalist>`
          : nothing
      }
      <p class="note">${words.privacy}</p>
      <p class="trouble" role="alert">${this.trouble}</p>
      <div class="actions"><button class="primary" type="submit" ?disabled=${this.busy}>
        ${this.busy ? words.starting : words.start}</button></div>
    </form>`
  }

  override render() {
    const { lobby } = this
    if (lobby === null) return nothing
    const limit = lobby.timeLimitMinutes
    return html`<h1>${lobby.title}</h1>
      <ul class="facts">
        <li>${words.itemCount(lobby.itemCount)}</li>
        <li>${limit === null ? words.noLimit : words.limit(limit)}</li>
        ${lobby.state === 'closed' ? nothing : html`<li>${words.closes(showTime(lobby.closesAt))}</li>`}
      </ul>
      ${
        lobby.state === 'open'
          ? this.#form(lobby)
          : html`<p class="trouble" role="status">${
              lobby.state === 'upcoming' ? words.upcoming(showTime(lobby.opensAt)) : words.closed
            }</p>`
      }`
  }
}
