import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { type Layout, withoutControls, wrap } from './terminal-text.ts'

/** Without extensions registered, every token is one that marked itself makes. */
const isMarkedToken = (token: Token): token is MarkedToken => 'raw' in token

const renderInline = (tokens: readonly Token[], layout: Layout): string =>
  tokens
    .filter(isMarkedToken)
    .map((token): string => {
      switch (token.type) {
        case 'strong':
          return layout.bold(renderInline(token.tokens, layout))
        case 'em':
        case 'del':
        case 'link':
          return renderInline(token.tokens, layout)
        case 'br':
          return '\n'
        case 'text':
          return token.tokens ? renderInline(token.tokens, layout) : token.text
        case 'escape':
        case 'codespan':
          return token.text
        default:
          return token.raw
      }
    })
    .join('')

const renderItem = (item: Tokens.ListItem, layout: Layout, indent: string, mark: string): string => {
  const inner = indent + ' '.repeat(mark.length)
  const body = renderBlocks(item.tokens, layout, inner).replaceAll('\n\n', '\n')
  return indent + mark + body.slice(inner.length)
}

const renderBlock = (token: MarkedToken, layout: Layout, indent: string): string => {
  const line = (text: string) =>
    text
      .split('\n')
      .map((part) => wrap(part, layout, indent))
      .join('\n')
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return line(renderInline(token.tokens ?? [token], layout))
    case 'heading':
      return line(layout.bold(renderInline(token.tokens, layout)))
    case 'blockquote':
      return renderBlocks(token.tokens, layout, `${indent}│ `)
    case 'list':
      return token.items
        .map((item, at) => {
          const mark = token.ordered ? `${Number(token.start || 1) + at}. ` : '• '
          return renderItem(item, layout, indent, mark)
        })
        .join('\n')
    case 'table':
      return [token.header, ...token.rows]
        .map((row) => line(row.map((cell) => renderInline(cell.tokens, layout)).join(' | ')))
        .join('\n')
    case 'code':
      return line(token.text)
    case 'hr':
      return `${indent}———`
    case 'space':
    case 'def':
      return ''
    default:
      return line(token.raw.trimEnd())
  }
}

const renderBlocks = (tokens: readonly Token[], layout: Layout, indent: string): string =>
  tokens
    .filter(isMarkedToken)
    .map((token) => renderBlock(token, layout, indent))
    .filter((text) => text !== '')
    .join('\n\n')

/** Markdown as it reads best in a terminal: bullets, bold where there are colours, no markup. */
export const renderMarkdown = (markdown: string, layout: Layout): string =>
  renderBlocks(Lexer.lex(withoutControls(markdown)), layout, '')
