import { readFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { projectPath } from '../../src/runtime/node/project-files.ts'
import { folderMegabytes } from './folder-size.ts'
import { measureRetrieval } from './measure-retrieval.ts'
import { measureColdStart, measureWarmServer } from './measure-server.ts'
import { type BenchReport, formatReport } from './report.ts'

const CONCURRENCIES = [1, 8, 32]
const REQUESTS = 600
const STARTS = 3

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const path = new URL('questions.json', import.meta.url)
const questions = z.array(z.string()).parse(JSON.parse(await readFile(path, 'utf8')))

const machine = { node: process.version, cores: availableParallelism(), loadAverage: loadavg()[0] ?? 0 }
const cold = await measureColdStart(questions[0] ?? '', STARTS)
const warm = await measureWarmServer({ questions, concurrencies: CONCURRENCIES, requests: REQUESTS })
const report: BenchReport = {
  machine,
  cold,
  warm,
  retrieval: await measureRetrieval(questions),
  megabytes: {
    index: await folderMegabytes(projectPath('index')),
    model: await folderMegabytes(projectPath('models/tro-ly-57-embedding')),
  },
}
process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : formatReport(report)}\n`)
