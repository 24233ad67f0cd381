import { html, render } from 'lit'
import '../chat/chat-panel-define.ts'
import { type About, aboutSchema } from '../chat/about-schema.ts'
import { ChatPanel } from '../chat/chat-panel.ts'
import { AnsweredEvent } from '../chat/events.ts'
import tokens from '../styles/tokens.css?inline'
import type { ChatOptions, MountedChat, Theme } from './chat-contract.ts'
import styles from './mount-chat.css?inline'

/** The colours of the pages, set on the widget's frame so that no rule of the host page reaches them. */
const styleSheets = (theme: Theme): readonly CSSStyleSheet[] => {
  const applies = (scheme: 'light' | 'dark') => (theme === scheme ? 'all' : 'not all')
  const framed = tokens.replace(/:root,\s*:host/gu, '.frame').replace(/color-scheme:\s*light dark;?/gu, '')
  return [framed, styles].map((text) => {
    const sheet = new CSSStyleSheet()
    const themed = text.replace(
      /\(prefers-color-scheme:\s*(light|dark)\)/gu,
      (query, scheme: 'light' | 'dark') => (theme === 'auto' ? query : applies(scheme)),
    )
    sheet.replaceSync(themed)
    return sheet
  })
}

const readAbout = async (server: string): Promise<About> => {
  const response = await fetch(`${server}/api/about`)
  return aboutSchema.parse(await response.json())
}

/** Puts the chat into the widget. Rejects where the service does not answer. */
export const mountChat = async (options: ChatOptions): Promise<MountedChat> => {
  const { root, container, server, theme } = options
  const about = await readAbout(server)
  const panel = new ChatPanel()
  panel.baseUrl = server
  panel.embedded = true
  panel.language = options.language
  panel.greeting = options.greeting
  panel.documentName = about.documentName
  panel.bodies = about.changedBodies
  panel.suggestions =
    options.suggestions === '' ? about.suggestedQuestions.slice(0, 3).join('|') : options.suggestions
  if (about.currencyNotice !== null) {
    render(html`<aside slot="about" class="about" lang="vi"><p>${about.currencyNotice}</p></aside>`, panel)
  }
  panel.addEventListener(AnsweredEvent.type, (event) => {
    if (!(event instanceof AnsweredEvent)) return
    const { outcome, citations } = event.answer
    options.onAnswer({ outcome, citations: citations.map(({ id }) => id) })
  })
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), ...styleSheets(theme)]
  container.replaceChildren(panel)
  await panel.updateComplete
  return {
    ask: (question) => panel.ask(question),
    focus: () => panel.focus(),
    back: () => panel.closeClause(),
  }
}
