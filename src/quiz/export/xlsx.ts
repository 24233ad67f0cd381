import type { WriteExport } from './exported-file.ts'
import { layOutTable } from './table.ts'
import { exportWords } from './words.ts'
import { writeWorkbook } from './workbook.ts'

const { columns } = exportWords

/** Narrow for what is short: number, kind, key, difficulty. */
const widthOf = (heading: string | number): number => {
  switch (heading) {
    case columns.number:
      return 6
    case columns.kind:
    case columns.key:
    case columns.difficulty:
      return 13
    case columns.stem:
    case columns.explanation:
      return 60
    default:
      return 28
  }
}

/** The same table as the CSV, as a workbook. */
export const writeXlsx: WriteExport = (source) => {
  const rows = layOutTable(source)
  const widths = (rows[0] ?? []).map(widthOf)
  return {
    content: writeWorkbook({ name: exportWords.form(source.quiz.form), rows, headingRow: 0, widths }),
    omitted: [],
  }
}
