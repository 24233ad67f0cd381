import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { type Quantiles, quantiles } from './quantiles.ts'

const entry = new URL('../../src/node.ts', import.meta.url).pathname

type Server = { readonly child: ChildProcess; readonly url: string }

/** The service as `npm start` runs it, on a free port, answering without a language model. */
const startServer = (): Promise<Server> => {
  const environment = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', PATH: process.env.PATH ?? '' }
  const child = spawn(process.execPath, [entry], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (piece) => {
      output += String(piece)
      const url = /http:\/\/\S+/.exec(output)?.[0]
      if (url !== undefined) resolve({ child, url: url.replace('localhost', '127.0.0.1') })
    })
    child.on('exit', (code) =>
      reject(new Error(`The server ended with code ${code} before it listened: ${output}`)),
    )
  })
}

const stopServer = async ({ child }: Server): Promise<void> => {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

const ask = async (url: string, question: string): Promise<number> => {
  const start = performance.now()
  const response = await fetch(`${url}/api/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question }),
  })
  const answer = await response.text()
  if (!response.ok) throw new Error(`${response.status} for "${question}": ${answer}`)
  return performance.now() - start
}

/** Megabytes of memory in use (resident set); null where `ps` does not tell. */
const residentMegabytes = async ({ child }: Server): Promise<number | null> => {
  const told = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]).catch(() => null)
  return told === null ? null : Number(told.stdout) / 1024
}

export type ColdStart = { readonly listeningMs: number; readonly firstAnswerMs: number }

/** From starting the process to its first answer, median of `runs`. */
export const measureColdStart = async (question: string, runs: number): Promise<ColdStart> => {
  const starts: ColdStart[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    const server = await startServer()
    const listeningMs = performance.now() - start
    await ask(server.url, question)
    starts.push({ listeningMs, firstAnswerMs: performance.now() - start })
    await stopServer(server)
  }
  return {
    listeningMs: quantiles(starts.map((each) => each.listeningMs)).p50,
    firstAnswerMs: quantiles(starts.map((each) => each.firstAnswerMs)).p50,
  }
}

export type Load = { readonly concurrency: number; readonly perSecond: number; readonly latency: Quantiles }

const measureLoad = async (options: {
  readonly url: string
  readonly questions: readonly string[]
  readonly concurrency: number
  readonly requests: number
}): Promise<Load> => {
  const { url, questions, concurrency, requests } = options
  const times: number[] = []
  let next = 0
  const start = performance.now()
  const reader = async (): Promise<void> => {
    while (next < requests) times.push(await ask(url, questions[next++ % questions.length] ?? ''))
  }
  await Promise.all(Array.from({ length: concurrency }, reader))
  const seconds = (performance.now() - start) / 1000
  return { concurrency, perSecond: requests / seconds, latency: quantiles(times) }
}

export type WarmServer = {
  readonly loads: readonly Load[]
  readonly megabytesAtStart: number | null
  readonly megabytesUnderLoad: number | null
}

/**
 * `/api/ask` over HTTP with that many questions under way at a time: the next is sent as soon as one is answered.
 * The readers run in this process, so with few cores they take some of the server's time.
 */
export const measureWarmServer = async (options: {
  readonly questions: readonly string[]
  readonly concurrencies: readonly number[]
  readonly requests: number
}): Promise<WarmServer> => {
  const server = await startServer()
  try {
    const { questions, concurrencies, requests } = options
    const megabytesAtStart = await residentMegabytes(server)
    await measureLoad({ url: server.url, questions, concurrency: 1, requests: 2 * questions.length })
    const loads: Load[] = []
    for (const concurrency of concurrencies)
      loads.push(await measureLoad({ url: server.url, questions, concurrency, requests }))
    return { loads, megabytesAtStart, megabytesUnderLoad: await residentMegabytes(server) }
  } finally {
    await stopServer(server)
  }
}
