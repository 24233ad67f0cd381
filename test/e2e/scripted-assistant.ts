import { readFileSync } from 'node:fs'
import type { Answer, AnswerEvent, AnswerOutcome } from '../../src/answer/answer.ts'
import type { AskRequest, Assistant } from '../../src/answer/assistant.ts'
import type { Programme } from '../../src/programme/clause.ts'
import { parseErrata } from '../../src/programme/errata.ts'
import { parseMetadata } from '../../src/programme/metadata.ts'
import { parseProgramme } from '../../src/programme/parse.ts'

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')

export const programme: Programme = parseProgramme(
  seed('programme.txt'),
  parseErrata(JSON.parse(seed('errata.json'))).certain,
)
export const metadata = parseMetadata(JSON.parse(seed('programme.json')))

const cite = (id: string, quote: string) => {
  const clause = programme.clauses.find((candidate) => candidate.id === id)
  if (clause === undefined) throw new Error(`No clause ${id}`)
  return { id, label: clause.label, quote, url: `/programme#${id}` }
}

const answer = (outcome: AnswerOutcome, text: string, more: Partial<Answer> = {}): Answer => ({
  answer: text,
  outcome,
  citations: [],
  refused: outcome === 'absent' || outcome === 'refused',
  mode: 'extractive',
  completeness: outcome === 'answered' ? 'full' : 'none',
  confidence: 0.9,
  checks: [],
  suggestions: [],
  notice: null,
  ...more,
})

const digitalEconomy = answer(
  'answered',
  'Đến năm 2030, quy mô kinh tế số của tỉnh **đạt từ 30% GRDP trở lên** [II.2.1.3].\n\nĐến năm 2045, con số này là từ 50% GRDP trở lên [II.2.2].',
  {
    citations: [
      cite('II.2.1.3', 'Quy mô kinh tế số đạt từ 30% GRDP trở lên.'),
      cite('II.2.2', 'Hải Dương có quy mô kinh tế số đạt từ 50% GRDP trở lên.'),
    ],
    suggestions: ['Doanh nghiệp công nghệ số được nhắc tới ở đâu?', 'Tỉnh chi bao nhiêu cho nghiên cứu?'],
  },
)

/** Questions that make the scripted assistant do one thing each; any other question gets the digital economy. */
export const script = {
  table: 'So sánh mục tiêu 2030 và 2045',
  markup: 'Câu trả lời có mã độc',
  absent: 'Ai chủ trì nhiệm vụ 1.7?',
  refused: 'Thời tiết ngày mai thế nào?',
  checked: 'Câu trả lời có điểm cần lưu ý',
  bodies: 'Đô thị thông minh ở đâu?',
  unclear: 'Mục 2.1 nói gì?',
  restarted: 'Câu trả lời bị thay',
  slow: 'Trả lời thật chậm',
  broken: 'Hỏng giữa chừng',
  failing: 'Không trả lời được',
} as const

/** Markup that would run, or call out, if any of it reached the page as markup. */
export const hostileMarkup = [
  '<img src=x onerror="window.hacked=1">',
  '<script>window.hacked=1</script>',
  '[bấm](javascript:window.hacked=1)',
  '![ảnh](https://evil.example/x.png)',
  '<a href="https://evil.example">x</a>',
  '[III.1.7](javascript:window.hacked=1)',
  '<svg/onload=window.hacked=1>',
].join('\n\n')

const answers: Readonly<Record<string, Answer>> = {
  [script.table]: answer(
    'answered',
    [
      'Hai mốc khác nhau như sau:',
      '| Chỉ tiêu | Đến năm 2030 | Đến năm 2045 |\n| --- | --- | --- |\n| Kinh tế số | từ 30% GRDP [II.2.1.3] | từ 50% GRDP [II.2.2] |\n| Vị trí | nhóm 20 địa phương dẫn đầu [II.2.1.1] | top 10 tỉnh đứng đầu [II.2.2] |',
      '> Hải Dương có quy mô kinh tế số đạt từ 50% GRDP trở lên. [II.2.2]',
      'Ngoài ra:\n\n- Duy trì tăng trưởng GRDP 12%/năm trở lên [II.2.1.2];\n- TFP đóng góp từ 55% trở lên [II.2.1.3].',
    ].join('\n\n'),
    {
      mode: 'generative',
      completeness: 'partial',
      citations: [
        cite('II.2.1.3', 'Quy mô kinh tế số đạt từ 30% GRDP trở lên.'),
        cite('II.2.2', 'Hải Dương có quy mô kinh tế số đạt từ 50% GRDP trở lên.'),
        cite('II.2.1.1', 'Hải Dương thuộc nhóm 20 địa phương dẫn đầu cả nước'),
        cite('II.2.1.2', 'Duy trì mục tiêu tăng trưởng GRDP'),
      ],
    },
  ),
  [script.markup]: answer('answered', hostileMarkup, {
    citations: [cite('III.1.7', '<img src=x onerror="window.hacked=1">')],
    suggestions: ['<img src=x onerror="window.hacked=1">'],
    notice: '<b onmouseover="window.hacked=1">chú ý</b>',
  }),
  [script.absent]: answer(
    'absent',
    'Chương trình không quy định cơ quan chủ trì nhiệm vụ 1.7. Nhiệm vụ này yêu cầu bố trí tối thiểu 25% cán bộ có chuyên môn khoa học kỹ thuật [III.1.7].',
    {
      citations: [cite('III.1.7', 'hướng tới tối thiểu đạt 25%')],
      suggestions: ['Nhiệm vụ 1.7 quy định những gì?'],
    },
  ),
  [script.bodies]: answer('answered', 'Đề án đô thị thông minh được triển khai tại Chí Linh [III.3.6].', {
    citations: [cite('III.3.6', 'thành phố Hải Dương và Chí Linh')],
  }),
  [script.unclear]: answer('clarify', 'Chương trình có nhiều chỗ mang số 2.1. Anh/chị muốn hỏi chỗ nào?', {
    suggestions: ['Mục 2.1, Phần II nói gì?', 'Nhiệm vụ 2.1, Phần III nói gì?'],
  }),
  [script.refused]: answer('refused', 'Câu hỏi này nằm ngoài nội dung của chương trình.', {
    suggestions: ['Đến năm 2030 tỉnh đặt ra những mục tiêu nào?'],
  }),
  [script.checked]: answer('answered', 'Tỉnh phủ sóng 5G toàn tỉnh [II.2.1.6]. Việc này xong trước 2027.', {
    mode: 'generative',
    citations: [cite('II.2.1.6', 'Phủ sóng 5G toàn tỉnh.')],
    checks: [
      { kind: 'uncited-claim', text: 'Việc này xong trước 2027.', message: 'Câu này chưa có trích dẫn:' },
    ],
  }),
}

const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

const sentences = (text: string): readonly string[] => text.match(/[^\n]+\n*/g) ?? [text]

export type ScriptedAssistant = Assistant & {
  readonly requests: readonly AskRequest[]
  /** Requests whose reader went away before the end. */
  readonly aborted: () => number
}

/** The real programme with scripted answers, streamed step by step as the real assistant streams them. */
export const createScriptedAssistant = (): ScriptedAssistant => {
  const requests: AskRequest[] = []
  let aborted = 0

  async function* stream(
    request: AskRequest,
    options?: { readonly signal?: AbortSignal },
  ): AsyncGenerator<AnswerEvent> {
    requests.push(request)
    const whole = answers[request.question] ?? digitalEconomy
    options?.signal?.addEventListener('abort', () => {
      aborted += 1
    })
    if (request.question === script.failing) throw new Error('scripted failure')
    yield { type: 'sources', citations: whole.citations }
    await pause(40, options?.signal)
    const steps = sentences(whole.answer)
    for (const [index, text] of steps.entries()) {
      yield { type: 'text', text }
      if (request.question === script.broken) throw new Error('scripted break')
      if (request.question === script.slow) await pause(index === 0 ? 60_000 : 0, options?.signal)
      if (options?.signal?.aborted) return
    }
    if (request.question === script.restarted) {
      yield { type: 'restart', notice: 'Đã thay bằng câu trả lời trích nguyên văn.' }
      for (const text of steps) yield { type: 'text', text }
    }
    yield { type: 'done', answer: whole }
  }

  return {
    programme,
    generative: false,
    requests,
    aborted: () => aborted,
    stream,
    ask: async (request) => {
      if (request.question === script.failing) throw new Error('scripted failure')
      return answers[request.question] ?? digitalEconomy
    },
    search: async () => [],
  }
}
