import { zipTexts } from './archive.ts'
import { element, textElement, XML_DECLARATION } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Excel's own limit for a cell; it calls a workbook with a longer one damaged. */
const CELL_CHARACTERS = 32_767

export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
  /** Index of the row that is set bold and stays in sight. */
  readonly headingRow: number
  /** Width of each column, in characters. */
  readonly widths: readonly number[]
}

/** "A", …, "Z", "AA": the name of the column at an index from 0. */
const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** Excel reads `_x000D_` in a text as a character; the low line that starts one is itself written so. */
const escapeCell = (text: string): string =>
  text.slice(0, CELL_CHARACTERS).replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')

/** Texts are written in line and never as formulas. Style 1 wraps, style 2 is a heading. */
const writeCell = (value: string | number, reference: string, style: number): string => {
  if (value === '') return ''
  if (typeof value === 'number')
    return element('c', { r: reference, s: style }, textElement('v', String(value)))
  const text = `<t xml:space="preserve">${textElement('t', escapeCell(value)).slice('<t>'.length)}`
  return element('c', { r: reference, s: style, t: 'inlineStr' }, element('is', {}, text))
}

const writeSheet = ({ rows, headingRow, widths }: Sheet): string => {
  const columns = widths.map((width, at) =>
    element('col', { min: at + 1, max: at + 1, width, customWidth: 1 }),
  )
  const below = headingRow + 1
  const pane = element('pane', {
    ySplit: below,
    topLeftCell: `A${below + 1}`,
    activePane: 'bottomLeft',
    state: 'frozen',
  })
  const written = rows.map((row, at) =>
    element(
      'row',
      { r: at + 1 },
      row
        .map((value, column) => writeCell(value, `${columnName(column)}${at + 1}`, at === headingRow ? 2 : 1))
        .join(''),
    ),
  )
  return `${XML_DECLARATION}${element(
    'worksheet',
    { xmlns: MAIN },
    element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, pane)) +
      element('cols', {}, columns.join('')) +
      element('sheetData', {}, written.join('\n')),
  )}`
}

const styles = `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF7F1E9"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

/** A workbook of one sheet (Office Open XML, ECMA-376), as Excel, LibreOffice and Google Sheets read it. */
export const writeWorkbook = (sheet: Sheet): Uint8Array<ArrayBuffer> => {
  const override = (part: string, type: string): string =>
    element('Override', { PartName: part, ContentType: `${DOCUMENT_TYPE}.${type}+xml` })
  const relation = (id: string, type: string, target: string): string =>
    element('Relationship', { Id: id, Type: `${RELATIONS}/${type}`, Target: target })
  const relations = (...content: readonly string[]): string =>
    `${XML_DECLARATION}${element('Relationships', { xmlns: PACKAGE_RELATIONS }, content.join(''))}`
  const types = [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/worksheets/sheet1.xml', 'worksheet'),
    override('/xl/styles.xml', 'styles'),
  ]
  const sheets = element('sheets', {}, element('sheet', { name: sheet.name, sheetId: 1, 'r:id': 'rId1' }))
  return zipTexts({
    '[Content_Types].xml': `${XML_DECLARATION}${element('Types', { xmlns: CONTENT_TYPES }, types.join(''))}`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${XML_DECLARATION}${element('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONS }, sheets)}`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': writeSheet(sheet),
  })
}
