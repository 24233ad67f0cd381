import { describe, expect, test } from 'vitest'
import type { AnswerEvent } from '../../src/answer/answer.ts'
import { ask, assistant } from '../support/assistant.ts'

const QUESTIONS = [
  'Quy mô kinh tế số đến năm 2030?',
  'Liệt kê các nhiệm vụ nhóm 7',
  'Cách nấu phở bò Nam Định ngon?',
  'Sở nào chủ trì nhiệm vụ 5.14?',
  '2.1',
  'Xin chào',
  '',
]

const eventsOf = async (question: string, signal?: AbortSignal): Promise<readonly AnswerEvent[]> => {
  const events: AnswerEvent[] = []
  const options = signal === undefined ? {} : { signal }
  for await (const event of assistant.stream({ question }, options)) events.push(event)
  return events
}

describe('a streamed answer is the same answer in steps', () => {
  test.each(QUESTIONS)('%j', async (question) => {
    const whole = await ask(question)
    const events = await eventsOf(question)
    expect(events[0]).toEqual({ type: 'sources', citations: whole.citations })
    expect(events.at(-1)).toEqual({ type: 'done', answer: whole })
    expect(events.filter(({ type }) => type === 'done' || type === 'sources')).toHaveLength(2)
    expect(events.flatMap((event) => (event.type === 'text' ? event.text : [])).join('')).toBe(whole.answer)
  })
})

describe('an answer that nobody waits for any more is not given', () => {
  test('asking with an aborted signal rejects', async () => {
    const request = { question: 'Quy mô kinh tế số đến năm 2030?' }
    await expect(assistant.ask(request, { signal: AbortSignal.abort() })).rejects.toThrow()
  })

  test('the reason given for aborting is the reason of the rejection', async () => {
    const reason = new Error('người đọc đã đóng trang')
    await expect(
      assistant.ask({ question: 'Nhiệm vụ 1.7' }, { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason)
  })

  test('a stream whose signal is aborted never gets done', async () => {
    const abort = new AbortController()
    const seen: string[] = []
    const read = async () => {
      for await (const event of assistant.stream(
        { question: 'Liệt kê các nhiệm vụ nhóm 5' },
        { signal: abort.signal },
      )) {
        seen.push(event.type)
        abort.abort()
      }
    }
    await read().catch(() => undefined)
    expect(seen).toEqual(['sources'])
  })

  test('a signal that never aborts changes nothing', async () => {
    const { signal } = new AbortController()
    const request = { question: 'Nhiệm vụ 1.7' }
    expect(await assistant.ask(request, { signal })).toEqual(await assistant.ask(request))
  })
})

describe('search gives the nearest clauses', () => {
  const { clauses } = assistant.programme

  test.each([
    [1, 1],
    [5, 5],
    [0, 0],
    [clauses.length, clauses.length],
    [10_000, clauses.length],
    [-1, 0],
    [-100, 0],
  ])('k = %i gives %i', async (k, count) => {
    const results = await assistant.search('kinh tế số', k)
    expect(results).toHaveLength(count)
    expect(new Set(results.map(({ id }) => id)).size).toBe(count)
  })

  test('best first, as the programme has them, with passages that stand in the clause', async () => {
    const results = await assistant.search('bệnh án điện tử', 81)
    expect(results[0]?.id).toBe('III.5.10')
    const scores = results.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((left, right) => right - left))
    for (const { id, label, text, score, passages } of results) {
      expect(clauses.find((clause) => clause.id === id)).toMatchObject({ label, text })
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(passages.length).toBeGreaterThan(0)
      for (const passage of passages) expect(text).toContain(passage.text)
    }
  })

  test('fewer results are the first of more', async () => {
    const many = await assistant.search('nông nghiệp', 20)
    expect(await assistant.search('nông nghiệp', 3)).toEqual(many.slice(0, 3))
  })

  test('a clause named by number comes first', async () => {
    const [first] = await assistant.search('nhiệm vụ 6.3', 3)
    expect(first?.id).toBe('III.6.3')
    expect(first?.score).toBe(1)
  })

  test.each(['', '???', '\ud800', 'x'.repeat(10_000)])('any query gives clauses: %.20j', async (query) => {
    expect(await assistant.search(query, 3)).toHaveLength(3)
  })
})
