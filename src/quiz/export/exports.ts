import type { Quiz } from '../item.ts'
import { writeAiken } from './aiken.ts'
import { cleanQuiz } from './clean-quiz.ts'
import { writeCsv } from './csv.ts'
import { writeDocx } from './docx.ts'
import type { ExportSource, Omission, WriteExport } from './exported-file.ts'
import { writeGift } from './gift.ts'
import { writeKahoot } from './kahoot.ts'
import { writeMoodleXml } from './moodle-xml.ts'
import { writePrintableHtml } from './printable-html.ts'
import { writeQti } from './qti.ts'
import { writeQuizizz } from './quizizz.ts'
import { writeXlsx } from './xlsx.ts'

type Export = {
  /** What people call the format. */
  readonly title: string
  /** What it is good for, in Vietnamese, in one line. */
  readonly purpose: string
  /** How file names of the format end. */
  readonly ending: string
  readonly mediaType: string
  readonly write: WriteExport
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Every format, in the order they are offered. A new one is a writer of its own and an entry here. */
export const exportFormats = {
  docx: {
    title: 'Word',
    purpose: 'Đề thi, phiếu trả lời và đáp án để chỉnh sửa, in ấn',
    ending: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeDocx,
  },
  html: {
    title: 'Bản in (HTML)',
    purpose: 'Mở bằng trình duyệt rồi in trên khổ A4',
    ending: '.html',
    mediaType: 'text/html; charset=utf-8',
    write: writePrintableHtml,
  },
  xlsx: {
    title: 'Excel',
    purpose: 'Bảng câu hỏi kèm đáp án, điều khoản, giải thích',
    ending: '.xlsx',
    mediaType: WORKBOOK,
    write: writeXlsx,
  },
  csv: {
    title: 'CSV',
    purpose: 'Cùng bảng đó cho phần mềm khác',
    ending: '.csv',
    mediaType: 'text/csv; charset=utf-8',
    write: writeCsv,
  },
  kahoot: {
    title: 'Kahoot!',
    purpose: 'Tệp nhập câu hỏi; câu hỏi tối đa 120 ký tự, phương án tối đa 75 ký tự',
    ending: '-kahoot.xlsx',
    mediaType: WORKBOOK,
    write: writeKahoot,
  },
  quizizz: {
    title: 'Quizizz (Wayground)',
    purpose: 'Tệp nhập câu hỏi; không có câu ghép đôi',
    ending: '-quizizz.xlsx',
    mediaType: WORKBOOK,
    write: writeQuizizz,
  },
  moodle: {
    title: 'Moodle XML',
    purpose: 'Nhập vào ngân hàng câu hỏi Moodle, đủ năm loại câu',
    ending: '-moodle.xml',
    mediaType: 'application/xml; charset=utf-8',
    write: writeMoodleXml,
  },
  gift: {
    title: 'GIFT',
    purpose: 'Văn bản thuần cho Moodle, đủ năm loại câu',
    ending: '-gift.txt',
    mediaType: 'text/plain; charset=utf-8',
    write: writeGift,
  },
  aiken: {
    title: 'Aiken',
    purpose: 'Văn bản đơn giản nhất; chỉ có câu chọn một và câu đúng/sai',
    ending: '-aiken.txt',
    mediaType: 'text/plain; charset=utf-8',
    write: writeAiken,
  },
  qti: {
    title: 'QTI 2.1',
    purpose: 'Gói chuẩn quốc tế cho các hệ thống học tập (Canvas, TAO…)',
    ending: '-qti.zip',
    mediaType: 'application/zip',
    write: writeQti,
  },
} as const satisfies Readonly<Record<string, Export>>

export type ExportFormat = keyof typeof exportFormats

export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(exportFormats, name)

export type ExportOutcome =
  | {
      readonly kind: 'exported'
      /** ASCII only: "cau-hoi-on-tap-de-a-7.docx". */
      readonly fileName: string
      readonly mediaType: string
      readonly content: string | Uint8Array<ArrayBuffer>
      readonly omitted: readonly Omission[]
    }
  /** The format can carry none of the items. */
  | { readonly kind: 'nothing-to-export'; readonly omitted: readonly Omission[] }

const fileNameOf = (quiz: Quiz, ending: string): string =>
  `cau-hoi-on-tap-de-${quiz.form.toLowerCase()}-${quiz.seed}${ending}`

/** Writes a quiz in one format. Its texts are cleaned first, so that nothing in them can break the file. */
export const exportQuiz = async (
  format: ExportFormat,
  { quiz, labelOf }: ExportSource,
): Promise<ExportOutcome> => {
  const { write, ending, mediaType } = exportFormats[format]
  const { content, omitted } = await write({ quiz: cleanQuiz(quiz), labelOf })
  if (omitted.length === quiz.items.length) return { kind: 'nothing-to-export', omitted }
  return { kind: 'exported', fileName: fileNameOf(quiz, ending), mediaType, content, omitted }
}
