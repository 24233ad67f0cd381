import { describe, expect, test } from 'vitest'
import type { ShownResponse } from '../../src/quiz/campaign/response.ts'
import { AnswerQueue, type QueueState, type SaveOutcome } from '../../src/web/campaign/answer-queue.ts'

type Sent = { readonly item: string; readonly response: ShownResponse; finish(outcome: SaveOutcome): void }

const createQueue = () => {
  const sent: Sent[] = []
  const states: QueueState[] = []
  const queue = new AnswerQueue({
    save: (item, response) => new Promise((finish) => void sent.push({ item, response, finish })),
    onState: (state) => void states.push(state),
  })
  return { queue, sent, states, last: () => sent.at(-1) }
}

/** Lets everything that is ready run. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('answers on their way to the server', () => {
  test('go one at a time, and of each question only the latest', async () => {
    const { queue, sent, last } = createQueue()
    queue.put('q1', 0)
    queue.put('q2', 'a')
    queue.put('q1', 1)
    queue.put('q1', 2)
    expect(sent).toHaveLength(1)
    last()?.finish('saved')
    await turn()
    last()?.finish('saved')
    await turn()
    last()?.finish('saved')
    expect(await queue.settle(1_000)).toBe(true)
    expect(sent.map(({ item, response }) => [item, response])).toEqual([
      ['q1', 0],
      ['q1', 2],
      ['q2', 'a'],
    ])
  })

  test('are sent again after a failure, and at once when the learner hands in', async () => {
    const { queue, sent, states, last } = createQueue()
    queue.put('q1', true)
    last()?.finish('unreachable')
    await turn()
    expect(states.at(-1)).toBe('retrying')
    const settled = queue.settle(5_000)
    await turn()
    expect(sent).toHaveLength(2)
    last()?.finish('saved')
    expect(await settled).toBe(true)
    expect(states.at(-1)).toBe('idle')
  })

  test('that the server will never take do not hold up the others', async () => {
    const { queue, sent, last } = createQueue()
    queue.put('q1', 9)
    queue.put('q2', 1)
    last()?.finish('refused')
    await turn()
    last()?.finish('saved')
    expect(await queue.settle(1_000)).toBe(true)
    expect(sent.map(({ item }) => item)).toEqual(['q1', 'q2'])
  })

  test('are given up after the patience of whoever hands in', async () => {
    const { queue } = createQueue()
    queue.put('q1', 0)
    expect(await queue.settle(10)).toBe(false)
  })
})
