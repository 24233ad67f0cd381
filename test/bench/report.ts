import type { Retrieval } from './measure-retrieval.ts'
import type { ColdStart, WarmServer } from './measure-server.ts'
import type { Quantiles } from './quantiles.ts'

export type BenchReport = {
  readonly machine: { readonly node: string; readonly cores: number; readonly loadAverage: number }
  readonly cold: ColdStart
  readonly warm: WarmServer
  readonly retrieval: Retrieval
  readonly megabytes: { readonly index: number; readonly model: number }
}

const fixed = (value: number | null, digits = 1): string => (value === null ? '?' : value.toFixed(digits))

const latencyCells = ({ p50, p95, p99 }: Quantiles): readonly string[] =>
  [p50, p95, p99].map((value) => fixed(value, 2))

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

/** What the targets of the product are, and whether this run meets them. */
const targets = ({ cold, warm, retrieval }: BenchReport): readonly (readonly string[])[] => {
  const one = warm.loads.find(({ concurrency }) => concurrency === 1)
  const whole = Object.values(retrieval.steps)[0]
  const row = (name: string, value: number, limit: number) => [
    name,
    fixed(value),
    `< ${limit}`,
    value < limit ? 'met' : 'MISSED',
  ]
  return [
    ['Targets (ms)', 'measured', 'limit', ''],
    row('start to first answer', cold.firstAnswerMs, 3000),
    row('/api/ask, one at a time, median', one?.latency.p50 ?? Number.NaN, 20),
    row('retrieval, 95th percentile', whole?.p95 ?? Number.NaN, 10),
  ]
}

export const formatReport = (report: BenchReport): string => {
  const { machine, cold, warm, retrieval, megabytes } = report
  return [
    `Node ${machine.node}, ${machine.cores} cores, load average ${fixed(machine.loadAverage)} before the run`,
    table(targets(report)),
    table([
      ['/api/ask over HTTP (ms)', 'p50', 'p95', 'p99', 'requests/s'],
      ...warm.loads.map(({ concurrency, latency, perSecond }) => [
        `${concurrency} at a time`,
        ...latencyCells(latency),
        fixed(perSecond, 0),
      ]),
    ]),
    table([
      ['In one process (ms)', 'p50', 'p95', 'p99'],
      ...Object.entries(retrieval.steps).map(([name, latency]) => [name, ...latencyCells(latency)]),
    ]),
    table([
      ['start until listening', `${fixed(cold.listeningMs, 0)} ms`],
      ['open the index', `${fixed(retrieval.openIndexMs, 0)} ms`],
      ['build the index', `${fixed(retrieval.buildIndexMs, 0)} ms`],
      ['memory after start', `${fixed(warm.megabytesAtStart, 0)} MB`],
      ['memory under load', `${fixed(warm.megabytesUnderLoad, 0)} MB`],
      ['index on disk', `${fixed(megabytes.index)} MB`],
      ['model on disk', `${fixed(megabytes.model)} MB`],
    ]),
  ].join('\n\n')
}
