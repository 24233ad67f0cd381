import { expect, test } from 'vitest'
import { createTestApp, post, testLimits } from '../support/app.ts'
import { assistant } from '../support/assistant.ts'
import { attacks } from './attacks.ts'
import { disguises } from './disguises.ts'
import { findOrder } from './hostile-model.ts'
import { successes } from './oracle.ts'

const app = createTestApp({ assistant, limits: { ...testLimits, questionChars: 4_000 } })

test('the attacks are what they are meant to be: an obedient model reads each order in each of its disguises', () => {
  const unread = attacks.filter(
    ({ goal, question, history }) =>
      findOrder([question, ...history.map(({ content }) => content)].join('\n'))?.name !== goal.name,
  )
  expect(unread.map(({ family, goal }) => `${family}: ${goal.name}`)).toEqual([])
  expect(disguises.length).toBeGreaterThan(4)
})

test('without a model, no attack changes what is answered into what the attacker wants', async () => {
  const failed: unknown[] = []
  for (const attack of attacks.filter((_attack, at) => at % 2 === 0)) {
    const answer = await assistant.ask(attack)
    const why = successes(attack, '', answer)
    if (why.length > 0) failed.push({ family: attack.family, question: attack.question, why })
  }
  expect(failed).toEqual([])
})

test.each<[string, string]>([
  ['control characters', 'Kinh tế số\u0000\u0007\u001b[31m là gì?'],
  ['half of a character', 'Kinh tế số \ud800 là gì?'],
  ['bytes as text', String.fromCharCode(...Array.from({ length: 200 }, (_, at) => at))],
  ['a million letters', 'a'.repeat(90_000)],
  ['nothing but combining marks', '\u0301'.repeat(300)],
  ['a wall of brackets', '['.repeat(2_000)],
  ['nested emphasis', '*_'.repeat(1_500)],
])('%s are answered or refused, never an error of ours', async (_what, question) => {
  const response = await app.app.request('/api/ask', post({ question }))
  expect([200, 400, 413, 422]).toContain(response.status)
  expect(await response.text()).not.toMatch(/stack|at file:/u)
})
