import { html } from 'hono/html'
import type { Programme } from '../../programme/clause.ts'
import type { ProgrammeMetadata } from '../../programme/metadata.ts'
import { documentName } from './document-name.ts'
import { type Fragment, renderPage } from './page.ts'
import { pageTexts } from './texts.ts'

/** `/`: the chat, with the notices that belong beside every answer. */
export const renderChatPage = (options: {
  readonly programme: Programme
  readonly metadata: ProgrammeMetadata | null
  readonly suggestedQuestions: readonly string[]
}): Fragment => {
  const { programme, metadata, suggestedQuestions } = options
  const name = documentName(programme, metadata)
  const heading = pageTexts.chatHeading(name, metadata?.issuer ?? null)
  return renderPage({
    name: 'chat',
    title: pageTexts.chatTitle,
    description: heading,
    notice: html`<div class="intro"><h1>${heading}</h1><p class="ai-notice">${pageTexts.aiNotice}</p></div>`,
    main: html`<tl57-chat document-name="${name}" suggestions="${suggestedQuestions.join('|')}" changed-bodies="${JSON.stringify(metadata?.bodiesSinceChanged ?? [])}">
<aside slot="about" class="about" aria-label="${pageTexts.about}">
${metadata === null ? '' : html`<h2>${pageTexts.currencyTitle}</h2><p>${metadata.currencyNotice}</p>`}
<h2>${pageTexts.howToRead}</h2>
<ul>${pageTexts.howToReadSteps.map((step) => html`<li>${step}</li>`)}</ul>
<p><a href="/programme">${pageTexts.readAll}</a></p>
<p><a href="/hom-nay">${pageTexts.daily}</a></p>
</aside>
</tl57-chat>
<noscript><p class="no-script">${pageTexts.noScript} <a href="/programme">${pageTexts.readAllInline}</a>.</p></noscript>`,
  })
}
