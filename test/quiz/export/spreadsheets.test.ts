import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cleanQuiz } from '../../../src/quiz/export/clean-quiz.ts'
import type { ExportFormat } from '../../../src/quiz/export/exports.ts'
import type { Quiz } from '../../../src/quiz/item.ts'
import { exported } from './exported.ts'
import { hostileQuiz, items, quizOf, sample } from './fixtures.ts'

const table = z.array(z.array(z.string()))

const readCsv = async (quiz: Quiz) => table.parse(parse((await exported('csv', quiz)).text, { bom: true }))

/** The cells as another library reads them; empty ones as ''. */
const readWorkbook = async (format: ExportFormat, quiz: Quiz) => {
  const { bytes } = await exported(format, quiz)
  const rows = bytes.length === 0 ? [] : await readSheet(Buffer.from(bytes), { trim: false })
  return rows.map((row) => row.map((value) => (value === null ? '' : value)))
}

/** Rows of a workbook as long as its longest, as the library pads them. */
const padded = (rows: readonly (readonly unknown[])[]) => {
  const width = Math.max(...rows.map(({ length }) => length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

describe('CSV', () => {
  it('has a row for each question with its key, clauses and explanation', async () => {
    const [heading, single, multiple, trueFalse, fill, match] = await readCsv(sample)
    expect(heading?.slice(0, 5)).toEqual(['STT', 'Loại câu', 'Câu hỏi', 'Phương án A', 'Phương án B'])
    const tail = (row: readonly string[] | undefined) => row?.slice(-6)
    expect(tail(single)).toEqual(['', 'B', '30%', 'II.2.1.3', items.single.explanation, 'Trung bình'])
    expect(tail(multiple)?.slice(1, 3)).toEqual(['A, B', 'Phong trào học tập số; Phổ cập kỹ năng số'])
    expect(tail(trueFalse)?.slice(1, 3)).toEqual(['A', 'Đúng'])
    expect(tail(fill)?.slice(1, 3)).toEqual(['', '50% hoặc 50 % hoặc năm mươi phần trăm'])
    expect(tail(match)?.[0]).toBe('1. Phong trào học tập số\n2. Sửa đổi quy định\n3. Trung tâm dữ liệu')
  })

  it('opens in Excel with its accents: UTF-8 with a byte order mark', async () => {
    const { bytes } = await exported('csv', sample)
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('never runs a text as a formula, and otherwise keeps every text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuiz, async (quiz) => {
        const [, ...rows] = await readCsv(quiz)
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u)
        const wanted = cleanQuiz(quiz).items.map(({ stem }) => (/^[=+\-@]/u.test(stem) ? `'${stem}` : stem))
        expect(rows.map(([, , stem]) => stem)).toEqual(wanted)
      }),
      { numRuns: 200 },
    )
  })
})

describe('Excel', () => {
  it('holds the same table as the CSV', async () => {
    const rows = await readWorkbook('xlsx', sample)
    expect(rows.map((row) => row.map(String))).toEqual(await readCsv(sample))
  })

  it('keeps every text whatever it holds, formulas as texts', async () => {
    await fc.assert(
      fc.asyncProperty(hostileQuiz, async (quiz) => {
        const [, ...rows] = await readWorkbook('xlsx', quiz)
        expect(rows.map(([, , stem]) => stem)).toEqual(cleanQuiz(quiz).items.map(({ stem }) => stem))
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same bytes for the same quiz', async () => {
    const [first, second] = await Promise.all([exported('xlsx', sample), exported('xlsx', sample)])
    expect(first.bytes).toEqual(second.bytes)
  })
})

describe('Kahoot!', () => {
  it('follows the import template: headings in row 8, questions from row 9', async () => {
    const rows = await readWorkbook('kahoot', quizOf([items['true-false']]))
    expect(rows[1]?.[1]).toBe('Quiz template')
    expect(rows[7]).toEqual([
      '',
      'Question - max 120 characters',
      'Answer 1 - max 75 characters',
      'Answer 2 - max 75 characters',
      'Answer 3 - max 75 characters',
      'Answer 4 - max 75 characters',
      'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
      'Correct answer(s) - choose at least one',
    ])
    expect(rows.slice(8)).toEqual([[1, items['true-false'].stem, 'Đúng', 'Sai', '', '', 30, 1]])
  })

  it('leaves out what Kahoot would refuse, and says which and why', async () => {
    const long = { ...items.single, stem: 'x'.repeat(121) }
    const fits = { ...items.single, stem: 'x'.repeat(120), options: ['y'.repeat(75), 'b', 'c', 'd'] }
    const five = items.multiple
    const four = { ...items.multiple, options: items.multiple.options.slice(0, 4) }
    const quiz = quizOf([long, fits, five, four, items.fill, items.match])
    const rows = await readWorkbook('kahoot', quiz)
    expect(rows.slice(8).map((row) => [row[0], row[6], row[7]])).toEqual([
      [1, 30, 2],
      [2, 60, '1,2'],
    ])
    expect((await exported('kahoot', quiz)).omitted).toEqual(['1: length', '3: kind', '5: kind', '6: kind'])
  })
})

describe('Kahoot!, where a question is too long', () => {
  it.each([
    [`Theo Chương trình hành động, đến năm 2030, ${'x'.repeat(90)}?`, `Đến năm 2030, ${'x'.repeat(90)}?`],
    [`Theo nhiệm vụ 1.7 của Chương trình hành động, ${'x'.repeat(90)}?`, undefined],
    ['Theo Chương trình hành động, ai làm Trưởng Ban?', 'Theo Chương trình hành động, ai làm Trưởng Ban?'],
  ])('drops an opening that says nothing more than the title, and no other: %s', async (stem, wanted) => {
    const rows = await readWorkbook('kahoot', quizOf([{ ...items.single, stem }]))
    expect(rows[8]?.[1]).toBe(wanted)
  })
})

describe('Quizizz', () => {
  it('follows the import template, with fill-in answers as options and no correct number', async () => {
    const rows = await readWorkbook('quizizz', sample)
    const { single, multiple, fill } = items
    const trueFalse = items['true-false']
    expect(rows).toEqual(
      padded([
        [
          ...['Question Text', 'Question Type', 'Option 1', 'Option 2', 'Option 3', 'Option 4', 'Option 5'],
          ...['Correct Answer', 'Time in seconds', 'Image Link', 'Answer explanation'],
        ],
        [single.stem, 'Multiple Choice', ...single.options, '', 2, 30, '', single.explanation],
        [multiple.stem, 'Checkbox', ...multiple.options, '1,2', 60, '', multiple.explanation],
        [trueFalse.stem, 'Multiple Choice', 'Đúng', 'Sai', '', '', '', 1, 30, '', trueFalse.explanation],
        [fill.stem, 'Fill-in-the-Blank', ...fill.accepted, '', '', '', 60, '', fill.explanation],
      ]),
    )
    expect((await exported('quizizz', sample)).omitted).toEqual(['5: kind'])
  })
})
