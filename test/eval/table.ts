import { aligned } from './aligned.ts'
import { type Metric, metrics } from './metrics/metrics.ts'
import type { Report, Row } from './report.ts'

/** Metrics whose intervals are printed too; `--json` has them for all. */
const WITH_INTERVALS = [
  'right',
  'foundFirst',
  'foundInFive',
  'firstCitation',
  'mustContain',
  'outcome',
] as const

const LEGEND = `right: outcome, first citation and words all right; R@k, MRR, nDCG@10: of search, or of the citations for follow-up
and structure; 1st cit: relevant or acceptable, strict: relevant; cit P, cit R: citation precision and recall;
words: contains all it must; refused: right refusals; false ref: refusals of what the programme answers`

/** The report as text for a terminal: figures, their intervals, endings, reliability. */
export const formatReport = (report: Report): string =>
  [
    `${report.split} split, ${report.total.questions} questions${
      report.without.length > 0 ? `, without ${report.without.join(', ')}` : ''
    }`,
    figures(report),
    LEGEND,
    `95% intervals (bootstrap over questions)\n${intervals(report)}`,
    `Endings: expected (rows), got (columns)\n${endings(report)}`,
    `Confidence of answers that ended as "answered": expected calibration error ${decimal(report.reliability.error)}\n${bins(report)}`,
  ].join('\n\n')

const rowsOf = (report: Report): readonly [string, Row][] => [
  ...Object.entries(report.kinds),
  ['total', report.total],
]

const figures = (report: Report): string =>
  aligned([
    [
      'kind',
      'n',
      ...Object.values<Metric>(metrics).map(({ heading }) => heading),
      'ask ms 50/95',
      'search ms 50/95',
    ],
    ...rowsOf(report).map(([kind, row]) => [
      kind,
      String(row.questions),
      ...Object.keys(metrics).map((key) => decimal(row.figures[key]?.mean)),
      milliseconds(row.ask),
      milliseconds(row.search),
    ]),
  ])

const intervals = (report: Report): string =>
  aligned([
    ['kind', ...WITH_INTERVALS.map((key) => metrics[key].heading)],
    ...rowsOf(report).map(([kind, row]) => [
      kind,
      ...WITH_INTERVALS.map((key) => {
        const figure = row.figures[key]
        return figure ? `${decimal(figure.low)}–${decimal(figure.high)}` : '·'
      }),
    ]),
  ])

const endings = ({ outcomes }: Report): string => {
  const got = [...new Set(Object.values(outcomes).flatMap((row) => Object.keys(row)))].sort()
  return aligned([
    ['', ...got],
    ...Object.entries(outcomes).map(([expected, row]) => [
      expected,
      ...got.map((outcome) => String(row[outcome] ?? '·')),
    ]),
  ])
}

const bins = ({ reliability }: Report): string =>
  aligned([
    ['confidence', 'n', 'mean', 'right'],
    ...reliability.bins.map((bin) => [
      `${bin.from.toFixed(1)}–${(bin.from + 0.1).toFixed(1)}`,
      String(bin.count),
      decimal(bin.meanConfidence),
      decimal(bin.shareRight),
    ]),
  ])

const decimal = (value: number | undefined): string => (value === undefined ? '·' : value.toFixed(2))

const milliseconds = (latency: Row['ask']): string =>
  latency ? `${latency.p50.toFixed(1)}/${latency.p95.toFixed(1)}` : '·'
