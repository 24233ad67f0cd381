import type { Answer } from '../../src/answer/answer.ts'
import type { Assistant, SearchResult } from '../../src/answer/assistant.ts'
import type { Observation } from './observation.ts'
import type { EvalQuestion } from './question.ts'

/** A question with the parts a test cares about. */
export const questionOf = (parts: Partial<EvalQuestion> = {}): EvalQuestion => ({
  id: 'sample-001',
  kind: 'own-words',
  voice: 'y tá',
  question: 'Bệnh án điện tử làm ở đâu?',
  history: [],
  relevant: ['III.5.10'],
  acceptable: [],
  mustContain: [],
  outcome: 'answered',
  ...parts,
})

/** An answer that cites `cited`. */
export const answerOf = (
  parts: Partial<Omit<Answer, 'citations'>> & { cited?: readonly string[] } = {},
): Answer => {
  const { cited = [], ...rest } = parts
  return {
    answer: 'Tất cả các cơ sở y tế công lập [III.5.10].',
    outcome: 'answered',
    citations: cited.map((id) => ({ id, label: id, quote: '', url: `/programme#${id}` })),
    refused: false,
    mode: 'extractive',
    completeness: 'full',
    confidence: 0.9,
    checks: [],
    suggestions: [],
    notice: null,
    ...rest,
  }
}

export const observationOf = (parts: {
  question?: Partial<EvalQuestion>
  answer?: Parameters<typeof answerOf>[0]
  found?: readonly string[] | null
}): Observation => ({
  question: questionOf(parts.question),
  answer: answerOf(parts.answer),
  found: parts.found === undefined ? [] : parts.found,
  askMilliseconds: 2,
  searchMilliseconds: parts.found === null ? null : 1,
})

/** An assistant whose endings are given: it replies `answer` and finds `found` whatever it is asked. */
export const fakeAssistant = (options: { answer: Answer; found: readonly string[] }): Assistant => ({
  programme: { title: 'Chương trình hành động', subtitle: '', sections: [], clauses: [] },
  generative: false,
  ask: async () => options.answer,
  async *stream() {
    yield { type: 'done', answer: options.answer }
  },
  search: async (_query, k) =>
    options.found
      .slice(0, k)
      .map((id): SearchResult => ({ id, label: id, text: '', score: 1, passages: [] })),
})
