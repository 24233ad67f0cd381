import type { Answer } from '../answer/answer.ts'
import type { Log } from './dependencies.ts'
import type { ServiceMetrics } from './service-metrics.ts'

/** Notes that an answer was given: how it ended and how long it took, never what it said. */
export type RecordAnswer = (given: {
  readonly answer: Answer
  readonly ms: number
  readonly requestId: string
}) => void

export const createRecordAnswer =
  (options: { readonly log: Log; readonly metrics: ServiceMetrics }): RecordAnswer =>
  ({ answer, ms, requestId }) => {
    options.metrics.countAnswer(answer, ms / 1000)
    options.log.info('answer', {
      outcome: answer.outcome,
      mode: answer.mode,
      completeness: answer.completeness,
      citations: answer.citations.length,
      checks: answer.checks.length,
      ms: Math.round(ms * 10) / 10,
      requestId,
    })
  }
