import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutItem, orderItems } from '../../src/quiz/campaign/lay-out.ts'
import {
  keyOf,
  parseResponse,
  readResponse,
  type ShownResponse,
  shownResponseSchema,
  showResponse,
} from '../../src/quiz/campaign/response.ts'
import { scoreResponse } from '../../src/quiz/campaign/score.ts'
import type { QuizItem } from '../../src/quiz/item.ts'
import { items, quiz } from './fixtures.ts'

const anyItem = fc.constantFrom<QuizItem>(...quiz.items)
const anySeating = fc.record({ seed: fc.nat(0xffffffff), shuffle: fc.boolean() })

/** What an answer earns that a learner gives as it is shown to them. */
const score = (
  item: QuizItem,
  shown: ShownResponse,
  seating = { seed: 1, shuffle: false },
): number | null => {
  const response = readResponse(item, shown, seating)
  return response === null ? null : scoreResponse(item, response)
}

describe('an answer', () => {
  test('that is the key earns the whole point, in whatever order the learner saw the item', () => {
    fc.assert(
      fc.property(anyItem, anySeating, (item, seating) => {
        expect(score(item, showResponse(item, keyOf(item), seating), seating)).toBe(1)
      }),
    )
  })

  test('comes back to the learner as it was given, also from what is kept', () => {
    fc.assert(
      fc.property(anyItem, anySeating, (item, seating) => {
        const shown = showResponse(item, keyOf(item), seating)
        const kept = JSON.stringify(readResponse(item, shown, seating))
        expect(showResponse(item, parseResponse(kept), seating)).toEqual(shown)
      }),
    )
  })

  test('of any shape whatever is scored from 0 to 1 or turned down, and never throws', () => {
    fc.assert(
      fc.property(anyItem, anySeating, fc.jsonValue(), (item, seating, value) => {
        const parsed = shownResponseSchema.safeParse(value)
        const points = parsed.success ? score(item, parsed.data, seating) : null
        expect(points === null || (points >= 0 && points <= 1)).toBe(true)
      }),
    )
  })

  test.each<[string, QuizItem, ShownResponse]>([
    ['an option that is not there', items.single, 4],
    ['a text for a choice', items.single, '30%'],
    ['the same option twice', items.multiple, [1, 1]],
    ['no option where one is named', items.multiple, [null]],
    ['an option beyond the last', items.multiple, [1, 5]],
    ['a number for true or false', items['true-false'], 1],
    ['a choice for a blank', items.fill, 2045],
    ['one right side for two lefts', items.match, [0, 0, 1]],
    ['fewer right sides than lefts', items.match, [0, 1]],
    ['more right sides than lefts', items.match, [0, 1, 2, null]],
  ])('is turned down: %s', (_why, item, shown) => {
    expect(score(item, shown)).toBeNull()
  })

  test.each<[string, readonly number[], number]>([
    ['both right', [1, 3], 1],
    ['one right', [1], 0.5],
    ['one right, one wrong', [1, 0], 0],
    ['both right, one wrong', [1, 3, 0], 0.5],
    ['everything', [0, 1, 2, 3, 4], 0],
    ['nothing', [], 0],
  ])('to a question with several right options earns, for %s, its share', (_what, shown, points) => {
    expect(score(items.multiple, shown)).toBe(points)
  })

  test.each([' 2045 ', '2045.', '“2045”', 'Hai nghìn không trăm  bốn mươi lăm'])(
    'in a blank is right with other case and spaces: %s',
    (text) => expect(score(items.fill, text)).toBe(1),
  )

  test.each(['2044', '20455', '', 'hai nghin khong tram bon muoi lam'])(
    'in a blank is wrong with another word or accent: "%s"',
    (text) => expect(score(items.fill, text)).toBe(0),
  )

  test('that matches some of the pairs earns their share', () => {
    const seating = { seed: 3, shuffle: true }
    const shown = layOutItem(items.match, seating)
    const first = 'rights' in shown ? shown.rights.indexOf('một') : -1
    expect(score(items.match, [first, null, null], seating)).toBeCloseTo(1 / 3)
  })
})

describe('what a learner sees of an item', () => {
  test('holds all that it offers and nothing of its key, clause or explanation', () => {
    fc.assert(
      fc.property(anyItem, anySeating, (item, seating) => {
        const shown = layOutItem(item, seating)
        expect(Object.keys(shown)).not.toEqual(
          expect.arrayContaining([
            expect.stringMatching(/key|accepted|pairs|clauses|explanation|difficulty/),
          ]),
        )
        if ('options' in item && 'options' in shown)
          expect(shown.options.toSorted()).toEqual([...item.options].sort())
      }),
    )
  })

  test('stands in the same order at every visit, and in another for another learner', () => {
    const orderFor = (seed: number) => orderItems(quiz.items, { seed, shuffle: true }).map(({ id }) => id)
    expect(orderFor(5)).toEqual(orderFor(5))
    const orders = new Set(Array.from({ length: 20 }, (_, seed) => orderFor(seed).join()))
    expect(orders.size).toBeGreaterThan(10)
  })

  test('does not tell by place which right side belongs to which left one', () => {
    const rights = new Set(
      Array.from({ length: 40 }, (_, number) => {
        const shown = layOutItem({ ...items.match, id: `q${number}` }, { seed: 0, shuffle: false })
        return 'rights' in shown ? shown.rights.join() : ''
      }),
    )
    expect(rights.size).toBe(6)
  })
})
