import fc from 'fast-check'
import type { ExportSource } from '../../../src/quiz/export/exported-file.ts'
import { BLANK, type Quiz, type QuizItem } from '../../../src/quiz/item.ts'

/** One item of each kind, as the product makes them. */
export const items = {
  single: {
    kind: 'single',
    id: 'q000001',
    clauses: ['II.2.1.3'],
    stem: 'Theo Chương trình hành động, đến năm 2030, quy mô kinh tế số đạt từ bao nhiêu GRDP trở lên?',
    options: ['25%', '30%', '35%', '50%'],
    key: 1,
    explanation:
      'Gạch đầu dòng 3, mục 2.1, Phần II nêu: “Quy mô kinh tế số đạt từ 30% GRDP trở lên” [II.2.1.3].',
    difficulty: 2,
    source: 'extractive',
  },
  multiple: {
    kind: 'multiple',
    id: 'q000002',
    clauses: ['III.1.7', 'III.1'],
    stem: 'Những nội dung nào sau đây thuộc nhóm nhiệm vụ 1?',
    options: ['Phong trào học tập số', 'Phổ cập kỹ năng số', 'Hạ tầng 5G', 'Trung tâm dữ liệu', 'Vệ tinh'],
    keys: [0, 1],
    explanation: 'Nhiệm vụ 1.7, Phần III nêu: “triển khai phong trào học tập số” [III.1.7].',
    difficulty: 3,
    source: 'extractive',
  },
  'true-false': {
    kind: 'true-false',
    id: 'q000003',
    clauses: ['IV.1'],
    stem: 'Bí thư Tỉnh ủy làm Trưởng Ban Chỉ đạo của tỉnh.',
    key: true,
    explanation: 'Mục 1, Phần IV nêu: “do đồng chí Bí thư Tỉnh ủy làm Trưởng Ban” [IV.1].',
    difficulty: 1,
    source: 'extractive',
  },
  fill: {
    kind: 'fill',
    id: 'q000004',
    clauses: ['II.2.2'],
    stem: `Điền con số còn thiếu vào chỗ trống: “Quy mô kinh tế số đạt tối thiểu ${BLANK} GRDP”.`,
    accepted: ['50%', '50 %', 'năm mươi phần trăm'],
    explanation: 'Mục 2.2, Phần II nêu: “quy mô kinh tế số đạt từ 50% GRDP trở lên” [II.2.2].',
    difficulty: 3,
    source: 'extractive',
  },
  match: {
    kind: 'match',
    id: 'q000005',
    clauses: ['III.1', 'III.2', 'III.3'],
    stem: 'Ghép mỗi nội dung với nhóm nhiệm vụ tương ứng.',
    pairs: [
      { left: 'Phong trào học tập số', right: 'Nâng cao nhận thức' },
      { left: 'Sửa đổi quy định', right: 'Hoàn thiện thể chế' },
      { left: 'Trung tâm dữ liệu', right: 'Phát triển hạ tầng' },
    ],
    explanation: 'Nhóm nhiệm vụ 1, Phần III nêu: “Nâng cao nhận thức” [III.1].',
    difficulty: 2,
    source: 'extractive',
  },
} as const satisfies Readonly<Record<string, QuizItem>>

export const quizOf = (chosen: readonly QuizItem[]): Quiz => ({
  title: 'Câu hỏi tìm hiểu: mục tiêu & nhiệm vụ',
  seed: 7,
  form: 'A',
  items: chosen,
  scope: [],
})

export const sourceOf = (quiz: Quiz): ExportSource => ({ quiz, labelOf: (id) => `Điều khoản ${id}` })

export const sample: Quiz = quizOf(Object.values(items))

/** What breaks files: the marks of each format, line ends, controls, other scripts, emoji, formulas, lone surrogates. */
const fragments = [
  ...[
    '~',
    '=',
    '#',
    '{',
    '}',
    ':',
    '::',
    '\\',
    '\\n',
    '//',
    '->',
    '%50%',
    '%',
    '*',
    '####',
    '[html]',
    '$CATEGORY: x',
  ],
  ...['<', '>', '&', '"', "'", ']]>', '<!--', '&amp;', '&#0;', '<script>alert(1)</script>', '_x000D_'],
  ...['\n', '\r\n', '\t', '\u2028', '\u0000', '\u0007', '\u001b', '\ud800', '\uffff', '\u00a0', '\u200b'],
  ...['=1+1', '+84', '-5', '@SUM(A1)', ',', ';', '|', 'A. ', 'B) ', 'ANSWER: A', '1. '],
  ...[
    'ệ',
    'e\u0323\u0302',
    'Đồng chí',
    'kinh tế số',
    '30% GRDP',
    '🇻🇳',
    '👩‍💻',
    '中文',
    'עברית',
    BLANK,
    '“…”',
    ' ',
    'x',
  ],
]

const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '')

const common = {
  id: hostileText,
  clauses: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
  stem: hostileText,
  explanation: hostileText,
  difficulty: fc.constantFrom(1, 2, 3),
  source: fc.constantFrom('extractive', 'generative'),
} as const

const several = (least: number, most: number) => fc.array(hostileText, { minLength: least, maxLength: most })

const hostileSingle = fc.record({
  kind: fc.constant('single'),
  ...common,
  options: several(4, 4),
  key: fc.integer({ min: 0, max: 3 }),
})
const hostileMultiple = fc
  .record({ kind: fc.constant('multiple'), ...common, options: several(4, 8) })
  .chain((item) => fc.subarray([...item.options.keys()], { minLength: 2 }).map((keys) => ({ ...item, keys })))
const hostileTrueFalse = fc.record({ kind: fc.constant('true-false'), ...common, key: fc.boolean() })
const hostileFill = fc.record({
  kind: fc.constant('fill'),
  ...common,
  stem: fc.tuple(hostileText, hostileText).map(([before, after]) => `${before}${BLANK}${after}`),
  accepted: several(1, 5),
})
const hostileMatch = fc.record({
  kind: fc.constant('match'),
  ...common,
  pairs: fc.array(fc.record({ left: hostileText, right: hostileText }), { minLength: 3, maxLength: 6 }),
})

const hostileItem: fc.Arbitrary<QuizItem> = fc.oneof(
  hostileSingle,
  hostileMultiple,
  hostileTrueFalse,
  hostileFill,
  hostileMatch,
)

/** Quizzes whose every text tries to break the file it is written to. */
export const hostileQuiz: fc.Arbitrary<Quiz> = fc
  .record({ title: hostileText, items: fc.array(hostileItem, { minLength: 1, maxLength: 6 }) })
  .map(({ title, items: hostile }) => ({ ...quizOf(hostile), title }))
