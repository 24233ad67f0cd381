import type { Clause } from '../../programme/clause.ts'
import type { Turn } from '../assistant.ts'

/** Clauses as the model reads them: id, headings above, text; nothing else. */
export const clausesAsText = (clauses: readonly Clause[]): string =>
  clauses.map(({ id, path, text }) => `[${id}] ${path.join(' › ')}\n${text}`).join('\n\n')

/** Earlier turns as text. Not as messages of their own: a caller could put words into the assistant's mouth. */
export const historyAsText = (history: readonly Turn[]): string =>
  history.length === 0
    ? '(chưa có)'
    : history
        .map(({ role, content }) => `${role === 'user' ? 'Người hỏi' : 'Trợ lý'}: ${content}`)
        .join('\n\n')
