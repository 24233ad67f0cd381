import type { z } from '@hono/zod-openapi'
import type { Answer, AnswerEvent } from '../../answer/answer.ts'
import type { AskRequest } from '../../answer/assistant.ts'
import { closingOf, withdrawal } from '../answer-as-text.ts'
import type { CompletionHead } from './completion.ts'
import { MODEL_ID } from './model.ts'
import { estimateUsage, type usageSchema } from './usage.ts'

type Delta = { readonly role?: 'assistant'; readonly content?: string; readonly refusal?: null }

/** One event of a streamed completion. `usage` is there only if the client asked for it, and null but in the last. */
export type CompletionChunk = CompletionHead & {
  readonly object: 'chat.completion.chunk'
  readonly model: string
  readonly choices: readonly {
    readonly index: 0
    readonly delta: Delta
    readonly logprobs: null
    readonly finish_reason: 'stop' | null
  }[]
  readonly usage?: z.infer<typeof usageSchema> | null
}

/**
 * An answer's events as OpenAI's chunks: the role, the text in pieces, the sources, the finish reason, the usage.
 * Text that has been sent cannot be taken back in this protocol: what is withdrawn is followed by a line that says
 * so, and by what replaces it. `onAnswer` hears the answer once all of it has been sent; events that end without
 * one end the chunks without a finish reason.
 */
export async function* completionChunks(options: {
  readonly events: AsyncIterable<AnswerEvent>
  readonly head: CompletionHead
  readonly request: AskRequest
  readonly includeUsage: boolean
  readonly onAnswer: (answer: Answer) => void
}): AsyncGenerator<CompletionChunk, void, undefined> {
  const { head, request, includeUsage } = options
  const base = { ...head, object: 'chat.completion.chunk', model: MODEL_ID } as const
  const chunk = (delta: Delta, finish: 'stop' | null = null): CompletionChunk => ({
    ...base,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(includeUsage ? { usage: null } : {}),
  })
  let sent = ''
  const content = (text: string): CompletionChunk => {
    sent += text
    return chunk({ content: text })
  }
  let told: string | null = null
  yield chunk({ role: 'assistant', content: '', refusal: null })
  for await (const event of options.events) {
    if (event.type === 'text') yield content(event.text)
    if (event.type === 'restart' && sent !== '') {
      told = event.notice
      yield content(withdrawal(event.notice))
    }
    if (event.type !== 'done') continue
    const { answer } = event
    const closing = closingOf({ ...answer, notice: answer.notice === told ? null : answer.notice })
    if (closing !== '') yield content(closing)
    yield chunk({}, 'stop')
    if (includeUsage) yield { ...base, choices: [], usage: estimateUsage({ request, text: sent }) }
    options.onAnswer(answer)
    return
  }
}
