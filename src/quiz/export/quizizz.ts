import type { QuizItem } from '../item.ts'
import type { WriteExport } from './exported-file.ts'
import { exportWords } from './words.ts'
import { writeWorkbook } from './workbook.ts'

const OPTIONS = 5

/** Time to read and answer, in seconds; Quizizz itself takes 30 where none is given. */
const SECONDS = { one: 30, several: 60, typed: 60 } as const

/** The spreadsheet template of Quizizz (Wayground since 2025): headings in row 1, a question a row. */
const HEADINGS = [
  'Question Text',
  'Question Type',
  ...[1, 2, 3, 4, 5].map((number) => `Option ${number}`),
  'Correct Answer',
  'Time in seconds',
  'Image Link',
  'Answer explanation',
]

type Row = {
  readonly type: 'Multiple Choice' | 'Checkbox' | 'Fill-in-the-Blank'
  readonly options: readonly string[]
  /** "2", "1,3"; empty where every option is an accepted answer. */
  readonly correct: string | number
  readonly seconds: number
}

const readItem = (item: QuizItem): Row | null => {
  switch (item.kind) {
    case 'single':
      return { type: 'Multiple Choice', options: item.options, correct: item.key + 1, seconds: SECONDS.one }
    case 'multiple':
      return {
        type: 'Checkbox',
        options: item.options,
        correct: item.keys.map((key) => key + 1).join(','),
        seconds: SECONDS.several,
      }
    case 'true-false':
      return {
        type: 'Multiple Choice',
        options: [exportWords.isTrue, exportWords.isFalse],
        correct: item.key ? 1 : 2,
        seconds: SECONDS.one,
      }
    case 'fill':
      return {
        type: 'Fill-in-the-Blank',
        options: item.accepted.slice(0, OPTIONS),
        correct: '',
        seconds: SECONDS.typed,
      }
    case 'match':
      return null
  }
}

/** Quizizz's import sheet: choices of up to five, and blanks with up to five accepted answers. */
export const writeQuizizz: WriteExport = ({ quiz }) => {
  const read = quiz.items.map((item) => {
    const row = readItem(item)
    if (row === null || row.options.length > OPTIONS) return null
    const options = Array.from({ length: OPTIONS }, (_, at) => row.options[at] ?? '')
    return [item.stem, row.type, ...options, row.correct, row.seconds, '', item.explanation]
  })
  return {
    content: writeWorkbook({
      name: 'Sheet1',
      rows: [HEADINGS, ...read.filter((row) => row !== null)],
      headingRow: 0,
      widths: [60, 18, 28, 28, 28, 28, 28, 16, 16, 16, 60],
    }),
    omitted: read.flatMap((row, at) => (row === null ? [{ number: at + 1, reason: 'kind' as const }] : [])),
  }
}
