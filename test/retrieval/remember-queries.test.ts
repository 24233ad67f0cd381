import { describe, expect, test } from 'vitest'
import { rememberQueries } from '../../src/retrieval/remember-queries.ts'

/** An embedder that notes each text it is asked for, and fails the first `failures` times. */
const noting = (failures = 0) => {
  const asked: string[] = []
  const embedder = rememberQueries({
    id: 'noting',
    dimensions: 1,
    embedQuery: async (text) => {
      asked.push(text)
      if (asked.length <= failures) throw new Error('model is busy')
      return Float32Array.of(text.length)
    },
    embedPassages: async (texts) => texts.map((text) => Float32Array.of(text.length)),
  })
  return { asked, embedder }
}

describe('remembering the vectors of questions', () => {
  test('a question asked again is embedded once, even while the first is under way', async () => {
    const { asked, embedder } = noting()
    const [first, second] = await Promise.all([
      embedder.embedQuery('hạ tầng'),
      embedder.embedQuery('hạ tầng'),
    ])
    expect(await embedder.embedQuery('hạ tầng')).toBe(first)
    expect(second).toBe(first)
    expect(asked).toEqual(['hạ tầng'])
  })

  test('different questions keep their own vectors', async () => {
    const { embedder } = noting()
    expect(await embedder.embedQuery('a')).toEqual(Float32Array.of(1))
    expect(await embedder.embedQuery('ab')).toEqual(Float32Array.of(2))
  })

  test('a failure is told, and not remembered', async () => {
    const { asked, embedder } = noting(1)
    await expect(embedder.embedQuery('a')).rejects.toThrow('model is busy')
    expect(await embedder.embedQuery('a')).toEqual(Float32Array.of(1))
    expect(asked).toEqual(['a', 'a'])
  })

  test('a long run of questions does not pile up: the oldest is forgotten', async () => {
    const { asked, embedder } = noting()
    for (let at = 0; at < 1_000; at++) await embedder.embedQuery(`question ${at}`)
    await embedder.embedQuery('question 999')
    expect(asked).toHaveLength(1_000)
    await embedder.embedQuery('question 0')
    expect(asked).toHaveLength(1_001)
  })

  test('it is the same model: name, dimensions and passages pass through', async () => {
    const { embedder } = noting()
    expect(embedder).toMatchObject({ id: 'noting', dimensions: 1 })
    expect(await embedder.embedPassages(['abc'])).toEqual([Float32Array.of(3)])
  })
})
