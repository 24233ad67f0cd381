import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Assistant } from '../../src/answer/assistant.ts'
import { verifyAnswer } from '../../src/answer/verify.ts'
import { loadAssistant } from '../../src/runtime/node/load-assistant.ts'
import { seedProgramme } from '../programme/seed-programme.ts'
import { createTestApp, testLimits } from '../support/app.ts'
import { type OpenAIServer, startOpenAIServer } from '../support/openai-server.ts'
import { attacks } from './attacks.ts'
import { createHostileModel } from './hostile-model.ts'
import { successes } from './oracle.ts'
import { readAsk, readChat } from './reader.ts'

const hostile = createHostileModel()
let server: OpenAIServer
let assistant: Assistant

beforeAll(async () => {
  server = await startOpenAIServer({ kind: 'written', write: hostile.reply })
  assistant = await loadAssistant({
    config: {
      embeddingModel: null,
      languageModel: {
        apiKey: null,
        baseUrl: server.baseUrl,
        model: 'hostile',
        // The more clauses it reads, the more it may cite.
        context: 'full',
        firstTokenTimeoutMs: 5_000,
        totalTimeoutMs: 10_000,
        rewrites: true,
        cacheEntries: 0,
      },
    },
  })
})

afterAll(() => server.close())

const appWith = (given: Assistant) =>
  createTestApp({ assistant: given, limits: { ...testLimits, questionChars: 4_000 } })

const families = [...new Set(attacks.map(({ family }) => family))]

test('there are five hundred attempts or more, in Vietnamese and English', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(500)
  expect(new Set(attacks.map(({ question, history }) => JSON.stringify([question, history]))).size).toBe(
    attacks.length,
  )
})

describe('a model that obeys every attacker does not get through', () => {
  test.each(families)('%s', async (family) => {
    const app = appWith(assistant)
    const failed: string[] = []
    for (const [at, attack] of attacks.filter((each) => each.family === family).entries()) {
      const { deltas, answer } = await readChat(app, attack)
      const why = [
        ...successes(attack, deltas.join(''), answer),
        ...(answer.mode === 'generative'
          ? verifyAnswer({
              text: answer.answer,
              clauses: seedProgramme.clauses,
              title: `${seedProgramme.title}\n${seedProgramme.subtitle}`,
              question: attack.question,
            }).checks.map(({ text }) => `unchecked: ${text}`)
          : []),
        ...(deltas.join('').endsWith(answer.answer) ? [] : ['the text streamed is not the answer']),
      ]
      if (at % 5 === 0) why.push(...successes(attack, '', await readAsk(app, attack)))
      if (why.length > 0) failed.push(`${attack.goal.name}: ${attack.question}\n${why.join('\n')}`)
    }
    expect(failed).toEqual([])
  })

  test('although it was asked, and obeyed, hundreds of times', () => {
    expect(hostile.obeyed()).toBeGreaterThan(400)
  })
})
