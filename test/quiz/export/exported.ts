import { type ExportFormat, exportQuiz } from '../../../src/quiz/export/exports.ts'
import type { Quiz } from '../../../src/quiz/item.ts'
import { sourceOf } from './fixtures.ts'

export type Exported = {
  readonly bytes: Uint8Array
  readonly text: string
  readonly fileName: string
  /** "3: kind": place in the quiz and why it was left out. */
  readonly omitted: readonly string[]
}

/** A quiz in a format, whether it can carry any of it or not. */
export const exported = async (format: ExportFormat, quiz: Quiz): Promise<Exported> => {
  const outcome = await exportQuiz(format, sourceOf(quiz))
  const omitted = outcome.omitted.map(({ number, reason }) => `${number}: ${reason}`)
  if (outcome.kind === 'nothing-to-export')
    return { bytes: new Uint8Array(), text: '', fileName: '', omitted }
  const { content, fileName } = outcome
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { bytes, text: typeof content === 'string' ? content : '', fileName, omitted }
}
