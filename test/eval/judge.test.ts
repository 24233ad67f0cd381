import { readFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { parsePrompt } from '../../src/answer/prompt.ts'
import { createLanguageModel } from '../../src/runtime/language-model.ts'
import { seedProgramme } from '../programme/seed-programme.ts'
import { type ScriptedReply, startOpenAIServer } from '../support/openai-server.ts'
import { parseArguments } from './arguments.ts'
import { answerOf, observationOf, questionOf } from './fake-assistant.ts'
import { formatJudgements, JUDGE_VARIABLES, judgeAnswer, summariseJudgements } from './judge.ts'

const prompt = parsePrompt(
  await readFile(new URL('../../prompts/judge.md', import.meta.url), 'utf8'),
  JUDGE_VARIABLES,
)
const verdict = { groundedness: 2, completeness: 1, citations: 0, reason: 'Thiếu một ý.' }
const observation = observationOf({
  question: questionOf({ mustContain: [['cơ sở y tế']] }),
  answer: answerOf({ cited: ['III.5.10'] }),
})

const judgeWith = async (reply: ScriptedReply) => {
  const server = await startOpenAIServer(reply)
  onTestFinished(() => server.close())
  const model = createLanguageModel({ apiKey: null, baseUrl: server.baseUrl, model: 'judge' })
  return { server, judgement: await judgeAnswer({ model, prompt, programme: seedProgramme }, observation) }
}

test('a judge reads the whole programme, the question and the answer, and gives its points as data', async () => {
  const { server, judgement } = await judgeWith({ kind: 'answer', text: JSON.stringify(verdict) })
  expect(judgement).toEqual(verdict)
  const message = server.requests[0]?.body.messages.at(-1)?.content ?? ''
  for (const part of ['[III.7.2] ', observation.question.question, observation.answer.answer]) {
    expect(message).toContain(part)
  }
})

test.each<[string, ScriptedReply]>([
  ['more points than there are', { kind: 'answer', text: JSON.stringify({ ...verdict, citations: 5 }) }],
  ['an opinion in prose', { kind: 'answer', text: 'Câu trả lời khá tốt.' }],
  ['an error', { kind: 'error', status: 401 }],
])('%s is no judgement', async (_what, reply) => {
  expect((await judgeWith(reply)).judgement).toBeNull()
})

test('the summary sets the judge beside the deterministic measures', () => {
  const summary = summariseJudgements([
    { observation, judgement: verdict },
    { observation, judgement: { ...verdict, completeness: 2 } },
    { observation, judgement: null },
  ])
  expect(summary).toEqual({
    judged: 2,
    failed: 1,
    criteria: {
      groundedness: { score: 1, agreement: 1 },
      completeness: { score: 0.75, agreement: 0.5 },
      citations: { score: 0, agreement: 0 },
    },
  })
  expect(formatJudgements(summary)).toContain('| completeness | 75.0% | 50.0% |')
})

test('judging is asked for with --llm', () => {
  expect(parseArguments(['--llm'])).toMatchObject({ kind: 'run', options: { llm: true } })
  expect(parseArguments([])).toMatchObject({ kind: 'run', options: { llm: false } })
})
