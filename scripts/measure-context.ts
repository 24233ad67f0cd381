// What the model gets to read with LLM_CONTEXT=retrieved and with =full: its size, and whether the clauses that
// answer are in it. Asks the development questions of a service whose model records its prompts and says nothing.
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import { loadAssistant } from '../src/runtime/node/load-assistant.ts'
import { readQuestions } from '../test/eval/question.ts'

/** Characters per token of these prompts, counted with OpenAI's o200k_base encoding (GPT-4o, 4.1, 5). */
const CHARACTERS_PER_TOKEN = 3.3

const request = z.object({ messages: z.array(z.object({ content: z.string() })) })
const silence = `data: ${JSON.stringify({
  id: 'silence',
  object: 'chat.completion.chunk',
  created: 0,
  model: 'silence',
  choices: [{ index: 0, delta: { content: '' }, finish_reason: 'stop' }],
})}\n\ndata: [DONE]\n\n`

let prompt: string | null = null
const server = createServer(async (incoming, outgoing) => {
  const { messages } = request.parse(await json(incoming))
  prompt = messages.map(({ content }) => content).join('\n')
  outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).end(silence)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const measure = async (context: 'retrieved' | 'full'): Promise<void> => {
  const assistant = await loadAssistant({
    config: {
      embeddingModel: null,
      languageModel: {
        apiKey: null,
        baseUrl: `http://127.0.0.1:${port}/v1`,
        model: 'silence',
        context,
        firstTokenTimeoutMs: 5_000,
        totalTimeoutMs: 10_000,
        rewrites: false,
        cacheEntries: 0,
      },
    },
  })
  const questions = (await readQuestions('dev')).filter(
    ({ outcome, relevant }) => outcome === 'answered' && relevant.length > 0,
  )
  const sizes: number[] = []
  const recalls: number[] = []
  for (const { question, history, relevant } of questions) {
    prompt = null
    await assistant.ask({ question, history })
    const sent: string | null = prompt
    if (sent === null) continue
    const ids = new Set([...String(sent).matchAll(/^\[([^\]]+)\] /gmu)].map(([, id]) => id))
    sizes.push(String(sent).length)
    recalls.push(relevant.every((id) => ids.has(id)) ? 1 : 0)
  }
  const characters = Math.round(mean(sizes))
  const tokens = Math.round(characters / CHARACTERS_PER_TOKEN)
  process.stdout.write(
    `${context.padEnd(9)} ${sizes.length} of ${questions.length} questions go to the model; prompt ${characters} characters, about ${tokens} tokens; ` +
      `all relevant clauses in it for ${(mean(recalls) * 100).toFixed(1)}%\n`,
  )
}

await measure('retrieved')
await measure('full')
server.close()
