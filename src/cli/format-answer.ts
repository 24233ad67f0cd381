import type { Answer, Citation } from '../answer/answer.ts'
import type { SearchResult } from '../answer/assistant.ts'
import { renderMarkdown } from './render-markdown.ts'
import { type Layout, withoutControls, wrap } from './terminal-text.ts'
import { words } from './words.ts'

const LONGEST_QUOTE = 240

const shorten = (text: string): string => {
  const line = withoutControls(text).replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE).replace(/\s\S*$/, '')}…`
}

const formatCitation = (citation: Citation, layout: Layout, answer: string): readonly string[] => {
  const name = wrap(`[${citation.id}] ${citation.label}`, layout, '  ', '    ')
  // Words that the answer already shows are not shown twice.
  const shown = answer.includes(citation.quote.replace(/[\s;.…]+$/u, ''))
  return shown ? [name] : [name, layout.dim(wrap(words.quote(shorten(citation.quote)), layout, '    '))]
}

/** An answer as it is read in a terminal: the text, what it stands on, what could be asked next. */
export const formatAnswer = (answer: Answer, layout: Layout): string => {
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[layout.bold(title), ...lines].join('\n')]
  const remarks = [
    ...(answer.notice === null ? [] : [answer.notice]),
    ...answer.checks.map(({ message }) => message),
  ]
  const bullets = (texts: readonly string[]) =>
    texts.map((text) => wrap(withoutControls(text), layout, '  • ', '    '))
  return [
    renderMarkdown(answer.answer, layout),
    ...section(
      words.sources,
      answer.citations.flatMap((citation) => formatCitation(citation, layout, answer.answer)),
    ),
    ...section(words.notice, bullets(remarks)),
    ...section(words.suggestions, bullets(answer.suggestions)),
  ].join('\n\n')
}

/** Clauses found, best first, each with its best passage. */
export const formatResults = (results: readonly SearchResult[], layout: Layout): string =>
  results
    .map(({ id, label, text, passages }) =>
      [
        wrap(layout.bold(`[${id}] ${label}`), layout, '', '  '),
        wrap(shorten(passages[0]?.text ?? text), layout, '  '),
      ].join('\n'),
    )
    .join('\n\n')
