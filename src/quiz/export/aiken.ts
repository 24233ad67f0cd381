import type { QuizItem } from '../item.ts'
import type { WriteExport } from './exported-file.ts'
import { letterAt } from './paper.ts'
import { exportWords } from './words.ts'

/** Lines that Moodle's reader takes for an option or for the key (question/format/aiken/format.php). */
const LOOKS_LIKE_ANSWER = /^(?:[A-Z][).]\s|ANSWER:)/u

const asQuestion = (stem: string): string => (LOOKS_LIKE_ANSWER.test(stem) ? `– ${stem}` : stem)

const block = (stem: string, options: readonly string[], key: number): string =>
  [
    asQuestion(stem),
    ...options.map((option, at) => `${letterAt(at)}. ${option}`),
    `ANSWER: ${letterAt(key)}`,
  ].join('\n')

const writeItem = (item: QuizItem): string | null => {
  switch (item.kind) {
    case 'single':
      return block(item.stem, item.options, item.key)
    case 'true-false':
      return block(item.stem, [exportWords.isTrue, exportWords.isFalse], item.key ? 0 : 1)
    default:
      return null
  }
}

/** Aiken: one right answer out of several, nothing else. No comments either, so clauses are left out too. */
export const writeAiken: WriteExport = ({ quiz }) => {
  const blocks = quiz.items.map(writeItem)
  return {
    content: `${blocks.filter((written) => written !== null).join('\n\n')}\n`,
    omitted: blocks.flatMap((written, at) =>
      written === null ? [{ number: at + 1, reason: 'kind' as const }] : [],
    ),
  }
}
