import * as z from 'zod/mini'
import { answerSchema, citationSchema } from './answer-schema.ts'
import { type Conversation, isUnfinished, type Message } from './conversation.ts'

/** The version changes whenever the stored shape does: an older conversation is then forgotten, not misread. */
const KEY = 'tro-ly-57:conversation:1'

const failureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['offline', 'unreachable', 'interrupted', 'busy']) }),
  z.object({ kind: z.literal('rejected'), detail: z.nullable(z.string()) }),
])

const messageSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('user'), id: z.string(), text: z.string() }),
  z.object({
    role: z.literal('assistant'),
    id: z.string(),
    state: z.enum(['waiting', 'streaming', 'done', 'stopped', 'failed']),
    text: z.string(),
    sources: z.array(citationSchema),
    notice: z.nullable(z.string()),
    answer: z.nullable(answerSchema),
    failure: z.nullable(failureSchema),
  }),
]) satisfies z.ZodMiniType<Message>

/** An answer that was under way when the page went will not come any more; it can be asked for again. */
const settle = (message: Message): Message =>
  isUnfinished(message) ? { ...message, state: 'failed', failure: { kind: 'interrupted' } } : message

export type ConversationStore = {
  load(): Conversation
  save(conversation: Conversation): void
}

/**
 * Keeps the conversation for this tab alone. A browser that refuses storage, or content that is not ours,
 * gives an empty conversation.
 */
export const createConversationStore = (storage: () => Storage): ConversationStore => ({
  load() {
    try {
      return z
        .array(messageSchema)
        .parse(JSON.parse(storage().getItem(KEY) ?? '[]'))
        .map(settle)
    } catch {
      return []
    }
  },
  save(conversation) {
    try {
      if (conversation.length === 0) storage().removeItem(KEY)
      else storage().setItem(KEY, JSON.stringify(conversation))
    } catch {
      // Storage is full or refused: the conversation then lasts as long as the page.
    }
  },
})
