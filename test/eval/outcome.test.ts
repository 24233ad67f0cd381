import { describe, expect, it } from 'vitest'
import { observationOf } from './fake-assistant.ts'
import { citationPrecision, citationRecall, firstCitationRight } from './metrics/citations.ts'
import { metrics } from './metrics/metrics.ts'
import { answerRight, falselyRefused, outcomeRight, rightlyRefused } from './metrics/outcome.ts'

const absent = { outcome: 'absent' } as const
const notStated = 'Chương trình không quy định thời hạn [III.5.10].'

describe('how an answer ended', () => {
  it('an answer that cites the clause and says "không quy định" is a right ending for what is absent', () => {
    const cited = ['III.5.10']
    expect(outcomeRight(observationOf({ question: absent, answer: { cited, answer: notStated } }))).toBe(1)
    expect(outcomeRight(observationOf({ question: absent, answer: { cited } }))).toBe(0)
    expect(
      outcomeRight(observationOf({ question: absent, answer: { cited: ['I.1'], answer: notStated } })),
    ).toBe(0)
    expect(
      outcomeRight(observationOf({ question: absent, answer: { outcome: 'refused', answer: notStated } })),
    ).toBe(0)
  })

  it('a question out of scope may be refused or told absent, not answered', () => {
    const refusal = (outcome: 'refused' | 'absent' | 'answered') =>
      rightlyRefused(observationOf({ question: { outcome: 'refused', relevant: [] }, answer: { outcome } }))
    expect([refusal('refused'), refusal('absent'), refusal('answered')]).toEqual([1, 1, 0])
    expect(rightlyRefused(observationOf({}))).toBeNull()
  })

  it('telling the asker that the programme does not say what it says is a false refusal', () => {
    expect(falselyRefused(observationOf({ answer: { outcome: 'absent' } }))).toBe(1)
    expect(falselyRefused(observationOf({ answer: { outcome: 'clarify' } }))).toBe(0)
    expect(falselyRefused(observationOf({ question: absent }))).toBeNull()
  })

  it('an answer is right only with the right ending, first citation and words', () => {
    const question = { mustContain: [['cơ sở y tế']] }
    const cited = ['III.5.10']
    expect(answerRight(observationOf({ question, answer: { cited } }))).toBe(1)
    expect(answerRight(observationOf({ question, answer: { cited: ['I.1', 'III.5.10'] } }))).toBe(0)
    expect(answerRight(observationOf({ question, answer: { cited, answer: 'Không rõ.' } }))).toBe(0)
    expect(answerRight(observationOf({ question, answer: { cited, outcome: 'clarify' } }))).toBe(0)
  })
})

describe('citations', () => {
  const key = { relevant: ['A', 'B'], acceptable: ['C'] }

  it('the first may be acceptable; precision counts both, recall the relevant ones', () => {
    expect(firstCitationRight(['C', 'A'], key)).toBe(1)
    expect(firstCitationRight(['X', 'A'], key)).toBe(0)
    expect(citationPrecision(['C', 'A', 'X', 'Y'], key)).toBe(0.5)
    expect(citationRecall(['C', 'A', 'X', 'Y'], key)).toBe(0.5)
  })

  it('an answer without citations has no precision, and recalls nothing', () => {
    expect(firstCitationRight([], key)).toBe(0)
    expect(citationPrecision([], key)).toBeNull()
    expect(citationRecall([], key)).toBe(0)
  })
})

describe('where a metric is defined', () => {
  it('a follow-up is ranked by its citations, because search does not know the history', () => {
    const followUp = observationOf({
      question: { kind: 'follow-up' },
      answer: { cited: ['I.1', 'III.5.10'] },
      found: null,
    })
    expect(metrics.foundFirst.of(followUp)).toBe(0)
    expect(metrics.foundInFive.of(followUp)).toBe(1)
    expect(metrics.searchFoundFirst.of(followUp)).toBeNull()
  })

  it('a structure question has both rankings, any other kind that of search', () => {
    const parts = { answer: { cited: ['III.5.10'] }, found: ['I.1'] }
    const structure = observationOf({ question: { kind: 'structure' }, ...parts })
    expect([metrics.foundFirst.of(structure), metrics.searchFoundFirst.of(structure)]).toEqual([1, 0])
    expect(metrics.foundFirst.of(observationOf(parts))).toBe(0)
  })

  it('refusals and small talk have no ranking and no citations to measure', () => {
    for (const outcome of ['refused', 'smalltalk'] as const) {
      const observation = observationOf({ question: { outcome, relevant: [] }, answer: { outcome } })
      expect(metrics.foundFirst.of(observation)).toBeNull()
      expect(metrics.firstCitation.of(observation)).toBeNull()
      expect(metrics.right.of(observation)).toBe(1)
    }
  })
})
