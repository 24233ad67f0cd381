import type { Paragraph as ParagraphOf, Table as TableOf } from 'docx'
import type { WriteExport } from './exported-file.ts'
import { type Choice, columnsFor, layOutPaper, type PaperQuestion } from './paper.ts'
import { exportWords as words } from './words.ts'

/** Half-points and twentieths of a point, as Word counts them. 13 pt Times New Roman is the rule for official letters. */
const FONT = 'Times New Roman'
const SIZE = { body: 26, small: 22, heading: 30 } as const
const A4 = { width: 11_906, height: 16_838 } as const
const MARGIN = { top: 1021, bottom: 1134, left: 1134, right: 1021 } as const
const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right
const GREY = '444444'

/** The library is loaded with the first document: it is a megabyte that most requests do not need. */
const load = () => import('docx')

type Docx = Awaited<ReturnType<typeof load>>
type Block = ParagraphOf | TableOf

/** The few building blocks that the document is made of. */
const createBlocks = ({ AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType }: Docx) => {
  const centred = (
    text: string,
    options: { readonly bold?: boolean; readonly size: number },
    after = 60,
  ): Block =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after },
      children: [new TextRun({ text, ...options })],
    })
  const note = (text: string): Block =>
    new Paragraph({
      spacing: { after: 160 },
      children: [new TextRun({ text, italics: true, size: SIZE.small, color: GREY })],
    })
  const lead = (bold: string, text: string): Block =>
    new Paragraph({
      keepNext: true,
      keepLines: true,
      spacing: { before: 200, after: 60 },
      children: [new TextRun({ text: `${bold} `, bold: true }), new TextRun(text)],
    })
  const hint = (text: string): Block =>
    new Paragraph({
      keepNext: true,
      spacing: { after: 60 },
      children: [new TextRun({ text, italics: true, size: SIZE.small, color: GREY })],
    })
  const option = (mark: string, text: string, isLast: boolean): ParagraphOf =>
    new Paragraph({
      keepNext: !isLast,
      keepLines: true,
      indent: { left: 720, hanging: 400 },
      tabStops: [{ type: 'left', position: 720 }],
      children: [new TextRun(`${mark}.\t${text}`)],
    })
  const line = (choices: readonly Choice[], columns: number): ParagraphOf =>
    new Paragraph({
      keepLines: true,
      indent: { left: 320 },
      tabStops: choices.map((_, at) => ({
        type: 'left',
        position: 320 + Math.floor(((TEXT_WIDTH - 320) / columns) * at),
      })),
      children: [new TextRun(choices.map(({ letter, text }) => `${letter}. ${text}`).join('\t'))],
    })
  const field = (label: string): Block =>
    new Paragraph({
      spacing: { after: 120 },
      tabStops: [{ type: 'right', position: TEXT_WIDTH, leader: 'dot' }],
      children: [new TextRun(`${label}: \t`)],
    })
  const table = (options: {
    readonly widths: readonly number[]
    readonly heading?: readonly string[]
    readonly rows: readonly (readonly (readonly ParagraphOf[])[])[]
    readonly border?: boolean
  }): Block => {
    const none = { style: 'none', size: 0, color: 'auto' } as const
    const line = { style: 'single', size: 4, color: '777777' } as const
    const edge = options.border === false ? none : line
    const row = (cells: readonly (readonly ParagraphOf[])[], isHeading: boolean) =>
      new TableRow({
        tableHeader: isHeading,
        cantSplit: true,
        children: cells.map(
          (children, at) =>
            new TableCell({
              children: [...children],
              width: { size: options.widths[at] ?? 0, type: WidthType.DXA },
              margins: { top: 50, bottom: 50, left: 100, right: 100 },
              ...(isHeading ? { shading: { fill: 'F2ECE4' } } : {}),
            }),
        ),
      })
    const heading = (options.heading ?? []).map((text) => [
      new Paragraph({ children: [new TextRun({ text, bold: true })] }),
    ])
    return new Table({
      width: { size: options.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: [...options.widths],
      layout: 'fixed',
      borders: {
        top: edge,
        bottom: edge,
        left: edge,
        right: edge,
        insideHorizontal: edge,
        insideVertical: edge,
      },
      rows: [
        ...(heading.length === 0 ? [] : [row(heading, true)]),
        ...options.rows.map((cells) => row(cells, false)),
      ],
    })
  }
  const cell = (
    text: string,
    options: { readonly bold?: boolean; readonly size?: number } = {},
  ): ParagraphOf => new Paragraph({ children: [new TextRun({ text, ...options })] })
  return { centred, note, lead, hint, option, line, field, table, cell }
}

type Blocks = ReturnType<typeof createBlocks>

const inRows = <Thing>(things: readonly Thing[], width: number): readonly (readonly Thing[])[] =>
  Array.from({ length: Math.ceil(things.length / width) }, (_, row) =>
    things.slice(row * width, (row + 1) * width),
  )

const renderQuestion = (asked: PaperQuestion, blocks: Blocks): readonly Block[] => {
  const options = (sides: readonly { readonly mark: string; readonly text: string }[]) =>
    sides.map(({ mark, text }, at) => blocks.option(mark, text, at === sides.length - 1))
  const columns = asked.left.length > 0 ? 1 : columnsFor(asked.choices)
  const choices =
    columns === 1
      ? options(asked.choices.map(({ letter, text }) => ({ mark: letter, text })))
      : inRows(asked.choices, columns).map((row) => blocks.line(row, columns))
  const left = options(asked.left.map((text, at) => ({ mark: String(at + 1), text })))
  const half = Math.floor(TEXT_WIDTH / 2)
  return [
    blocks.lead(`${words.question(asked.number)}.`, asked.stem),
    ...(asked.instruction === null ? [] : [blocks.hint(asked.instruction)]),
    ...(left.length === 0
      ? choices
      : [blocks.table({ widths: [half, half], rows: [[left, choices]], border: false })]),
  ]
}

const answerField = (asked: PaperQuestion): string => {
  switch (asked.kind) {
    case 'fill':
      return ''
    case 'match':
      return asked.left.map((_, at) => `${at + 1}–……`).join('  ')
    default:
      return asked.choices.map(({ letter }) => letter).join('     ')
  }
}

/** Two questions a row, counted down the left half first, so that some sixty fit on a page. */
const answerTable = (questions: readonly PaperQuestion[], { table, cell }: Blocks): Block => {
  const half = Math.ceil(questions.length / 2)
  const number = 1150
  const answer = Math.floor(TEXT_WIDTH / 2) - number
  const cells = (asked: PaperQuestion | undefined) =>
    asked === undefined
      ? [[cell('')], [cell('')]]
      : [[cell(words.question(asked.number))], [cell(answerField(asked))]]
  return table({
    widths: [number, answer, number, answer],
    rows: questions.slice(0, half).map((asked, at) => [...cells(asked), ...cells(questions[half + at])]),
  })
}

const keyCells = (asked: PaperQuestion, { cell }: Blocks): readonly (readonly ParagraphOf[])[] => {
  const clauses = asked.clauses.map(({ id, label }) => (label === id ? id : `${label} (${id})`)).join('; ')
  const answer = asked.answer === '' ? [] : [cell(asked.answer, { bold: true, size: SIZE.small })]
  const inWords = asked.kind === 'match' ? [] : [cell(asked.answerText, { size: SIZE.small })]
  return [
    [cell(String(asked.number), { size: SIZE.small })],
    [...answer, ...inWords],
    [cell(clauses, { bold: true, size: SIZE.small }), cell(asked.explanation, { size: SIZE.small })],
  ]
}

/** A Word document in three sections: question paper, answer sheet, and the key with the clauses it rests on. */
export const writeDocx: WriteExport = async (source) => {
  const docx = await load()
  const blocks = createBlocks(docx)
  const { title, form, seed, items } = source.quiz
  const questions = layOutPaper(source)
  const heading = (name: string): readonly Block[] => [
    blocks.centred(name, { bold: true, size: SIZE.heading }),
    blocks.centred(title, { bold: true, size: SIZE.body }),
    blocks.centred(words.facts({ form, seed, count: items.length }), { size: SIZE.small }, 240),
  ]
  const sections: readonly (readonly Block[])[] = [
    [...heading(words.paper), ...questions.flatMap((asked) => renderQuestion(asked, blocks))],
    [
      ...heading(words.answerSheet),
      ...[words.name, words.unit, words.date, words.score].map(blocks.field),
      blocks.note(words.sheetNote),
      answerTable(questions, blocks),
    ],
    [
      ...heading(words.key),
      blocks.note(words.note),
      blocks.table({
        widths: [800, 3000, TEXT_WIDTH - 3800],
        heading: [words.columns.question, words.columns.key, words.columns.clauses],
        rows: questions.map((asked) => keyCells(asked, blocks)),
      }),
    ],
  ]
  const footer = new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [
          new docx.TextRun({
            size: SIZE.small,
            children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
  const document = new docx.Document({
    title,
    creator: 'Trợ lý 57',
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: sections.map((children) => ({
      properties: { page: { size: A4, margin: MARGIN } },
      footers: { default: footer },
      children: [...children],
    })),
  })
  return { content: new Uint8Array(await docx.Packer.toArrayBuffer(document)), omitted: [] }
}
