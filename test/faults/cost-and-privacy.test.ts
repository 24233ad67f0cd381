import { describe, expect, onTestFinished, test } from 'vitest'
import { type ScriptedReply, startOpenAIServer } from '../support/openai-server.ts'
import { startService } from './service.ts'

const QUESTION = 'Đến năm 2030, quy mô kinh tế số của tỉnh đạt bao nhiêu?'
const TRUE = 'Đến năm 2030, quy mô kinh tế số đạt từ 30% GRDP trở lên [II.2.1.3].'

const serve = async (...replies: readonly ScriptedReply[]) => {
  const server = await startOpenAIServer(...replies)
  onTestFinished(() => server.close())
  return server
}

test('what each answer costs is in the figures', async () => {
  const server = await serve({ kind: 'answer', text: TRUE })
  const service = await startService(server.baseUrl)
  await service.ask(QUESTION)
  await service.chat(QUESTION)
  const metrics = await service.metrics()
  expect(metrics).toContain('language_model_tokens_count{purpose="answer",direction="input"} 2')
  expect(metrics).toContain('language_model_tokens_sum{purpose="answer",direction="output"} 600')
  expect(metrics).toContain('language_model_answers_total{outcome="used"} 2')
})

describe('the cache of checked answers', () => {
  test('spares the model a question that was answered before, and only that question', async () => {
    const server = await serve({ kind: 'answer', text: TRUE })
    const service = await startService(server.baseUrl, { cacheEntries: 2 })
    const first = await service.ask(QUESTION)
    expect((await service.chat(`  ${QUESTION}`)).answer).toEqual(first)
    expect(server.requests).toHaveLength(1)
    await service.ask('Quy mô kinh tế số đến năm 2030 của tỉnh thế nào?')
    expect(server.requests).toHaveLength(2)
    expect(await service.metrics()).toContain('language_model_answers_total{outcome="cached"} 1')
  })

  test('holds no more than it may, and nothing that lost a sentence', async () => {
    const others = ['Kinh tế số năm 2030 chiếm bao nhiêu GRDP?', 'Quy mô kinh tế số 2030 đạt mức nào?']
    const server = await serve({ kind: 'answer', text: TRUE })
    const service = await startService(server.baseUrl, { cacheEntries: 2 })
    for (const question of [QUESTION, ...others, QUESTION]) await service.ask(question)
    expect(server.requests).toHaveLength(4)
    const partial = await serve({ kind: 'answer', text: `${TRUE} Tỉnh xây sân bay.` })
    const again = await startService(partial.baseUrl, { cacheEntries: 2 })
    for (let time = 0; time < 2; time += 1) await again.ask(QUESTION)
    expect(partial.requests).toHaveLength(2)
  })
})

test('no question, answer, history or key is ever in the log, at any level, however the request ends', async () => {
  const echo = JSON.stringify({ error: { message: `bad prompt: ${QUESTION}`, code: 'invalid_prompt' } })
  const replies: readonly ScriptedReply[] = [
    { kind: 'answer', text: TRUE },
    { kind: 'error', status: 400, body: echo },
    { kind: 'raw', contentType: 'text/event-stream', body: `data: ${echo}\n\n` },
    { kind: 'broken', text: TRUE },
    { kind: 'answer', text: 'Tỉnh xây sân bay quốc tế bí mật.' },
    { kind: 'raw', contentType: 'text/event-stream', body: `data: ${QUESTION}\n\n` },
  ]
  for (const reply of replies) {
    const server = await serve(reply)
    const service = await startService(server.baseUrl, { rewrites: true })
    for (const question of [QUESTION, 'Thằng Tý nhà tôi quẹt thẻ được chưa hả?', 'Xin chào']) {
      await service.ask(question)
      await service.chat(question)
    }
    expect(service.log.length).toBeGreaterThan(5)
    expect(service.log.join('')).not.toMatch(/kinh tế|Thằng Tý|quẹt thẻ|Xin chào|sân bay|sk-test|30%/iu)
  }
})

describe('a question that the embedded reading is unsure of', () => {
  const unsure = 'mai mốt con nít đi học có ai chỉ mấy thứ đó không'
  const rewording: ScriptedReply = {
    kind: 'written',
    write: (messages) =>
      messages[0]?.content.includes('một câu hỏi đứng riêng') ||
      messages[0]?.content.includes('ba cách diễn đạt')
        ? 'Phát triển đô thị thông minh tại Hải Dương, Chí Linh\nGiá 999 đồng'
        : 'Triển khai Đề án đô thị thông minh [III.3.6].',
  }

  test('is reworded for the search; the wording itself is never shown', async () => {
    const server = await serve(rewording)
    const service = await startService(server.baseUrl, { rewrites: true })
    const reworded = await service.ask(unsure)
    const plain = await (await startService(server.baseUrl)).ask(unsure)
    expect(reworded.citations.map(({ id }) => id)).toEqual(['III.3.6'])
    expect(plain.citations.map(({ id }) => id)).not.toContain('III.3.6')
    expect(JSON.stringify(reworded)).not.toContain('999')
    expect(await service.metrics()).toContain(
      'language_model_tokens_count{purpose="rewrite",direction="input"} 1',
    )
  })

  test('is one that leans on an earlier turn; then the model reads that turn', async () => {
    const server = await serve(rewording)
    const service = await startService(server.baseUrl, { rewrites: true })
    await service.ask('Thế còn năm 2045 thì sao?', [
      { role: 'user', content: QUESTION },
      { role: 'assistant', content: TRUE },
    ])
    expect(server.requests[0]?.body.messages[1]?.content).toContain(QUESTION)
  })

  test('loses only a moment to a rewriting that stalls or fails', async () => {
    for (const reply of [
      { kind: 'stall', text: '' },
      { kind: 'error', status: 401 },
    ] as const) {
      const server = await serve(reply)
      const settings = { firstTokenTimeoutMs: 300, totalTimeoutMs: 600 }
      const reworded = await (await startService(server.baseUrl, { ...settings, rewrites: true })).ask(unsure)
      expect(reworded).toEqual(await (await startService(server.baseUrl, settings)).ask(unsure))
    }
  })

  test('is nothing that the wording settles: greetings and clauses named by number cost no call', async () => {
    const server = await serve(rewording)
    const service = await startService(server.baseUrl, { rewrites: true })
    for (const question of ['Xin chào', 'Nhiệm vụ 1.7 nói gì?', 'Cảm ơn nhé']) await service.ask(question)
    expect(server.requests).toHaveLength(0)
  })
})
