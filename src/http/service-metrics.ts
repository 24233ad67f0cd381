import type { Answer } from '../answer/answer.ts'
import type { MetricsRegistry } from './metrics.ts'

/** Seconds. From the few milliseconds of an embedded answer to the minute a language model may take. */
const latencyBuckets = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** What the service counts about itself. No label holds anything that a person typed. */
export type ServiceMetrics = {
  countRequest(request: {
    readonly method: string
    readonly route: string
    readonly status: number
    readonly seconds: number
  }): void
  countAnswer(answer: Answer, seconds: number): void
  countFeedback(helpful: boolean): void
}

/** Registers the service's figures. */
export const createServiceMetrics = (registry: MetricsRegistry): ServiceMetrics => {
  const requests = registry.counter({
    name: 'http_requests_total',
    help: 'Requests by method, route and status.',
  })
  const durations = registry.histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to the first byte of the response, by route.',
    buckets: latencyBuckets,
  })
  const answers = registry.counter({ name: 'answers_total', help: 'Answers by outcome and mode.' })
  const answerDurations = registry.histogram({
    name: 'answer_duration_seconds',
    help: 'Time to the whole answer, by mode.',
    buckets: latencyBuckets,
  })
  const feedback = registry.counter({ name: 'feedback_total', help: 'Verdicts of readers.' })
  return {
    countRequest: ({ method, route, status, seconds }) => {
      requests.add({ method, route, status: String(status) })
      durations.observe({ route }, seconds)
    },
    countAnswer: ({ outcome, mode }, seconds) => {
      answers.add({ outcome, mode })
      answerDurations.observe({ mode }, seconds)
    },
    countFeedback: (helpful) => feedback.add({ helpful: String(helpful) }),
  }
}
