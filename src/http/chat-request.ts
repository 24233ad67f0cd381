import { z } from '@hono/zod-openapi'
import type { AskRequest, Turn } from '../answer/assistant.ts'
import type { Limits } from './dependencies.ts'
import { questionText, typedText } from './schemas.ts'

const part = z.looseObject({ type: z.string(), text: z.unknown().optional() })

const message = z.looseObject({
  id: z.string().optional(),
  role: z.enum(['user', 'assistant', 'system']),
  parts: z.array(part),
})

type Message = z.output<typeof message>

/** The text parts of a message. A withdrawn text part is followed by `data-restart`: what stands before it is left out. */
const textOf = ({ parts }: Message): string =>
  parts
    .slice(parts.findLastIndex(({ type }) => type === 'data-restart') + 1)
    .flatMap(({ type, text }) => (type === 'text' && typeof text === 'string' ? [text] : []))
    .join('\n')
    .trim()

/** System messages are the operator's to write, so one that a client sends is not read. */
const toTurns = (messages: readonly Message[]): readonly Turn[] =>
  messages.flatMap((sent) => {
    const content = textOf(sent)
    return sent.role === 'system' || content === '' ? [] : [{ role: sent.role, content }]
  })

const isReadable = (text: string): boolean => typedText.safeParse(text).success

/**
 * Body of `POST /api/chat`, as the AI SDK's `DefaultChatTransport` sends it, read as a question with its history:
 * the last user message is the question, what stands before it is the history, what stands after it is not read.
 */
export const chatBody = (limits: Pick<Limits, 'questionChars'>) => {
  const question = questionText(limits)
  return z
    .looseObject({ id: z.string().optional(), trigger: z.string().optional(), messages: z.array(message) })
    .openapi('ChatRequest')
    .transform(({ messages }, context): AskRequest => {
      const place = messages.findLastIndex(({ role }) => role === 'user')
      const asked = messages[place]
      const path = ['messages', place, 'parts']
      if (!asked) {
        context.addIssue({ code: 'custom', path: ['messages'], params: { reason: 'no-user-message' } })
        return z.NEVER
      }
      const read = question.safeParse(textOf(asked))
      const history = toTurns(messages.slice(0, place))
      if (!read.success) {
        for (const issue of read.error.issues) context.addIssue({ ...issue, path })
        return z.NEVER
      }
      if (!history.every(({ content }) => isReadable(content))) {
        context.addIssue({ code: 'custom', path: ['messages'], params: { reason: 'broken-text' } })
        return z.NEVER
      }
      return { question: read.data, history }
    })
}
