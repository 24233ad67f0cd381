import { html, nothing, type TemplateResult } from 'lit'
import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { splitCitations } from './citation-marks.ts'

/** Anything Lit can place in a template. */
type Rendered = TemplateResult | string | typeof nothing | readonly Rendered[]

export type MarkdownOptions = {
  /** How a cited clause id is shown. */
  readonly citation: (id: string) => TemplateResult
  /** Accessible name of a table that scrolls sideways. */
  readonly tableLabel: string
  /** Origin of this site's own pages, where the answer is shown in a page of another. */
  readonly baseUrl?: string
}

/** Without extensions registered, every token is one that marked itself makes. */
const isMarkedToken = (token: Token): token is MarkedToken => 'raw' in token

/** A link of an answer may lead to this site's own pages only; anything else is shown as the words it stands on. */
const isOwnPath = (href: string): boolean => /^\/(?![/\\])/.test(href)

const CLOSING = /^[.,;:!?)\]»”…]+/u

/** A full stop after a citation stays on its line: alone on the next one it would look lost. */
const renderText = (text: string, options: MarkdownOptions): Rendered => {
  const pieces = splitCitations(text)
  const closingAfter = (index: number): string => {
    const next = pieces[index + 1]
    return pieces[index]?.kind === 'citation' && next?.kind === 'text'
      ? (CLOSING.exec(next.text)?.[0] ?? '')
      : ''
  }
  return pieces.map((piece, index) =>
    piece.kind === 'text'
      ? piece.text.slice(closingAfter(index - 1).length)
      : html`<span class="cited">${options.citation(piece.id)}${closingAfter(index)}</span>`,
  )
}

const renderCell = (cell: Tokens.TableCell, options: MarkdownOptions): TemplateResult =>
  cell.header
    ? html`<th scope="col">${renderTokens(cell.tokens, options)}</th>`
    : html`<td>${renderTokens(cell.tokens, options)}</td>`

const renderTable = (table: Tokens.Table, options: MarkdownOptions): TemplateResult => html`
  <div class="table" role="region" aria-label=${options.tableLabel} tabindex="0">
    <table>
      <thead><tr>${table.header.map((cell) => renderCell(cell, options))}</tr></thead>
      <tbody>${table.rows.map((row) => html`<tr>${row.map((cell) => renderCell(cell, options))}</tr>`)}</tbody>
    </table>
  </div>`

const renderList = (list: Tokens.List, options: MarkdownOptions): TemplateResult => {
  const items = list.items.map((item) => html`<li>${renderTokens(item.tokens, options)}</li>`)
  return list.ordered
    ? html`<ol start=${list.start === '' ? 1 : list.start}>${items}</ol>`
    : html`<ul>${items}</ul>`
}

const renderLink = (link: Tokens.Link, options: MarkdownOptions): Rendered => {
  const [only, ...more] = splitCitations(`[${link.text}]`)
  if (only?.kind === 'citation' && more.length === 0) return options.citation(only.id)
  const words = renderTokens(link.tokens, options)
  return isOwnPath(link.href) ? html`<a href=${`${options.baseUrl ?? ''}${link.href}`}>${words}</a>` : words
}

const renderToken = (token: MarkedToken, options: MarkdownOptions): Rendered => {
  switch (token.type) {
    case 'paragraph':
      return html`<p>${renderTokens(token.tokens, options)}</p>`
    case 'heading':
      // The page has headings of its own; one inside an answer is only a strong line.
      return html`<p class="heading">${renderTokens(token.tokens, options)}</p>`
    case 'blockquote':
      return html`<blockquote>${renderTokens(token.tokens, options)}</blockquote>`
    case 'list':
      return renderList(token, options)
    case 'table':
      return renderTable(token, options)
    case 'strong':
      return html`<strong>${renderTokens(token.tokens, options)}</strong>`
    case 'em':
      return html`<em>${renderTokens(token.tokens, options)}</em>`
    case 'del':
      return html`<del>${renderTokens(token.tokens, options)}</del>`
    case 'link':
      return renderLink(token, options)
    case 'code':
      return html`<pre><code>${token.text}</code></pre>`
    case 'codespan':
      return html`<code>${token.text}</code>`
    case 'br':
      return html`<br>`
    case 'hr':
      return html`<hr>`
    case 'text':
      return token.tokens === undefined
        ? renderText(token.text, options)
        : renderTokens(token.tokens, options)
    case 'escape':
      return token.text
    case 'image':
      return token.text
    case 'space':
    case 'def':
    case 'checkbox':
      return nothing
    default:
      // HTML, above all: shown as the characters it was written with.
      return token.raw
  }
}

const renderTokens = (tokens: readonly Token[], options: MarkdownOptions): Rendered =>
  tokens.filter(isMarkedToken).map((token) => renderToken(token, options))

/**
 * An answer's Markdown as Lit templates. Text only ever becomes text nodes: markup in it is shown, never run,
 * and no link or image leads to another host.
 */
export const renderMarkdown = (markdown: string, options: MarkdownOptions): Rendered =>
  renderTokens(new Lexer({ gfm: true, breaks: false }).lex(markdown), options)
