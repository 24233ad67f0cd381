import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { isOnPremises } from '../../src/premises.ts'
import { post } from '../support/app.ts'
import { startOpenAIServer } from '../support/openai-server.ts'

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const start = (environment: Readonly<Record<string, string>>) => {
  const child = spawn(
    process.execPath,
    ['--import', path('./record-connections.ts'), path('../../src/node.ts')],
    { env: { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'debug', DATA_ON_PREMISES: 'true', ...environment } },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output.text += String(data)
    })
  }
  return { child, output }
}

test.each([
  'http://localhost:11434/v1',
  'http://127.0.0.1/v1',
  'http://0x7f.1/v1',
  'http://[::1]:8000/v1',
  'http://[fd12:3456::1]/v1',
  'http://10.1.2.3/v1',
  'http://172.31.0.9/v1',
  'http://192.168.1.20:8000/v1',
  'http://ollama:11434/v1',
  'http://may-chu.local/v1',
  'https://llm.noi-bo.internal/v1',
])('%s is on the premises', (url) => {
  expect(isOnPremises(url, [])).toBe(true)
})

test.each([
  'https://api.openai.com/v1',
  'http://8.8.8.8/v1',
  'http://172.32.0.1/v1',
  'http://192.169.1.1/v1',
  'http://localhost.evil.example/v1',
  'http://127.0.0.1.nip.io/v1',
  'http://10.evil.example/v1',
  'http://user@evil.example/v1',
  'http://[2001:db8::1]/v1',
  'http://[::ffff:8.8.8.8]/v1',
])('%s is not, unless it is named', (url) => {
  expect(isOnPremises(url, [])).toBe(false)
  expect(isOnPremises(url, [new URL(url).hostname])).toBe(true)
})

test.each<[string, Record<string, string>]>([
  ['OPENAI_BASE_URL', { OPENAI_API_KEY: 'sk-test' }],
  ['OPENAI_BASE_URL', { OPENAI_BASE_URL: 'https://llm.example.com/v1' }],
  ['EMBEDDING_MODEL', { EMBEDDING_MODEL: 'Xenova/multilingual-e5-small' }],
])('a service whose data stays on the premises does not start with %s: %o', async (name, settings) => {
  const { child, output } = start(settings)
  await expect.poll(() => child.exitCode, { timeout: 20_000 }).toBe(1)
  expect(output.text).toContain(name)
  expect(output.text).not.toContain('CONNECT')
})

test('a service whose data stays on the premises opens no connection but to its model', async () => {
  const server = await startOpenAIServer({
    kind: 'answer',
    text: 'Đến năm 2030, quy mô kinh tế số đạt từ 30% GRDP trở lên [II.2.1.3].',
  })
  onTestFinished(() => server.close())
  const { output } = start({ OPENAI_BASE_URL: server.baseUrl, OPENAI_API_KEY: 'sk-test' })
  await expect.poll(() => output.text, { timeout: 20_000 }).toMatch(/http:\/\/\S+/u)
  const base = (/http:\/\/\S+/u.exec(output.text)?.[0] ?? '').replace('localhost', '127.0.0.1')
  const questions = [
    'Đến năm 2030, quy mô kinh tế số của tỉnh đạt bao nhiêu?',
    'Thủ đô nước Pháp ở đâu?',
    'Xin chào',
  ]
  for (const question of questions) {
    expect((await fetch(`${base}/api/ask`, post({ question }))).status).toBe(200)
  }
  for (const page of ['/', '/programme', '/docs', '/openapi.json', '/metrics']) await fetch(`${base}${page}`)
  const opened = new Set(output.text.match(/CONNECT \S+/gu))
  expect([...opened]).toEqual([`CONNECT ${new URL(server.baseUrl).host}`])
  expect(server.requests.length).toBeGreaterThan(0)
  expect(output.text).not.toMatch(/kinh tế số|nước Pháp|Xin chào|sk-test/u)
})
