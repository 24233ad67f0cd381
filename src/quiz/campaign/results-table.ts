import type { Quiz } from '../item.ts'
import type { Results } from './results.ts'

export const RESULT_TABLES = ['learners', 'units', 'items'] as const

export type ResultTable = (typeof RESULT_TABLES)[number]

type Cell = string | number

export type TableOfResults = {
  readonly name: string
  /** The first row is the heading. */
  readonly rows: readonly (readonly Cell[])[]
  /** Width of each column, in characters. */
  readonly widths: readonly number[]
}

/** What stands in the tables that a trainer takes away. */
const words = {
  learners: {
    name: 'Kết quả',
    heading: [
      'Họ và tên',
      'Đơn vị',
      'Bắt đầu',
      'Kết thúc',
      'Tình trạng',
      'Số câu đã làm',
      'Điểm',
      'Tổng số câu',
    ],
    item: (number: number) => `Câu ${number}`,
    submitted: 'Đã nộp',
    timeUp: 'Hết giờ',
    answering: 'Đang làm',
  },
  units: {
    name: 'Theo đơn vị',
    heading: ['Đơn vị', 'Số người vào', 'Số người xong', 'Tỷ lệ điểm trung bình (%)'],
  },
  items: {
    name: 'Theo câu hỏi',
    heading: ['Câu', 'Câu hỏi', 'Điều khoản', 'Số người xong', 'Số người trả lời', 'Tỷ lệ đúng (%)'],
  },
} as const

/** A day and time as Vietnamese offices write them, of Việt Nam whatever the machine's own zone. */
const dateFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const hundredth = (value: number): number => Math.round(value * 100) / 100
const percent = (share: number | null): Cell => (share === null ? '' : Math.round(share * 1000) / 10)

const learnersTable = (quiz: Pick<Quiz, 'items'>, { participants }: Results): TableOfResults => {
  const { name, heading, item, submitted, timeUp, answering } = words.learners
  const rows = participants.map((one) => [
    one.name,
    one.unit,
    dateFormat.format(one.joinedAt),
    one.finishedAt === null ? '' : dateFormat.format(one.finishedAt),
    one.submitted ? submitted : one.finishedAt === null ? answering : timeUp,
    one.answered,
    one.points === null ? '' : hundredth(one.points),
    quiz.items.length,
    ...one.itemPoints.map((points) => (points === null || one.points === null ? '' : hundredth(points))),
  ])
  return {
    name,
    rows: [[...heading, ...quiz.items.map((_, index) => item(index + 1))], ...rows],
    widths: [28, 32, 20, 20, 12, 10, 8, 8, ...quiz.items.map(() => 7)],
  }
}

const unitsTable = ({ units }: Results): TableOfResults => ({
  name: words.units.name,
  rows: [
    words.units.heading,
    ...units.map(({ unit, joined, finished, meanShare }) => [unit, joined, finished, percent(meanShare)]),
  ],
  widths: [40, 14, 14, 20],
})

/** In the order of the quiz, whose numbers the learners' table uses. */
const itemsTable = (quiz: Pick<Quiz, 'items'>, { items }: Results): TableOfResults => ({
  name: words.items.name,
  rows: [
    words.items.heading,
    ...quiz.items.map(({ id, stem, clauses }, index) => {
      const found = items.find((item) => item.id === id)
      return [
        index + 1,
        stem,
        clauses.join(', '),
        found?.finished ?? 0,
        found?.answered ?? 0,
        percent(found?.meanPoints ?? null),
      ]
    }),
  ],
  widths: [6, 70, 18, 14, 14, 14],
})

/** One of the tables of a session's results, for a spreadsheet. */
export const layOutResults = (
  table: ResultTable,
  { quiz, results }: { readonly quiz: Pick<Quiz, 'items'>; readonly results: Results },
): TableOfResults => {
  switch (table) {
    case 'learners':
      return learnersTable(quiz, results)
    case 'units':
      return unitsTable(results)
    case 'items':
      return itemsTable(quiz, results)
  }
}
