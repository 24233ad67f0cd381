import type { Answer, Citation } from '../../answer/answer.ts'
import type { ChatEvent, Failure, SentTurn } from './chat-client.ts'

export type UserMessage = { readonly role: 'user'; readonly id: string; readonly text: string }

export type AssistantMessage = {
  readonly role: 'assistant'
  readonly id: string
  readonly state: 'waiting' | 'streaming' | 'done' | 'stopped' | 'failed'
  /** Markdown received so far; the whole answer once `done`. */
  readonly text: string
  /** Clauses found, before the answer is complete. */
  readonly sources: readonly Citation[]
  /** Why earlier text of this answer was withdrawn. */
  readonly notice: string | null
  readonly answer: Answer | null
  readonly failure: Failure | null
}

export type Message = UserMessage | AssistantMessage
export type Conversation = readonly Message[]

/** Earlier messages sent along with a question: enough for a follow-up, small enough for any server. */
const SENT_MESSAGES = 9

export const isUnfinished = (message: Message | undefined): message is AssistantMessage =>
  message?.role === 'assistant' && (message.state === 'waiting' || message.state === 'streaming')

/** Adds a question and the answer that is awaited. */
export const withQuestion = (
  conversation: Conversation,
  question: { readonly text: string; readonly id: string },
): Conversation => [
  ...conversation,
  { role: 'user', id: question.id, text: question.text },
  {
    role: 'assistant',
    id: `${question.id}-answer`,
    state: 'waiting',
    text: '',
    sources: [],
    notice: null,
    answer: null,
    failure: null,
  },
]

const applyEvent = (message: AssistantMessage, event: ChatEvent): AssistantMessage => {
  switch (event.type) {
    case 'sources':
      return { ...message, sources: event.citations }
    case 'text':
      return { ...message, state: 'streaming', text: message.text + event.text }
    case 'restart':
      return { ...message, state: 'streaming', text: '', notice: event.notice }
    case 'answer': {
      const { answer } = event
      return {
        ...message,
        state: 'done',
        text: answer.answer,
        notice: answer.notice ?? message.notice,
        answer,
      }
    }
    case 'failed':
      return { ...message, state: 'failed', failure: event.failure }
  }
}

const withLastAnswer = (
  conversation: Conversation,
  change: (message: AssistantMessage) => AssistantMessage,
): Conversation => {
  const last = conversation.at(-1)
  return isUnfinished(last) ? [...conversation.slice(0, -1), change(last)] : conversation
}

/** Applies an event to the answer awaited; without one, nothing changes. */
export const withEvent = (conversation: Conversation, event: ChatEvent): Conversation =>
  withLastAnswer(conversation, (message) => applyEvent(message, event))

/** Ends the answer awaited where it stands, as the reader asked. */
export const withStop = (conversation: Conversation): Conversation =>
  withLastAnswer(conversation, (message) => ({ ...message, state: 'stopped' }))

/** Takes back the last question with its answer, to ask it again. */
export const withoutLastQuestion = (
  conversation: Conversation,
): { readonly conversation: Conversation; readonly question: string | null } => {
  const index = conversation.findLastIndex((message) => message.role === 'user')
  const question = conversation[index]
  return question === undefined
    ? { conversation, question: null }
    : { conversation: conversation.slice(0, index), question: question.text }
}

/** What is sent to the server: the latest messages that have text, ending with the last question. */
export const toSentTurns = (conversation: Conversation): readonly SentTurn[] => {
  const last = conversation.findLastIndex((message) => message.role === 'user')
  return conversation
    .slice(0, last + 1)
    .filter((message) => message.role === 'user' || (message.state !== 'failed' && message.text !== ''))
    .slice(-SENT_MESSAGES)
    .map(({ id, role, text }) => ({ id, role, text }))
}
