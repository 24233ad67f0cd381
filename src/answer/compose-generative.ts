import type { LanguageModel } from 'ai'
import type { Clause, Programme } from '../programme/clause.ts'
import type { Check, Citation } from './answer.ts'
import type { Turn } from './assistant.ts'
import type { CircuitBreaker } from './generative/circuit-breaker.ts'
import { type Deadline, startDeadline, type Timeouts } from './generative/deadline.ts'
import { createEnglishGround, type EnglishGround } from './generative/english-terms.ts'
import type { FallbackCause } from './generative/failure.ts'
import { createModelChecks, isWrongLanguage, withoutWithheldText } from './generative/model-checks.ts'
import { clausesAsText, historyAsText } from './generative/prompt-data.ts'
import { readModel, type TokenUsage } from './generative/read-model.ts'
import { createSentenceRelease } from './generative/release-sentences.ts'
import { type Prompt, renderPrompt } from './prompt.ts'
import { createAnswerVerifier } from './verify/answer-verifier.ts'
import { detectLanguage } from './verify/detect-language.ts'
import { type CheckedSentence, citationsOf, evidenceFor, isAcceptable } from './verify.ts'

/** What `prompts/answer.md` takes. */
export const ANSWER_VARIABLES = ['title', 'clauses', 'history', 'question'] as const
export type AnswerPrompt = Prompt<(typeof ANSWER_VARIABLES)[number]>

/** A step of the model's answer. The last step is `finished` or `fallback`, and there is always one. */
export type GenerativeStep =
  /** Checked Markdown to append, and the citations that it uses for the first time. */
  | { readonly kind: 'text'; readonly text: string; readonly citations: readonly Citation[] }
  /** Something the checks kept back. Never shown. */
  | { readonly kind: 'withheld'; readonly sentence: CheckedSentence }
  | ({ readonly kind: 'finished' } & GenerativeAnswer)
  /** The model's answer is not to be used: what was shown of it (`shown`, maybe '') must be withdrawn. */
  | {
      readonly kind: 'fallback'
      readonly cause: FallbackCause
      /** For the log; holds neither question nor answer. */
      readonly detail: string
      readonly shown: string
      readonly checks: readonly Check[]
      readonly usage: TokenUsage | null
    }

export type GenerativeAnswer = {
  /** All `text` steps joined. */
  readonly text: string
  /** In order of first use. */
  readonly citations: readonly Citation[]
  /** Of the whole answer, sentences kept back included. */
  readonly checks: readonly Check[]
  /** How many sentences were kept back. */
  readonly withheld: number
  /** True when the model reached its longest answer, and its last sentence was left out. */
  readonly cut: boolean
  readonly usage: TokenUsage
}

export type ComposeGenerativeOptions = {
  readonly model: LanguageModel
  readonly prompt: AnswerPrompt
  readonly question: string
  /** Oldest first. Typed by whoever calls: data, like the question. */
  readonly history: readonly Turn[]
  /** The clauses the model may use, best first. */
  readonly clauses: readonly Clause[]
  readonly programme: Programme
  readonly timeouts: Timeouts
  readonly signal?: AbortSignal
  readonly breaker?: CircuitBreaker
  /** Milliseconds since the epoch. Default `Date.now`. */
  readonly clock?: () => number
  /** Default 2,000. */
  readonly maxOutputTokens?: number
  /** Holds English sentences to the clauses. Without it none passes. */
  readonly english?: EnglishGround
  /** Called once for each answer whose cost the server tells. */
  readonly onUsage?: (usage: TokenUsage) => void
}

/** Five times the longest answer that the prompt asks for; a model that goes on is stuck. */
const LONGEST_ANSWER = 20_000
const NO_ENGLISH = createEnglishGround([])

async function* compose(
  options: ComposeGenerativeOptions,
  deadline: Deadline,
): AsyncGenerator<GenerativeStep> {
  const { question, clauses, programme, clock = Date.now, maxOutputTokens = 2_000, onUsage } = options
  const title = `${programme.title}\n${programme.subtitle}`
  const evidence = evidenceFor({ clauses, allClauses: programme.clauses, title, question })
  const verifier = createAnswerVerifier(evidence)
  const release = createSentenceRelease((id) => evidence.given.has(id))
  const isForeign = ({ text }: CheckedSentence) => isWrongLanguage(text, question)
  const wrongLanguage = `expected ${detectLanguage(question) === 'en' ? 'en or vi' : 'vi'}`
  const check = createModelChecks({
    evidence,
    instructions: `${options.prompt.instructions}\n${options.prompt.message}`,
    english: options.english ?? NO_ENGLISH,
  })
  const sentences: CheckedSentence[] = []
  const cited = new Set<string>()
  let shown = ''
  let received = 0
  const checks = () => sentences.flatMap((sentence) => sentence.checks.map(withoutWithheldText))
  const fallback = (
    cause: FallbackCause,
    detail: string,
    usage: TokenUsage | null = null,
  ): GenerativeStep => {
    options.breaker?.failed(cause)
    return { kind: 'fallback', cause, detail, shown, checks: checks(), usage }
  }
  const steps = (checked: readonly CheckedSentence[]): readonly GenerativeStep[] =>
    checked.flatMap((given): readonly GenerativeStep[] => {
      const sentence = check(given)
      sentences.push(sentence)
      // Greetings and offers cannot be checked, and nobody misses them.
      const text = release.take(sentence.kind === 'talk' ? { ...sentence, passed: false } : sentence)
      if (!sentence.passed) return [{ kind: 'withheld', sentence }]
      if (text === '') return []
      shown += text
      const citations = citationsOf(
        sentences.filter(({ passed }) => passed),
        evidence,
      ).filter(({ id }) => !cited.has(id))
      for (const { id } of citations) cited.add(id)
      return [{ kind: 'text', text, citations }]
    })

  if (options.breaker?.allows() === false) return yield fallback('circuit-open', 'not asked')
  const prompt = renderPrompt(options.prompt, {
    title: programme.title,
    clauses: clausesAsText(clauses),
    history: historyAsText(options.history),
    question,
  })
  for await (const event of readModel({ model: options.model, prompt, deadline, maxOutputTokens, clock })) {
    if (event.kind === 'failed') return yield fallback(event.failure.cause, event.failure.detail)
    if (event.kind === 'text') {
      received += event.text.length
      if (received > LONGEST_ANSWER)
        return yield fallback('too-long', `more than ${LONGEST_ANSWER} characters`)
      yield* steps(verifier.push(event.text))
      // The first sentence tells; there is no point in paying for the rest.
      if (shown === '' && sentences.some((sentence) => sentence.kind === 'claim' && isForeign(sentence))) {
        return yield fallback('wrong-language', wrongLanguage)
      }
      continue
    }
    options.breaker?.succeeded()
    onUsage?.(event.usage)
    // An answer cut at its longest ends in half a sentence, which stays with the verifier.
    if (!event.cut) yield* steps(verifier.end())
    const passed = sentences.filter((sentence) => sentence.passed)
    if (isAcceptable(sentences)) {
      const withheld = sentences.length - passed.length
      const citations = citationsOf(passed, evidence)
      return yield {
        kind: 'finished',
        text: shown,
        citations,
        checks: checks(),
        withheld,
        cut: event.cut,
        usage: event.usage,
      }
    }
    const claims = sentences.filter(({ kind }) => kind === 'claim')
    if (claims.some(isForeign)) return yield fallback('wrong-language', wrongLanguage, event.usage)
    if (claims.length > 0)
      return yield fallback('ungrounded', `${passed.length} of ${sentences.length} passed`, event.usage)
    const absent = sentences.some(({ kind, passed: holds }) => kind === 'absence' && holds)
    return yield fallback(absent ? 'not-stated' : 'empty', 'no claim', event.usage)
  }
}

/**
 * An answer by the language model, checked sentence by sentence before any of it comes out. Never rejects: every
 * failure ends in a `fallback` step that names its cause. Whoever stops reading stops the model's request too.
 */
export async function* composeGenerative(
  options: ComposeGenerativeOptions,
): AsyncGenerator<GenerativeStep, void> {
  const deadline = startDeadline(options.timeouts, options.signal)
  try {
    yield* compose(options, deadline)
  } finally {
    deadline.close()
  }
}
