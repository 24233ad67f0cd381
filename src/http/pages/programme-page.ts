import { html } from 'hono/html'
import type { Clause, Programme } from '../../programme/clause.ts'
import type { ProgrammeMetadata } from '../../programme/metadata.ts'
import { splitClauseWords } from './clause-words.ts'
import { documentName } from './document-name.ts'
import { type Fragment, renderPage } from './page.ts'
import { layOutProgramme, type PageBlock, type PageClause, type PageHeading } from './programme-outline.ts'
import { renderTargets } from './targets-table.ts'
import { pageTexts } from './texts.ts'

/** Mended slips are numbered over the whole page, so that each mark leads to its note. */
type MendNotes = ReadonlyMap<string, readonly number[]>

const numberMends = (clauses: readonly Clause[]): MendNotes => {
  let last = 0
  return new Map(
    clauses.map(({ id, mends }) => [
      id,
      mends.map(() => {
        last += 1
        return last
      }),
    ]),
  )
}

const renderWords = (clause: Clause, text: string, notes: MendNotes): readonly (Fragment | string)[] => {
  const numbers = [...(notes.get(clause.id) ?? [])]
  return splitClauseWords({ text, mends: clause.mends }).map((span) => {
    if (span.original === null) return span.text
    const number = numbers.shift() ?? 0
    const title = pageTexts.mendMark(span.original)
    return html`<span class="mended" title="${title}">${span.text}</span><sup><a id="cho-sua-${number}" href="#sua-${number}" aria-label="${pageTexts.mendNote(number, span.original)}">${number}</a></sup>`
  })
}

const renderHeading = ({ level, title, id }: PageHeading, anchored: boolean): Fragment => {
  const anchor = anchored ? html` id="${id}"` : ''
  switch (level) {
    case 1:
      return html`<h2${anchor}>${title}</h2>`
    case 2:
      return html`<h3${anchor}>${title}</h3>`
    default:
      return html`<h4${anchor}>${title}</h4>`
  }
}

const renderLinks = ({ id, label }: Clause): Fragment => html`<p class="links">
<a href="#${id}" aria-label="${pageTexts.permalink(id, label)}">${id}</a>
<a href="/?q=${encodeURIComponent(pageTexts.question(label))}" aria-label="${pageTexts.askAboutLabel(label)}">${pageTexts.askAbout}</a>
<a href="/quiz?clause=${encodeURIComponent(id)}" aria-label="${pageTexts.makeQuizLabel(label)}">${pageTexts.makeQuiz}</a>
<button type="button" class="quiet" data-copy-link="${id}" aria-label="${pageTexts.copyLinkLabel(label)}" hidden>${pageTexts.copyLink}</button>
</p>`

const renderClause = ({ clause, marker, heading, text }: PageClause, notes: MendNotes): Fragment => html`
<div class="clause ${clause.kind}" id="${clause.id}">
${heading === null ? '' : renderHeading(heading, false)}
${
  text === ''
    ? ''
    : html`<p class="text">${marker === null ? '' : html`<span class="marker">${marker}</span> `}${renderWords(clause, text, notes)}</p>`
}
${renderLinks(clause)}
</div>`

const renderContents = (blocks: readonly PageBlock[]): Fragment => {
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' ? [block] : block.heading === null ? [] : [block.heading],
  )
  return html`<nav class="contents" aria-label="${pageTexts.contents}"><details><summary>${pageTexts.contents}</summary>
<ol>${headings.map(({ id, level, title }) => html`<li class="level-${level}"><a href="#${id}">${title}</a></li>`)}
<li class="level-1"><a href="#chi-tieu">${pageTexts.targets}</a></li>
</ol>
</details></nav>`
}

const renderMendNotes = (clauses: readonly Clause[], notes: MendNotes): Fragment | string => {
  const mended = clauses.flatMap((clause) =>
    clause.mends.map((mend, index) => ({ mend, clause, number: notes.get(clause.id)?.[index] ?? 0 })),
  )
  if (mended.length === 0) return ''
  return html`<section class="mends"><h2>${pageTexts.mendsTitle}</h2><p>${pageTexts.mendsIntro}</p><ol>${mended.map(
    ({ mend, clause, number }) =>
      html`<li id="sua-${number}"><a href="#cho-sua-${number}">${clause.label}</a>: ${pageTexts.mend(mend.mended, mend.original)}</li>`,
  )}</ol></section>`
}

/** `/programme`: the whole text with an anchor per clause, readable and printable without JavaScript. */
export const renderProgrammePage = (options: {
  readonly programme: Programme
  readonly metadata: ProgrammeMetadata | null
}): Fragment => {
  const { programme, metadata } = options
  const blocks = layOutProgramme(programme)
  const notes = numberMends(programme.clauses)
  return renderPage({
    name: 'programme',
    title: `${documentName(programme, metadata)} · ${pageTexts.product}`,
    description: programme.subtitle,
    notice: metadata === null ? html`` : html`<p class="currency">${metadata.currencyNotice}</p>`,
    main: html`
<div class="finder">
<form role="search" action="/" data-search>
<label for="search">${pageTexts.search}</label>
<input id="search" name="q" type="search" autocomplete="off" spellcheck="false" placeholder="${pageTexts.searchHint}">
<p role="status" data-search-status></p>
</form>
${renderContents(blocks)}
</div>
<article>
<header><h1>${programme.title}</h1><p class="subtitle">${programme.subtitle}</p>${metadata === null ? '' : html`<p class="issuer">${metadata.issuer}</p>`}</header>
${blocks.map((block) => (block.kind === 'heading' ? renderHeading(block, true) : renderClause(block, notes)))}
${renderTargets(programme)}
${renderMendNotes(programme.clauses, notes)}
</article>`,
  })
}
