import type { ChatOptions, MountChat, MountedChat, Theme } from './chat-contract.ts'
import { build, drawing } from './frame.ts'
import { scriptOrigin } from './script-origin.ts'
import styles from './widget.css?inline'
import { type WidgetWords, widgetWords } from './words.ts'

/** `import(address)`, which the build writes in here: see vite.config.ts. */
declare const importModule: (address: string) => Promise<unknown>

/** Below this the chat covers the page, and takes it out of reach while it does. Same in widget.css. */
const COVERS_PAGE = '(max-width: 480px)'

const isMountModule = (module: unknown): module is { readonly mountChat: MountChat } =>
  typeof module === 'object' &&
  module !== null &&
  'mountChat' in module &&
  typeof module.mountChat === 'function'

const styleSheet = (theme: Theme): CSSStyleSheet => {
  const sheet = new CSSStyleSheet()
  const query = theme === 'auto' ? '(prefers-color-scheme: dark)' : theme === 'dark' ? 'all' : 'not all'
  sheet.replaceSync(styles.replace(/\(prefers-color-scheme:\s*dark\)/gu, query))
  return sheet
}

/**
 * The assistant in somebody else's page: a button, and the chat that it opens. All but the button loads on first
 * open, from `server` (default: where this script came from).
 *
 * Attributes: `heading`, `label` (of the button), `greeting`, `suggestions` (first questions, parted by "|"),
 * `language` (vi, en), `position` (right, left, inline), `theme` (auto, light, dark), `portal` (named in events),
 * `server`. Custom properties: `--tro-ly-57-accent`, `-accent-ink`, `-font`, `-radius`, `-width`, `-height`,
 * `-offset`, `-z-index`. Events, all of them bubbling: `tro-ly-57-open`, `-close`, `-ask`, `-answer`.
 */
export class TroLy57 extends HTMLElement {
  static readonly observedAttributes = ['heading', 'label', 'language', 'theme']
  readonly #root = this.attachShadow({ mode: 'open' })
  readonly #label = build('span')
  readonly #launch = build('button', {
    class: 'launch',
    attributes: { type: 'button', part: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
    children: [drawing('chat'), this.#label],
  })
  readonly #title = build('h2', { attributes: { id: 'title', tabindex: '-1' } })
  readonly #page = build('a', {
    class: 'tool',
    attributes: { target: '_blank', rel: 'noopener' },
    children: [drawing('page')],
  })
  readonly #shut = build('button', {
    class: 'tool',
    attributes: { type: 'button' },
    children: [drawing('close')],
  })
  readonly #body = build('div', { class: 'body' })
  readonly #dialog = build('dialog', {
    attributes: { part: 'panel', 'aria-labelledby': 'title' },
    children: [build('div', { class: 'head', children: [this.#title, this.#page, this.#shut] }), this.#body],
  })
  readonly #frame = build('div', { class: 'frame', children: [this.#launch, this.#dialog] })
  #loading: Promise<MountedChat | null> | null = null
  #attempts = 0

  constructor() {
    super()
    this.#root.append(this.#frame)
    this.#launch.addEventListener('click', () => void this.open())
    this.#shut.addEventListener('click', () => this.close())
    this.#dialog.addEventListener('keydown', (event) => this.#onKey(event))
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      void this.#back()
    })
  }

  connectedCallback(): void {
    this.attributeChangedCallback()
  }

  attributeChangedCallback(): void {
    const words = this.#words
    this.#frame.lang = words.lang
    this.#root.adoptedStyleSheets = [styleSheet(this.#theme), ...this.#root.adoptedStyleSheets.slice(1)]
    this.#label.textContent = this.getAttribute('label') ?? words.open
    this.#title.textContent = this.getAttribute('heading') ?? words.product
    this.#page.href = `${this.server}/`
    for (const [tool, name] of [
      [this.#shut, words.close],
      [this.#page, words.wholePage],
    ] as const) {
      tool.setAttribute('aria-label', name)
      tool.title = name
    }
  }

  /** Origin of the assistant. */
  get server(): string {
    return new URL(this.getAttribute('server') ?? scriptOrigin, location.href).origin
  }

  get isOpen(): boolean {
    return this.#dialog.open
  }

  /** Opens the chat and puts the focus in it. Resolves when the chat is there, or could not be loaded. */
  async open(): Promise<void> {
    if (!this.isOpen) {
      if (matchMedia(COVERS_PAGE).matches) this.#dialog.showModal()
      else this.#dialog.show()
      this.#title.focus({ preventScroll: true })
      this.#launch.setAttribute('aria-expanded', 'true')
      this.#tell('open', {})
    }
    const chat = await this.#load()
    // A phone would bring up its keyboard over what there is to read.
    if (this.isOpen && matchMedia('(hover: hover)').matches) chat?.focus()
  }

  /** Closes the chat and gives the focus back to the button. What was said stays. */
  close(): void {
    if (!this.isOpen) return
    this.#dialog.close()
    this.#launch.setAttribute('aria-expanded', 'false')
    this.#launch.focus({ preventScroll: true })
    this.#tell('close', {})
  }

  /** Opens the chat and asks; resolves when the answer has ended one way or another. */
  async ask(question: string): Promise<void> {
    await this.open()
    const chat = await this.#load()
    if (chat === null) return
    this.#tell('ask', { question })
    await chat.ask(question)
  }

  get #words(): WidgetWords {
    return widgetWords(this.getAttribute('language'))
  }

  get #theme(): Theme {
    const theme = this.getAttribute('theme')
    return theme === 'light' || theme === 'dark' ? theme : 'auto'
  }

  #tell(name: string, detail: Readonly<Record<string, unknown>>): void {
    const portal = this.getAttribute('portal')
    this.dispatchEvent(
      new CustomEvent(`tro-ly-57-${name}`, { bubbles: true, composed: true, detail: { portal, ...detail } }),
    )
  }

  #back(): boolean {
    const stepped = this.#stepBack()
    if (!stepped) this.close()
    return stepped
  }

  #stepBack: () => boolean = () => false

  #onKey(event: KeyboardEvent): void {
    // The host page's shortcuts are not for what is typed here.
    event.stopPropagation()
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    this.#back()
  }

  #load(): Promise<MountedChat | null> {
    this.#loading ??= this.#mount().catch(() => {
      this.#loading = null
      this.#offerRetry()
      return null
    })
    return this.#loading
  }

  async #mount(): Promise<MountedChat> {
    this.#body.replaceChildren(
      build('p', { class: 'state', text: this.#words.loading, attributes: { role: 'status' } }),
    )
    // A browser remembers that an address failed, so a new attempt asks another one.
    const again = this.#attempts === 0 ? '' : `?${this.#attempts}`
    this.#attempts += 1
    const loaded: unknown = await importModule(`${this.server}/assets/widget-chat.js${again}`)
    if (!isMountModule(loaded)) throw new Error('Not the chat')
    const options: ChatOptions = {
      root: this.#root,
      container: this.#body,
      server: this.server,
      language: this.getAttribute('language') ?? 'vi',
      greeting: this.getAttribute('greeting') ?? '',
      suggestions: this.getAttribute('suggestions') ?? '',
      theme: this.#theme,
      onAnswer: (answer) => this.#tell('answer', answer),
    }
    const chat = await loaded.mountChat(options)
    this.#stepBack = () => chat.back()
    return chat
  }

  #offerRetry(): void {
    const retry = build('button', { text: this.#words.retry, attributes: { type: 'button' } })
    retry.addEventListener('click', () => void this.open())
    const failed = build('p', { text: this.#words.failed, attributes: { role: 'alert' } })
    this.#body.replaceChildren(build('div', { class: 'state', children: [failed, retry] }))
  }
}
