import type { Programme } from '../programme/clause.ts'
import type { Answer, AnswerEvent } from './answer.ts'

/** One earlier turn of the conversation, oldest first in a history. */
export type Turn = { readonly role: 'user' | 'assistant'; readonly content: string }

export type AskRequest = { readonly question: string; readonly history?: readonly Turn[] }

export type SearchResult = {
  readonly id: string
  readonly label: string
  readonly text: string
  /** Calibrated relevance, 0…1. */
  readonly score: number
  /** The clause's best passages, best first. */
  readonly passages: readonly { readonly text: string; readonly score: number }[]
}

/** All that the surfaces (HTTP, terminal, MCP) need from the product. */
export type Assistant = {
  readonly programme: Programme
  /** True when an LLM is configured. */
  readonly generative: boolean
  /** The whole answer. Rejects only when `signal` aborts. */
  ask(request: AskRequest, options?: { readonly signal?: AbortSignal }): Promise<Answer>
  /** The same answer in steps; ends with `done`. Aborting `signal` stops all work, the LLM request included. */
  stream(request: AskRequest, options?: { readonly signal?: AbortSignal }): AsyncIterable<AnswerEvent>
  /** The `k` clauses nearest to `query`, best first. */
  search(query: string, k: number): Promise<readonly SearchResult[]>
}
