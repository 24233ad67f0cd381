import type { Quiz, QuizItem } from '../../src/quiz/item.ts'

const common = { explanation: 'Văn bản nêu: “…” [III.1.7].', difficulty: 1, source: 'extractive' } as const

/** One item of each kind; options and sides are distinct letters, so that a test sees what went where. */
export const items = {
  single: {
    ...common,
    kind: 'single',
    id: 'q0000001',
    clauses: ['II.2.1.3'],
    stem: 'Quy mô kinh tế số đến năm 2030 đạt từ bao nhiêu GRDP?',
    options: ['15%', '25%', '30%', '50%'],
    key: 2,
  },
  multiple: {
    ...common,
    kind: 'multiple',
    id: 'q0000002',
    clauses: ['III.1.7', 'III.1'],
    stem: 'Những nội dung nào thuộc nhóm nhiệm vụ 1?',
    options: ['A', 'B', 'C', 'D', 'E'],
    keys: [1, 3],
  },
  'true-false': {
    ...common,
    kind: 'true-false',
    id: 'q0000003',
    clauses: ['IV.1'],
    stem: 'Bí thư Tỉnh ủy làm Trưởng Ban.',
    key: true,
  },
  fill: {
    ...common,
    kind: 'fill',
    id: 'q0000004',
    clauses: ['II.2.2'],
    stem: 'Đến năm ……, kinh tế số đạt 50% GRDP.',
    accepted: ['2045', 'hai nghìn không trăm bốn mươi lăm'],
  },
  match: {
    ...common,
    kind: 'match',
    id: 'q0000005',
    clauses: ['III.5'],
    stem: 'Ghép nhiệm vụ với nhóm.',
    pairs: [
      { left: '1', right: 'một' },
      { left: '2', right: 'hai' },
      { left: '3', right: 'ba' },
    ],
  },
} as const satisfies Record<QuizItem['kind'], QuizItem>

export const quiz: Quiz = {
  title: 'Ôn tập Chương trình hành động',
  seed: 7,
  form: 'A',
  scope: [],
  items: Object.values(items),
}
