import { afterEach, describe, expect, it } from 'vitest'
import type { AnswerEvent } from '../../src/answer/answer.ts'
import type { Assistant } from '../../src/answer/assistant.ts'
import { loadAssistant } from '../../src/runtime/node/load-assistant.ts'
import { closedAddress, type OpenAIServer, startOpenAIServer } from '../support/openai-server.ts'

const QUESTION = 'Mục tiêu kinh tế số đến năm 2030 là bao nhiêu?'
let server: OpenAIServer | undefined

const assistantAt = (baseUrl: string): Promise<Assistant> =>
  loadAssistant({
    config: {
      embeddingModel: null,
      languageModel: {
        apiKey: null,
        baseUrl,
        model: 'test',
        context: 'retrieved',
        firstTokenTimeoutMs: 2000,
        totalTimeoutMs: 4000,
        rewrites: false,
        cacheEntries: 0,
      },
    },
  })

const collect = async (events: AsyncIterable<AnswerEvent>): Promise<AnswerEvent[]> => {
  const all: AnswerEvent[] = []
  for await (const event of events) all.push(event)
  return all
}

afterEach(async () => {
  await server?.close()
  server = undefined
})

describe('with a language model configured', () => {
  it('the clauses found come first, then the checked text of the model', async () => {
    server = await startOpenAIServer({
      kind: 'answer',
      text: 'Đến năm 2030, kinh tế số đạt từ 30% GRDP trở lên [II.2.1.3].',
    })
    const events = await collect((await assistantAt(server.baseUrl)).stream({ question: QUESTION }))
    expect(events[0]).toMatchObject({ type: 'sources', citations: [{ id: 'II.2.1.3' }] })
    expect(events.at(-1)).toMatchObject({
      type: 'done',
      answer: {
        mode: 'generative',
        citations: [{ id: 'II.2.1.3' }],
        answer: expect.stringContaining('30% GRDP'),
      },
    })
  })

  it('what it makes up is replaced by the words of the programme, and said to be', async () => {
    server = await startOpenAIServer({
      kind: 'answer',
      text: 'Kinh tế số đạt 45% GRDP [II.2.1.3]. Sở Tài chính chủ trì [III.9.9].',
    })
    const answer = await (await assistantAt(server.baseUrl)).ask({ question: QUESTION })
    expect(answer.mode).toBe('extractive')
    expect(answer.answer).toContain('30% GRDP')
    expect(answer.answer).not.toContain('45%')
    expect(answer.notice).not.toBeNull()
  })

  it('an endpoint that cannot be reached costs nothing but a notice', async () => {
    const answer = await (await assistantAt(await closedAddress())).ask({ question: QUESTION })
    expect(answer).toMatchObject({ mode: 'extractive', outcome: 'answered', citations: [{ id: 'II.2.1.3' }] })
    expect(answer.notice).toContain('không sẵn sàng')
  })

  it('what the wording settles is not left to a model', async () => {
    server = await startOpenAIServer({ kind: 'answer', text: 'Nhiệm vụ này nói về điện hạt nhân [III.1.7].' })
    const answer = await (await assistantAt(server.baseUrl)).ask({ question: 'Nhiệm vụ 1.7 nói gì?' })
    expect(answer.mode).toBe('extractive')
    expect(server.requests).toHaveLength(0)
  })

  it('a reader who leaves ends the request to the model', async () => {
    server = await startOpenAIServer({
      kind: 'answer',
      text: 'Kinh tế số đạt từ 30% GRDP trở lên [II.2.1.3].',
      firstByteMs: 1500,
    })
    const controller = new AbortController()
    const answer = (await assistantAt(server.baseUrl)).ask(
      { question: QUESTION },
      { signal: controller.signal },
    )
    setTimeout(() => controller.abort(), 300)
    await expect(answer).rejects.toThrow()
  })
})
