import type { Answer } from '../../answer/answer.ts'

/** The reader wants to see a clause; `opener` gets the focus back when the clause closes. */
export class OpenClauseEvent extends Event {
  static readonly type = 'open-clause'
  readonly clauseId: string
  /** Words to highlight in it. */
  readonly quote: string | null
  readonly opener: HTMLElement | null

  constructor(options: {
    readonly clauseId: string
    readonly quote: string | null
    readonly opener: HTMLElement | null
  }) {
    super(OpenClauseEvent.type)
    this.clauseId = options.clauseId
    this.quote = options.quote
    this.opener = options.opener
  }
}

/** The reader asks a question, typed or suggested. */
export class AskEvent extends Event {
  static readonly type = 'ask'
  readonly question: string

  constructor(question: string) {
    super(AskEvent.type)
    this.question = question
  }
}

/** An answer is whole. */
export class AnsweredEvent extends Event {
  static readonly type = 'answered'
  readonly answer: Answer

  constructor(answer: Answer) {
    super(AnsweredEvent.type)
    this.answer = answer
  }
}
