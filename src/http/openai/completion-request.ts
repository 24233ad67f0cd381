import { z } from '@hono/zod-openapi'
import type { AskRequest, Turn } from '../../answer/assistant.ts'
import { answerInText } from '../answer-as-text.ts'
import type { Limits } from '../dependencies.ts'
import { questionText, typedText } from '../schemas.ts'

const contentPart = z.looseObject({ type: z.string(), text: z.unknown().optional() })

const message = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([z.string(), z.array(contentPart)]).nullish(),
})

type Message = z.output<typeof message>

export type CompletionRequest = {
  readonly model: string
  readonly stream: boolean
  /** Whether the last chunk of a stream tells the usage. */
  readonly includeUsage: boolean
  readonly request: AskRequest
}

const textOf = ({ content }: Message): string =>
  typeof content === 'string'
    ? content
    : (content ?? [])
        .flatMap(({ type, text }) => (type === 'text' && typeof text === 'string' ? [text] : []))
        .join('\n')

/**
 * The turns of users and of the assistant. A system message is the operator's to write, so one that a client sends
 * is not read; nor are the results of tools, which the assistant has not called.
 */
const toTurns = (messages: readonly Message[]): readonly Turn[] =>
  messages.flatMap((sent) => {
    if (sent.role !== 'user' && sent.role !== 'assistant') return []
    const content = sent.role === 'assistant' ? answerInText(textOf(sent)) : textOf(sent).trim()
    return content === '' ? [] : [{ role: sent.role, content }]
  })

/**
 * Body of `POST /v1/chat/completions`: the last user message is the question, what stands before it the history,
 * what stands after it is not read. Of the other parameters, those that would change the form of the answer (`n`,
 * `response_format`) are turned down, and those that steer a language model (`temperature`, `tools`, …) not read.
 */
export const completionBody = (limits: Pick<Limits, 'questionChars'>) => {
  const question = questionText(limits)
  return z
    .looseObject({
      model: z.string().max(200).openapi({ example: 'tro-ly-57' }),
      messages: z.array(message),
      stream: z.boolean().nullish(),
      stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
      n: z.literal(1).nullish(),
      response_format: z.looseObject({ type: z.literal('text') }).nullish(),
    })
    .openapi('ChatCompletionRequest')
    .transform(({ model, messages, stream, stream_options }, context): CompletionRequest => {
      const reject = (path: PropertyKey[], reason: string): never => {
        context.addIssue({ code: 'custom', path, params: { reason } })
        return z.NEVER
      }
      const place = messages.findLastIndex(({ role }) => role === 'user')
      const asked = messages[place]
      if (!asked) return reject(['messages'], 'no-user-message')
      const path = ['messages', place, 'content']
      // A question about a picture, answered without the picture, would be answered wrongly.
      const unread = Array.isArray(asked.content)
        ? asked.content.findIndex(({ type }) => type !== 'text')
        : -1
      if (unread !== -1) return reject([...path, unread], 'text-only')
      const read = question.safeParse(textOf(asked))
      if (!read.success) {
        for (const issue of read.error.issues) context.addIssue({ ...issue, path })
        return z.NEVER
      }
      const history = toTurns(messages.slice(0, place))
      if (!history.every(({ content }) => typedText.safeParse(content).success)) {
        return reject(['messages'], 'broken-text')
      }
      return {
        model,
        stream: stream ?? false,
        includeUsage: stream_options?.include_usage ?? false,
        request: { question: read.data, history },
      }
    })
}
