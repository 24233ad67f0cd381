import type { Answer, AnswerEvent, Citation } from '../../src/answer/answer.ts'
import type { AskRequest, Assistant } from '../../src/answer/assistant.ts'
import type { Clause, Programme } from '../../src/programme/clause.ts'

const clause = (values: Pick<Clause, 'id' | 'label' | 'kind' | 'text'> & Partial<Clause>): Clause => ({
  path: ['II- QUAN ĐIỂM, MỤC TIÊU'],
  parent: null,
  mends: [],
  source: { text: values.text, firstLine: 1, lastLine: 2 },
  ...values,
})

/** A small programme: enough for lists, look-ups and pages. */
export const fakeProgramme: Programme = {
  title: 'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  subtitle: 'Thực hiện Nghị quyết số 57-NQ/TW',
  sections: [{ id: 'II', label: 'Phần II', title: 'QUAN ĐIỂM, MỤC TIÊU', clauseIds: ['II.2.1.3', 'II.2.2'] }],
  clauses: [
    clause({
      id: 'II.2.1.3',
      label: 'Gạch đầu dòng 3, mục 2.1, Phần II',
      kind: 'point',
      text: 'Quy mô kinh tế số đạt từ 30% GRDP trở lên.',
    }),
    clause({
      id: 'II.2.2',
      label: 'Mục 2.2, Phần II',
      kind: 'item',
      text: 'Đến năm 2045, quy mô kinh tế số đạt tối thiểu 50% GRDP của tỉnh.',
      mends: [{ original: 'b/cáo', mended: 'báo cáo', reason: 'viết tắt' }],
    }),
    clause({
      id: 'III.1.7',
      label: 'Nhiệm vụ 1.7, Phần III',
      kind: 'task',
      parent: 'III.1',
      text: 'Đưa nội dung chuyển đổi số vào chương trình đào tạo, bồi dưỡng cán bộ.',
    }),
  ],
}

const citations: readonly Citation[] = fakeProgramme.clauses.slice(0, 2).map(({ id, label, text }) => ({
  id,
  label,
  quote: text,
  url: `/programme#${id}`,
}))

/** The sentences of the fake answer; streamed one by one, they make up its text. */
const sentences = [
  'Đến năm 2030, quy mô kinh tế số đạt từ 30% GRDP trở lên [II.2.1.3].',
  ' Đến năm 2045 đạt tối thiểu 50% GRDP [II.2.2].',
]

export const fakeAnswer: Answer = {
  answer: sentences.join(''),
  outcome: 'answered',
  citations,
  refused: false,
  mode: 'extractive',
  completeness: 'full',
  confidence: 0.9,
  checks: [{ kind: 'uncited-claim', text: 'Câu này', message: 'Câu này chưa có trích dẫn.' }],
  suggestions: ['Nhiệm vụ 1.7 nói gì?'],
  notice: null,
}

/** Questions that make the fake misbehave in a way of their own. */
export const misbehaviour = {
  /** Never answers, and ends only when aborted. */
  stall: 'đứng yên',
  /** Never answers, whatever the signal says. */
  deaf: 'không nghe',
  /** Streams half the answer, then stalls until aborted. */
  stallHalfway: 'đứng giữa chừng',
  /** Throws, with a secret in the error. */
  fail: 'hỏng',
  /** Streams half the answer, then throws. */
  failHalfway: 'hỏng giữa chừng',
  /** Withdraws what it has streamed and starts again. */
  restart: 'làm lại',
  /** Streams only one clause and cites another in the end. */
  lateCitation: 'dẫn thêm',
} as const

/** What stands in the errors that the fake throws, and must never reach a reader. */
export const secretDetail = 'sk-secret-3f9a'

const never = (): Promise<never> => new Promise(() => {})

const untilAborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

export type FakeAssistant = Assistant & {
  /** Requests in the order received. */
  readonly requests: AskRequest[]
  /** How many answers under way have been told to stop. */
  readonly aborted: () => number
}

/** An assistant that gives one fixed answer in every kind of event, or misbehaves when asked to. */
export const createFakeAssistant = (): FakeAssistant => {
  const requests: AskRequest[] = []
  let aborted = 0
  const receive = (request: AskRequest, signal: AbortSignal | undefined): void => {
    requests.push(request)
    signal?.addEventListener('abort', () => {
      aborted += 1
    })
  }

  async function* stream(
    request: AskRequest,
    options?: { readonly signal?: AbortSignal },
  ): AsyncGenerator<AnswerEvent> {
    const { question } = request
    receive(request, options?.signal)
    if (question === misbehaviour.fail) throw new Error(secretDetail)
    if (question === misbehaviour.lateCitation) {
      yield { type: 'sources', citations: citations.slice(0, 1) }
      yield { type: 'text', text: fakeAnswer.answer }
      yield { type: 'done', answer: fakeAnswer }
      return
    }
    yield { type: 'sources', citations }
    if (question === misbehaviour.stall) await untilAborted(options?.signal)
    if (question === misbehaviour.deaf) await never()
    yield { type: 'text', text: sentences[0] ?? '' }
    if (question === misbehaviour.stallHalfway) await untilAborted(options?.signal)
    if (question === misbehaviour.failHalfway) throw new Error(secretDetail)
    if (question === misbehaviour.restart) {
      yield { type: 'restart', notice: 'Đã thay bằng câu trả lời trích nguyên văn.' }
      yield { type: 'text', text: sentences[0] ?? '' }
    }
    yield { type: 'text', text: sentences[1] ?? '' }
    yield { type: 'done', answer: fakeAnswer }
  }

  return {
    programme: fakeProgramme,
    generative: false,
    requests,
    aborted: () => aborted,
    stream,
    ask: async (request, options) => {
      receive(request, options?.signal)
      if (request.question === misbehaviour.fail) throw new Error(secretDetail)
      if (request.question === misbehaviour.stall) await untilAborted(options?.signal)
      if (request.question === misbehaviour.deaf) await never()
      return fakeAnswer
    },
    search: async (query, k) => {
      if (query === misbehaviour.deaf) await never()
      return fakeProgramme.clauses.slice(0, k).map(({ id, label, text }, place) => ({
        id,
        label,
        text,
        score: 1 - place / 10,
        passages: [{ text, score: 1 - place / 10 }],
      }))
    },
  }
}
