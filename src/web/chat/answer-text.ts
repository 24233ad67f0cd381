import type { Answer } from '../../answer/answer.ts'
import { citeClause } from '../../http/pages/clause-citation.ts'

const MARKS = /(\*\*|__|`)/g

/** An answer for pasting into a letter: its words without Markdown marks, then each clause as a letter cites it. */
export const answerAsText = (answer: Answer, documentName: string): string => {
  const sources = answer.citations.map(({ id, label }) => `[${id}] ${citeClause({ label }, documentName)}`)
  return [answer.answer.replace(MARKS, '').trim(), ...sources].join('\n')
}
