import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlineOf, finishedAt, GRACE_MS, stateOf } from '../../src/quiz/campaign/session.ts'
import { createSessionCode, readSessionCode } from '../../src/quiz/campaign/session-code.ts'

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))

describe('a session’s code', () => {
  test('has no character that is taken for another one, and is read back however it is typed', () => {
    for (let time = 0; time < 200; time += 1) {
      const code = createSessionCode(bytes)
      expect(code).toMatch(/^[A-Z0-9]{6}$/)
      expect(code).not.toMatch(/[0O1IL5S8B]/)
      const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `
      expect(readSessionCode(typed)).toBe(code)
    }
  })

  test('is made evenly of all its characters', () => {
    const codes = Array.from({ length: 3000 }, () => createSessionCode(bytes)).join('')
    const counts = new Map<string, number>()
    for (const character of codes) counts.set(character, (counts.get(character) ?? 0) + 1)
    expect(counts.size).toBe(27)
    expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThan(1.5)
  })

  test('is nothing that cannot be one', () => {
    for (const typed of ['', 'ABC', 'K7M2Q0', 'K7M2QAA', "' OR 1=1", '../../etc', 'Ｋ7M2QA']) {
      expect(readSessionCode(typed)).toBeNull()
    }
  })
})

describe('a learner’s time', () => {
  const session = { opensAt: 1_000, closesAt: 100_000, timeLimitMs: 30_000 }

  test('opens and closes with the session', () => {
    expect([0, 1_000, 99_999, 100_000].map((now) => stateOf(session, now))).toEqual([
      'upcoming',
      'open',
      'open',
      'closed',
    ])
  })

  test('is their own limit, but never beyond the session', () => {
    expect(deadlineOf({ joinedAt: 5_000 }, session)).toBe(35_000)
    expect(deadlineOf({ joinedAt: 90_000 }, session)).toBe(100_000)
    expect(deadlineOf({ joinedAt: 5_000 }, { ...session, timeLimitMs: null })).toBe(100_000)
  })

  test('is over on handing in or after the grace, and keys stay closed as long as answers count', () => {
    fc.assert(
      fc.property(fc.nat(200_000), (now) => {
        const joined = { joinedAt: 5_000, submittedAt: null }
        expect(finishedAt(joined, session, now)).toBe(now > 35_000 + GRACE_MS ? 35_000 : null)
        expect(finishedAt({ ...joined, submittedAt: 7_000 }, session, now)).toBe(7_000)
      }),
    )
  })
})
