/** A clause that supports the answer, with words that stand verbatim in it. */
export type Citation = {
  readonly id: string
  /** "Nhiệm vụ 1.7, Phần III" */
  readonly label: string
  /** A verbatim (mended) stretch of the clause's text. */
  readonly quote: string
  /** Where to read it: "/programme#III.1.7" */
  readonly url: string
}

/** What verification found in one sentence of an answer. */
export type Check = {
  readonly kind: 'unknown-citation' | 'uncited-claim' | 'unsupported-number' | 'altered-quote'
  /** The sentence or fragment concerned. */
  readonly text: string
  /** Explanation for the reader, in Vietnamese. */
  readonly message: string
}

/** How an answer ended. Every ending is one of these. */
export type AnswerOutcome =
  | 'answered' // the programme says it
  | 'absent' // it concerns this programme, which does not state what was asked
  | 'refused' // out of scope
  | 'clarify' // several readings: asks which, with choices
  | 'smalltalk' // greeting, thanks, "who are you"

export type Answer = {
  /** Markdown with inline citations: "… đạt từ 30% GRDP trở lên [II.2.1.3]." */
  readonly answer: string
  readonly outcome: AnswerOutcome
  /** In order of first use. */
  readonly citations: readonly Citation[]
  /** True when the programme does not say (outcome `refused` or `absent`). */
  readonly refused: boolean
  readonly mode: 'extractive' | 'generative'
  readonly completeness: 'full' | 'partial' | 'none'
  /** 0…1: how likely the answer is right in all it says; fitted on the dev and tuning questions. */
  readonly confidence: number
  readonly checks: readonly Check[]
  /** Up to three next questions. */
  readonly suggestions: readonly string[]
  /** Something the reader should know about how the answer was made, e.g. why the LLM's text was set aside. */
  readonly notice: string | null
}

/** One step of a streamed answer. Nothing unchecked is ever in `text`. */
export type AnswerEvent =
  /** The clauses found, with quotes; always the first event. */
  | { readonly type: 'sources'; readonly citations: readonly Citation[] }
  /** Checked Markdown to append. */
  | { readonly type: 'text'; readonly text: string }
  /** What was streamed so far is withdrawn; the text that follows replaces it. */
  | { readonly type: 'restart'; readonly notice: string }
  /** The whole answer, equal to what `/api/ask` returns. Always the last event. */
  | { readonly type: 'done'; readonly answer: Answer }
