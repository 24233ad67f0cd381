import type { Answer } from '../../src/answer/answer.ts'
import type { Assistant } from '../../src/answer/assistant.ts'
import type { EvalQuestion } from './question.ts'

/** What the product did with one question. */
export type Observation = {
  readonly question: EvalQuestion
  /** Ids that `search` found, best first; null for a question with history, which search does not take. */
  readonly found: readonly string[] | null
  readonly answer: Answer
  readonly askMilliseconds: number
  readonly searchMilliseconds: number | null
}

/** As deep as nDCG@10 looks. */
const SEARCH_DEPTH = 10

/**
 * Asks every question through the public `Assistant`, one after another so that latencies are those of a
 * machine at rest. One unmeasured question goes first, for what loads on first use.
 */
export const observe = async (
  assistant: Assistant,
  questions: readonly EvalQuestion[],
): Promise<readonly Observation[]> => {
  await assistant.search(assistant.programme.title, SEARCH_DEPTH)
  await assistant.ask({ question: assistant.programme.title })
  const observations: Observation[] = []
  for (const question of questions) observations.push(await observeOne(assistant, question))
  return observations
}

const observeOne = async (assistant: Assistant, question: EvalQuestion): Promise<Observation> => {
  const { question: text, history } = question
  const search = history.length > 0 ? null : await timed(() => assistant.search(text, SEARCH_DEPTH))
  const ask = await timed(() => assistant.ask({ question: text, history }))
  return {
    question,
    found: search?.value.map((result) => result.id) ?? null,
    answer: ask.value,
    askMilliseconds: ask.milliseconds,
    searchMilliseconds: search?.milliseconds ?? null,
  }
}

const timed = async <Value>(work: () => Promise<Value>): Promise<{ value: Value; milliseconds: number }> => {
  const start = performance.now()
  const value = await work()
  return { value, milliseconds: performance.now() - start }
}

/** Ids of the clauses the answer cites, in order of first use, each once. */
export const citedIds = (observation: Observation): readonly string[] => [
  ...new Set(observation.answer.citations.map((citation) => citation.id)),
]
