import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { post } from '../support/app.ts'

const entry = new URL('../../src/node.ts', import.meta.url).pathname
const started: ChildProcess[] = []

const run = (environment: Record<string, string>) => {
  const child = spawn(process.execPath, [entry], {
    env: { LOG_LEVEL: 'warn', HOST: '127.0.0.1', ...environment },
  })
  started.push(child)
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output.text += String(data)
    })
  }
  const url = async (): Promise<string> => {
    await expect.poll(() => output.text, { timeout: 20_000 }).toMatch(/http:\/\/\S+/)
    return /http:\/\/\S+/.exec(output.text)?.[0].replace('localhost', '127.0.0.1') ?? ''
  }
  const exit = async (): Promise<number | null> => {
    if (child.exitCode === null) await once(child, 'exit')
    return child.exitCode
  }
  return { child, output, url, exit }
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

describe('the service as a process', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'says where it answers, answers, and on %s ends with code 0',
    async (signal) => {
      const { child, url, exit } = run({ PORT: '0' })
      const base = await url()
      expect((await fetch(`${base}/readyz`)).status).toBe(200)
      expect((await fetch(`${base}/api/ask`, post({ question: 'Nhiệm vụ 1.7 nói gì?' }))).status).toBe(200)
      child.kill(signal)
      expect(await exit()).toBe(0)
    },
    30_000,
  )

  test('with a wrong setting names it and ends with code 1', async () => {
    const { output, exit } = run({ PORT: 'ba nghìn' })
    expect(await exit()).toBe(1)
    expect(output.text).toContain('Biến môi trường PORT ("ba nghìn") không hợp lệ')
    expect(output.text).not.toMatch(/\n\s+at /)
  }, 30_000)

  test('with its port taken says so and ends with code 1', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { output, exit } = run({ PORT: String(port) })
    expect(await exit()).toBe(1)
    expect(output.text).toContain(`:${port}: cổng đang có chương trình khác dùng`)
    other.close()
  }, 30_000)
})
