import type { Answer } from '../../answer/answer.ts'

/** Why an answer did not help, as the server knows it. */
export type FeedbackReason = 'wrong' | 'incomplete' | 'wrong-citation' | 'unclear' | 'outdated' | 'other'

export type Verdict =
  | { readonly helpful: true }
  | { readonly helpful: false; readonly reason: FeedbackReason; readonly comment: string }

/** Tells the server whether an answer helped. False where that failed; never rejects. */
export const sendFeedback = async (options: {
  readonly question: string
  readonly answer: Pick<Answer, 'mode' | 'citations'>
  readonly verdict: Verdict
  readonly baseUrl: string
}): Promise<boolean> => {
  const { question, answer, verdict, baseUrl } = options
  const why = verdict.helpful ? {} : { reason: verdict.reason }
  const more = verdict.helpful || verdict.comment.trim() === '' ? {} : { comment: verdict.comment.trim() }
  const body = {
    question,
    answerMode: answer.mode,
    citations: answer.citations.map(({ id }) => id).slice(0, 100),
    helpful: verdict.helpful,
    ...why,
    ...more,
  }
  try {
    const response = await fetch(`${baseUrl}/api/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.ok
  } catch {
    return false
  }
}
