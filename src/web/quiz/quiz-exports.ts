import { html, LitElement } from 'lit'
import type { Quiz } from '../../quiz/item.ts'
import { componentStyles } from '../styles/component-styles.ts'
import controls from '../styles/controls.css?inline'
import type { OfferedFormat } from './page-data.ts'
import { exportQuiz } from './quiz-client.ts'
import styles from './quiz-exports.css?inline'
import { saveBlob } from './save-blob.ts'
import { quizWords } from './words.ts'

const words = quizWords.exports

/** Downloads the quiz in any of the formats offered, and says which items a format leaves out. */
export class QuizExports extends LitElement {
  static override styles = [controls, styles].map(componentStyles)
  static override properties = {
    quiz: { attribute: false },
    formats: { attribute: false },
    working: { state: true },
    lines: { state: true },
  }

  declare quiz: Quiz | null
  declare formats: readonly OfferedFormat[]
  declare private working: boolean
  declare private lines: readonly string[]

  constructor() {
    super()
    this.quiz = null
    this.formats = []
    this.working = false
    this.lines = []
  }

  async #export(format: string): Promise<void> {
    if (this.quiz === null || this.working) return
    this.working = true
    this.lines = [words.working]
    const exported = await exportQuiz(this.quiz, format)
    this.working = false
    if (exported.kind !== 'exported') {
      this.lines = [quizWords.failure(exported)]
      return
    }
    saveBlob(exported.name, exported.file)
    const { kind, length } = exported.omitted
    this.lines = [
      words.done(exported.name),
      ...(kind.length === 0 ? [] : [words.omittedKind(kind)]),
      ...(length.length === 0 ? [] : [words.omittedLength(length)]),
    ]
  }

  override render() {
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <ul aria-labelledby="heading">${this.formats.map(
        ({ id, title, purpose }) => html`<li><button type="button"
          @click=${() => this.#export(id)}><b>${title}</b><span>${purpose}</span></button></li>`,
      )}</ul>
      <p class="session">${words.online} <a href="/giang-vien">${words.openSession}</a></p>
      <div class="status" role="status">${this.lines.map((line) => html`<p>${line}</p>`)}</div>
    </section>`
  }
}
