import { citeClause } from '../../http/pages/clause-citation.ts'
import type { AssistantMessage, Conversation } from './conversation.ts'
import type { ChatWords } from './words.ts'

const quoteLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

const answerLines = (
  message: AssistantMessage,
  documentName: string,
  words: ChatWords,
): readonly string[] => {
  const ending =
    message.failure !== null
      ? words.failure(message.failure)
      : message.state === 'stopped'
        ? words.stopped
        : null
  const sources = (message.answer?.citations ?? []).map(
    ({ id, label, quote }) =>
      `- [${id}] ${citeClause({ label }, documentName)}\n${quoteLines(quote).replace(/^/gm, '  ')}`,
  )
  return [
    ...(message.text === '' ? [] : [message.text]),
    ...(ending === null ? [] : [`*${ending}*`]),
    ...(message.notice === null ? [] : [`*${message.notice}*`]),
    ...(sources.length === 0 ? [] : [`**${words.sources}**\n\n${sources.join('\n')}`]),
  ]
}

/** A conversation as a Markdown file: each question, its answer and the clauses it cites with the words quoted. */
export const conversationAsMarkdown = (options: {
  readonly conversation: Conversation
  readonly documentName: string
  readonly words: ChatWords
  readonly now: Date
}): string => {
  const { conversation, documentName, words, now } = options
  const turns = conversation.flatMap((message) =>
    message.role === 'user'
      ? [`## ${message.text.replace(/\s+/gu, ' ').trim()}`]
      : answerLines(message, documentName, words),
  )
  const date = now.toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' })
  return `${[`# ${words.exportTitle}`, `${documentName} · ${date}`, words.exportNotice, ...turns].join('\n\n')}\n`
}

/** Hands a text to the reader as a file. */
export const saveFile = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
