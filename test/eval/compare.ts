import { aligned } from './aligned.ts'
import { type Metric, metrics } from './metrics/metrics.ts'
import type { Report, Row } from './report.ts'

/**
 * What changed from `earlier` to `later`, by kind and metric, in hundredths of the figure: "+5" is 0.80 → 0.85.
 * An asterisk marks a new mean outside the earlier 95% interval. Rows or metrics that only one of the two has
 * show as a dot.
 */
export const compareReports = (earlier: Report, later: Report): string => {
  if (earlier.split !== later.split)
    return `Not compared: the earlier report is of the ${earlier.split} split, this one of the ${later.split} split.`
  const kinds = Object.entries(later.kinds).map(
    ([kind, row]) => [kind, earlier.kinds[kind], row] satisfies [string, Row | undefined, Row],
  )
  const sameQuestions = kinds.every(([, before, after]) => before?.questions === after.questions)
  return [
    `Change in hundredths (* outside the earlier interval)${sameQuestions ? '' : '; the questions differ'}`,
    aligned([
      ['kind', ...Object.values<Metric>(metrics).map(({ heading }) => heading)],
      ...kinds.map(([kind, before, after]) => [kind, ...changes(before, after)]),
      // The totals of different kinds do not compare.
      ...(sameQuestions && kinds.length === Object.keys(earlier.kinds).length
        ? [['total', ...changes(earlier.total, later.total)]]
        : []),
    ]),
  ].join('\n')
}

const changes = (before: Row | undefined, after: Row): readonly string[] =>
  Object.keys(metrics).map((key) => {
    const [old, now] = [before?.figures[key], after.figures[key]]
    if (!old || !now) return '·'
    const hundredths = Math.round((now.mean - old.mean) * 100)
    const mark = now.mean < old.low || now.mean > old.high ? '*' : ''
    return `${hundredths > 0 ? '+' : ''}${hundredths === 0 ? '0' : hundredths}${mark}`
  })
