import type { WriteExport } from './exported-file.ts'
import { layOutTable } from './table.ts'

/** Without it Excel reads UTF-8 as the system's own code page. */
const BYTE_ORDER_MARK = '\ufeff'

/** Spreadsheets run a cell that begins so as a formula (OWASP, "CSV Injection"); an apostrophe keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/u

const guard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const cell = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${guard(value).replaceAll('"', '""')}"`

/** Rows as comma-separated values (RFC 4180), safe to open in a spreadsheet. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** One row a question, for spreadsheets and for whoever imports it elsewhere. */
export const writeCsv: WriteExport = (source) => ({ content: toCsv(layOutTable(source)), omitted: [] })
