import type { Answer } from '../../answer/answer.ts'
import type { Language } from '../language.ts'
import { askAssistant } from './chat-client.ts'
import * as talk from './conversation.ts'
import type { ConversationStore } from './conversation-store.ts'
import { plainAnswer } from './plain-answer.ts'
import { type ChatWords, chatWords } from './words.ts'

/** A reader who waits this long for a word wonders whether anything is happening. */
const SLOW_MS = 8000

/** A conversation under way: asks, takes in what comes, keeps it, and says what a screen reader should hear. */
export class ChatSession {
  /** Origin of the API; empty for the page's own. */
  baseUrl = ''
  language: Language = 'vi'
  #slow = false
  #waiting: ReturnType<typeof setTimeout> | undefined
  #conversation: talk.Conversation
  #announcement = ''
  #asking: AbortController | null = null
  readonly #store: ConversationStore
  readonly #onChange: () => void
  readonly #onAnswer: (answer: Answer) => void
  readonly #slowMs: number

  constructor(options: {
    readonly store: ConversationStore
    readonly onChange: () => void
    readonly onAnswer?: (answer: Answer) => void
    /** Milliseconds without news after which the reader is told. */
    readonly slowMs?: number
  }) {
    this.#store = options.store
    this.#onAnswer = options.onAnswer ?? (() => undefined)
    this.#slowMs = options.slowMs ?? SLOW_MS
    this.#onChange = options.onChange
    this.#conversation = options.store.load()
  }

  get conversation(): talk.Conversation {
    return this.#conversation
  }

  /** The latest thing worth saying aloud: searching, the whole answer, a failure. */
  get announcement(): string {
    return this.#announcement
  }

  get busy(): boolean {
    return talk.isUnfinished(this.#conversation.at(-1))
  }

  /** No news of the answer for longer than usual. */
  get slow(): boolean {
    return this.#slow
  }

  get #words(): ChatWords {
    return chatWords[this.language]
  }

  /** Asks, and resolves when the answer has ended one way or another. While one is under way, does nothing. */
  async ask(question: string): Promise<void> {
    if (this.busy) return
    const asking = new AbortController()
    this.#asking = asking
    const id = `question-${this.#conversation.length}`
    const words = this.#words
    this.#change(talk.withQuestion(this.#conversation, { text: question, id }), words.searching)
    const events = askAssistant({
      turns: talk.toSentTurns(this.#conversation),
      signal: asking.signal,
      baseUrl: this.baseUrl,
      language: this.language,
      isOnline: () => navigator.onLine,
    })
    for await (const event of events) {
      const spoken =
        event.type === 'answer'
          ? words.answerReady(plainAnswer(event.answer.answer))
          : event.type === 'failed'
            ? words.failure(event.failure)
            : this.#announcement
      this.#change(talk.withEvent(this.#conversation, event), spoken)
      if (event.type === 'answer') this.#onAnswer(event.answer)
    }
  }

  /** Ends the answer under way where it stands. */
  stop(): void {
    this.#asking?.abort()
    this.#change(talk.withStop(this.#conversation), this.#words.stopped)
  }

  /** Asks the last question again, in place of its answer. */
  async retry(): Promise<void> {
    const { conversation, question } = talk.withoutLastQuestion(this.#conversation)
    if (question === null || this.busy) return
    this.#conversation = conversation
    await this.ask(question)
  }

  /** Forgets the conversation, here and in its store. */
  clear(): void {
    this.#asking?.abort()
    this.#change([], this.#words.cleared)
  }

  /** Lets go of the server; what has come so far stays in the store. */
  leave(): void {
    clearTimeout(this.#waiting)
    this.#asking?.abort()
  }

  #change(conversation: talk.Conversation, announcement: string): void {
    this.#conversation = conversation
    this.#announcement = announcement
    this.#store.save(conversation)
    this.#watchForSlowness()
    this.#onChange()
  }

  #watchForSlowness(): void {
    clearTimeout(this.#waiting)
    this.#slow = false
    if (!this.busy) return
    this.#waiting = setTimeout(() => {
      this.#slow = true
      this.#announcement = this.#words.slow
      this.#onChange()
    }, this.#slowMs)
  }
}
