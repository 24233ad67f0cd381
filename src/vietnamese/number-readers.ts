import { SCALES } from './scales.ts'

/** What a number is: an amount, a count of things, a percentage, a date, a document's number, a place in the text, a name such as "5G". */
export type NumberKind = 'number' | 'count' | 'percent' | 'date' | 'document' | 'section' | 'code'

/** What one mention says, under a key that is the same for every way of writing it. */
export type NumberReading = { readonly kind: NumberKind; readonly key: string }

/** One way of writing numbers; `read` gets the match and its groups, absent ones as ''. */
type Reader = {
  readonly pattern: RegExp
  readonly read: (groups: readonly string[]) => readonly NumberReading[]
}

const NUMBER = '\\d+(?:[.,]\\d+)*'
/** Pattern source: the sign or word behind a percentage. */
export const PERCENT = '(?:%|(?:phần trăm|percent|per cent)(?!\\p{L}))'
const SECTION_WORD =
  '(?:nhiệm vụ|nhóm|tiểu mục|mục|khoản|điểm|phần|gạch đầu dòng|ý|thứ|task|group|section|point|part|item|bullet)'
/** Pattern source: nouns of the document's own parts, which are counted rather than measured. */
export const COUNTED =
  '(?:nhiệm vụ|nhóm|mục tiêu|mục|điểm|khoản|quan điểm|gạch đầu dòng|ý|nội dung|giải pháp|điều khoản|chỉ tiêu|yêu cầu|tasks?|groups?|sections?|points?|clauses?|goals?)'
const DOCUMENT_WORD =
  '(?:nghị quyết|quyết định|chỉ thị|kết luận|văn bản|công văn|kế hoạch|đề án|nghị định|thông tư|resolution|decision|directive)'
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** Vietnamese figures: full stop between thousands, decimal comma; a decimal point is read too. */
const plain = (written: string): string => {
  const bare = (digits: string) => digits.replace(/^0+(?=\d)/u, '')
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u.test(written)) return plain(written.replaceAll('.', ''))
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$/u.test(written)) return plain(written.replaceAll(',', ''))
  const [whole = '', fraction, ...more] = written.split(/[.,]/u)
  if (fraction === undefined) return bare(whole)
  if (more.length > 0) return [whole, fraction, ...more].map(bare).join('.')
  const significant = fraction.replace(/0+$/u, '')
  return significant === '' ? bare(whole) : `${bare(whole)}.${significant}`
}

const two = (written: string): string => written.padStart(2, '0')
const date = (day: string, month: string, year: string): readonly NumberReading[] => {
  const valid =
    Number(month) >= 1 && Number(month) <= 12 && (day === '' || (Number(day) >= 1 && Number(day) <= 31))
  if (!valid) return []
  const parts = [year === '' ? '-' : year, two(month), ...(day === '' ? [] : [two(day)])]
  return [{ kind: 'date', key: parts.join('-') }]
}
const monthNumber = (name: string): string => String(MONTHS.indexOf(name.toLowerCase()) + 1)
const compile = (source: string, flags = 'giu') => new RegExp(`(?<![\\p{L}\\p{N}])${source}`, flags)
const document = (number: string, symbol: string): readonly NumberReading[] => [
  {
    kind: 'document',
    key: `${plain(number)}-${symbol.toUpperCase().split(/[-/]/u).filter(Boolean).join('-')}`,
  },
]

/** In order: what an earlier reader took, a later one does not see. */
export const NUMBER_READERS: readonly Reader[] = [
  {
    pattern: compile('(\\d{1,5})((?:/\\d{4})?[-/]\\p{Lu}[\\p{L}\\d]*(?:[-/&]\\p{Lu}[\\p{L}\\d]*)*)', 'gu'),
    read: ([, number = '', symbol = '']) => document(number, symbol),
  },
  {
    pattern: compile('(\\d{1,5})([-/][a-zđ]{1,6}[-/][a-zđ]{1,6})(?![\\p{L}])'),
    read: ([, number = '', symbol = '']) => document(number, symbol),
  },
  {
    pattern: compile('(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})(?!\\d)'),
    read: ([, d = '', m = '', y = '']) => date(d, m, y),
  },
  {
    pattern: compile('(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)'),
    read: ([, y = '', m = '', d = '']) => date(d, m, y),
  },
  {
    pattern: compile('(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:\\s*,?\\s*năm\\s+(\\d{4})|/(\\d{4}))?(?!\\d)'),
    read: ([, d = '', m = '', y = '', z = '']) => date(d, m, y || z),
  },
  {
    pattern: compile('tháng\\s+(\\d{1,2})(?:\\s+năm\\s+|\\s*[/-]\\s*)(\\d{4})(?!\\d)'),
    read: ([, m = '', y = '']) => date('', m, y),
  },
  { pattern: compile('tháng\\s+(\\d{1,2})(?!\\d)'), read: ([, m = '']) => date('', m, '') },
  { pattern: compile('(\\d{1,2})/(\\d{4})(?![\\d/])'), read: ([, m = '', y = '']) => date('', m, y) },
  {
    pattern: compile('ngày\\s+(\\d{1,2})[/-](\\d{1,2})(?![\\d/-])'),
    read: ([, d = '', m = '']) => date(d, m, ''),
  },
  {
    pattern: compile(`(\\d{1,2})\\s+(${MONTHS.join('|')})(?:,?\\s+(\\d{4}))?`),
    read: ([, d = '', m = '', y = '']) => date(d, monthNumber(m), y),
  },
  {
    pattern: compile(`(${MONTHS.join('|')})\\s+(?:(\\d{1,2})(?!\\d),?\\s*)?(\\d{4})`),
    read: ([, m = '', d = '', y = '']) => date(d, monthNumber(m), y),
  },
  {
    pattern: compile(
      '(?:quý|quarter)\\s+(IV|I{1,3}|[1-4])(?:(?:/|\\s+năm\\s+|\\s+)(\\d{4}))?(?![\\p{L}\\d])',
    ),
    read: ([, quarter = '', year = '']) => [
      {
        kind: 'date',
        key: `${year || '-'}-Q${/\d/u.test(quarter) ? quarter : ['I', 'II', 'III', 'IV'].indexOf(quarter.toUpperCase()) + 1}`,
      },
    ],
  },
  {
    pattern: compile(`(${NUMBER})\\s*(?:-|–|đến|tới|to)\\s*(${NUMBER})\\s*${PERCENT}`),
    read: ([, low = '', high = '']) => [
      { kind: 'percent', key: `${plain(low)}%` },
      { kind: 'percent', key: `${plain(high)}%` },
    ],
  },
  {
    pattern: compile(`(${NUMBER})\\s*${PERCENT}`),
    read: ([, n = '']) => [{ kind: 'percent', key: `${plain(n)}%` }],
  },
  {
    pattern: compile(
      `(${NUMBER})((?:\\s*(?:${[...SCALES.keys()].join('|')})(?!\\p{L})(?!\\s+(?:lệ|trọng|suất|số)(?!\\p{L})))+)`,
    ),
    read: ([, n = '', scales = '']) => {
      const factor = scales
        .trim()
        .toLowerCase()
        .split(/\s+/u)
        .reduce((all, scale) => all * (SCALES.get(scale) ?? 1), 1)
      return [{ kind: 'number', key: String(Number(plain(n)) * factor) }]
    },
  },
  {
    pattern: compile('([IVXLC]{1,5}(?:\\.\\d{1,2}){1,4})(?!\\d)', 'gu'),
    read: ([, id = '']) => [{ kind: 'section', key: id }],
  },
  {
    pattern: compile(
      `${SECTION_WORD}\\s+(?:số\\s+|thứ\\s+)?(\\d{1,2}(?:\\.\\d{1,2}){0,3}(?:\\s*(?:,|;|và|đến|and|to|-|–)\\s*\\d{1,2}\\.\\d{1,2})*)(?![\\d%]|[.,]\\d)`,
    ),
    read: ([, list = '']) =>
      (list.match(/[\d.]*\d/gu) ?? []).map((number) => ({
        kind: 'section',
        key: number.split('.').map(plain).join('.'),
      })),
  },
  {
    pattern: compile(`${DOCUMENT_WORD}\\s+(?:số\\s+|no\\.?\\s+)?(\\d{1,5})(?![\\d%]|[.,]\\d)`),
    read: ([, number = '']) => [{ kind: 'document', key: `#${plain(number)}` }],
  },
  {
    pattern: compile('(?=[\\p{L}\\d]*\\p{L})(?=[\\p{L}]*\\d)([\\p{L}\\d]+)'),
    read: ([, code = '']) => [{ kind: 'code', key: code.toLowerCase() }],
  },
  {
    pattern: compile(`(${NUMBER})(?=\\s+${COUNTED}(?!\\p{L}))`),
    read: ([, n = '']) => [{ kind: 'count', key: plain(n) }],
  },
  { pattern: new RegExp(`(${NUMBER})`, 'gu'), read: ([, n = '']) => [{ kind: 'number', key: plain(n) }] },
  // A digit of a script that nobody expects here: kept as written, so that it never equals a known number.
  { pattern: /(\p{N}+)/gu, read: ([, n = '']) => [{ kind: 'number', key: n }] },
]
