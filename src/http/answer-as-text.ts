import type { Answer } from '../answer/answer.ts'

/** Words around an answer where a reader has nothing but its text: no citation chips, no notice bar. */
const words = {
  sources: 'Nguồn: ',
  notice: 'Lưu ý: ',
  withdrawn: '**Nội dung phía trên đã được thu hồi.**',
} as const

/** What follows the text of an answer: the notice, if any, then what each cited id is called. */
export const closingOf = ({ citations, notice }: Pick<Answer, 'citations' | 'notice'>): string => {
  const sources = citations.map(({ id, label }) => `[${id}] ${label}`).join('; ')
  return [
    notice === null ? '' : `\n\n${words.notice}${notice}`,
    sources && `\n\n${words.sources}${sources}.`,
  ].join('')
}

/** Stands between text that was withdrawn after it had been read, and what replaces it. */
export const withdrawal = (notice: string): string => `\n\n---\n\n${words.withdrawn} ${notice}\n\n`

/** The whole answer as one Markdown text, with its citations inline and explained below. */
export const answerAsText = (answer: Answer): string => answer.answer + closingOf(answer)

/** The answer proper in a text written as above: without what was withdrawn and without the list of sources. */
export const answerInText = (text: string): string => {
  const replaced = text.lastIndexOf(words.withdrawn)
  const kept = replaced === -1 ? text : text.slice(replaced + words.withdrawn.length)
  const sources = kept.lastIndexOf(`\n\n${words.sources}`)
  return (sources === -1 ? kept : kept.slice(0, sources)).trim()
}
