import type { LanguageModel } from 'ai'
import type { Clause } from '../programme/clause.ts'
import type { Answer, AnswerEvent } from './answer.ts'
import type { AskRequest } from './assistant.ts'
import { type AnswerPrompt, composeGenerative, type GenerativeAnswer } from './compose-generative.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { AnswerCache, CacheKey } from './generative/answer-cache.ts'
import type { CircuitBreaker } from './generative/circuit-breaker.ts'
import type { Timeouts } from './generative/deadline.ts'
import type { EnglishGround } from './generative/english-terms.ts'
import type { FallbackCause } from './generative/failure.ts'
import type { TokenUsage } from './generative/read-model.ts'
import type { RewriteRequest } from './rewrite.ts'

/** A language model that writes answers, and how it is asked. */
export type AnswerWriter = {
  readonly model: LanguageModel
  /** As the service spells it. */
  readonly name: string
  readonly prompt: AnswerPrompt
  /** What it gets to read: the clauses found, or the whole programme. */
  readonly reads: 'retrieved' | 'full'
  readonly timeouts: Timeouts
  readonly breaker: CircuitBreaker
  /** Holds English sentences to the clauses. */
  readonly english: EnglishGround
  readonly clock: () => number
  /** Answers given before; null to ask again each time. */
  readonly cache: AnswerCache | null
  /** Other wordings of a question that the embedded reading is unsure of; null to do without. */
  readonly rewrite: ((request: RewriteRequest, signal?: AbortSignal) => Promise<readonly string[]>) | null
  /** Called once a question: its answer was used, was used before, or why not. The detail holds neither. */
  readonly onOutcome: (outcome: 'used' | 'cached' | FallbackCause, detail: string) => void
  readonly onUsage: (usage: TokenUsage) => void
}

/** Clauses beside those of the extractive answer that the model may use. */
const RETRIEVED = 8

/** Whether a model can do better: where the wording settles the answer, its own text is exact already. */
export const isForModel = ({ outcome, confidence }: Draft): boolean =>
  outcome === 'answered' && confidence === undefined

const clausesFor = (
  { reads }: AnswerWriter,
  { retrieved, programme }: AnswerContext,
  draft: Draft,
): readonly Clause[] => {
  if (reads === 'full') return programme.clauses
  const found = [
    ...draft.quotations.map(({ clause }) => clause),
    ...retrieved.slice(0, RETRIEVED).map(({ clause }) => clause),
  ]
  return [...new Map(found.map((clause) => [clause.id, clause])).values()]
}

const notices = {
  withheld: (count: number) => `Đã lược ${count} câu do không đối chiếu được với văn bản.`,
  replaced:
    'Phần trả lời của mô hình ngôn ngữ không đạt đối chiếu hoặc bị gián đoạn; dưới đây là trích dẫn nguyên văn.',
  unavailable: 'Mô hình ngôn ngữ tạm thời không sẵn sàng; dưới đây là trích dẫn nguyên văn.',
} as const

/** The model found nothing to say or was never asked: the extractive answer needs no excuse. */
const SILENT: ReadonlySet<FallbackCause> = new Set(['not-stated', 'empty', 'aborted'])
const OF_THE_TEXT: ReadonlySet<FallbackCause> = new Set([
  'ungrounded',
  'wrong-language',
  'too-long',
  'filtered',
  'interrupted',
  'timeout-total',
])

/**
 * The model's answer, sentence by sentence as each passes its checks; where it fails, the extractive one instead.
 * Ends with `done`, except when the reader has gone: then it just ends.
 */
export async function* answerWithModel(options: {
  readonly writer: AnswerWriter
  readonly request: AskRequest
  readonly context: AnswerContext
  readonly draft: Draft
  readonly extractive: Answer
  readonly signal?: AbortSignal
}): AsyncGenerator<AnswerEvent> {
  const { writer, request, context, draft, extractive, signal } = options
  const { question, history = [] } = request
  const clauses = clausesFor(writer, context, draft)
  const key: CacheKey = {
    question,
    history,
    clauses,
    promptVersion: writer.prompt.version,
    model: writer.name,
  }
  const known = writer.cache?.get(key)
  if (known) {
    writer.onOutcome('cached', '')
    yield { type: 'text', text: known.text }
    return yield { type: 'done', answer: written(known, extractive) }
  }
  const steps = composeGenerative({
    model: writer.model,
    prompt: writer.prompt,
    question,
    history,
    clauses,
    programme: context.programme,
    timeouts: writer.timeouts,
    breaker: writer.breaker,
    english: writer.english,
    clock: writer.clock,
    onUsage: writer.onUsage,
    ...(signal === undefined ? {} : { signal }),
  })
  for await (const step of steps) {
    if (step.kind === 'text') yield { type: 'text', text: step.text }
    if (step.kind === 'finished') {
      writer.onOutcome('used', '')
      // One that lost sentences may do better next time.
      if (step.withheld === 0 && !step.cut) writer.cache?.set(key, step)
      return yield { type: 'done', answer: written(step, extractive) }
    }
    if (step.kind === 'fallback') {
      writer.onOutcome(step.cause, step.detail)
      if (step.cause === 'aborted') return
      const notice = SILENT.has(step.cause)
        ? null
        : OF_THE_TEXT.has(step.cause)
          ? notices.replaced
          : notices.unavailable
      if (step.shown !== '') yield { type: 'restart', notice: notice ?? notices.replaced }
      yield { type: 'text', text: extractive.answer }
      return yield { type: 'done', answer: { ...extractive, notice } }
    }
  }
}

const written = (
  { text, citations, checks, withheld, cut }: GenerativeAnswer,
  extractive: Answer,
): Answer => ({
  ...extractive,
  answer: text,
  citations,
  checks,
  mode: 'generative',
  completeness: withheld > 0 || cut ? 'partial' : extractive.completeness,
  notice: withheld > 0 ? notices.withheld(withheld) : null,
})
