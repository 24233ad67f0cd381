import type { Log } from './dependencies.ts'
import type { FeedbackBody } from './schemas.ts'

/** A reader's verdict on one answer. */
export type Feedback = FeedbackBody

/** Keeps the verdict as a log line, without the words that the reader typed. */
export const logFeedback =
  (log: Log) =>
  ({ helpful, reason, answerMode, citations }: Feedback): void =>
    log.info('feedback', { helpful, reason: reason ?? null, answerMode, citations: citations.length })
