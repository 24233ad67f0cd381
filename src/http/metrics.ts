type Labels = Readonly<Record<string, string>>

/** A number that only grows, for each set of labels. */
export type Counter = { add(labels: Labels, amount?: number): void }

/** How values are spread over buckets, for each set of labels. */
export type Histogram = { observe(labels: Labels, value: number): void }

/** The figures of one running service, in the text format of Prometheus (version 0.0.4). */
export type MetricsRegistry = {
  counter(options: { readonly name: string; readonly help: string }): Counter
  /** `buckets`: upper bounds, ascending, without +Inf. */
  histogram(options: {
    readonly name: string
    readonly help: string
    readonly buckets: readonly number[]
  }): Histogram
  render(): string
}

const escapeLabel = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

const renderLabels = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const header = (options: { name: string; help: string; type: string }): string =>
  `# HELP ${options.name} ${options.help}\n# TYPE ${options.name} ${options.type}`

/** An empty registry. It lives as long as the process (on Workers, the isolate). */
export const createMetricsRegistry = (): MetricsRegistry => {
  const families: (() => string)[] = []
  return {
    counter: ({ name, help }) => {
      const series = new Map<string, number>()
      families.push(() =>
        [
          header({ name, help, type: 'counter' }),
          ...[...series].map(([labels, value]) => `${name}${labels} ${value}`),
        ].join('\n'),
      )
      return {
        add: (labels, amount = 1) => {
          const key = renderLabels(labels)
          series.set(key, (series.get(key) ?? 0) + amount)
        },
      }
    },
    histogram: ({ name, help, buckets }) => {
      const series = new Map<string, { labels: Labels; counts: number[]; sum: number; count: number }>()
      families.push(() =>
        [
          header({ name, help, type: 'histogram' }),
          ...[...series.values()].flatMap(({ labels, counts, sum, count }) => [
            ...buckets.map(
              (bound, place) =>
                `${name}_bucket${renderLabels({ ...labels, le: String(bound) })} ${counts[place] ?? 0}`,
            ),
            `${name}_bucket${renderLabels({ ...labels, le: '+Inf' })} ${count}`,
            `${name}_sum${renderLabels(labels)} ${sum}`,
            `${name}_count${renderLabels(labels)} ${count}`,
          ]),
        ].join('\n'),
      )
      return {
        observe: (labels, value) => {
          const key = renderLabels(labels)
          const found = series.get(key) ?? { labels, counts: buckets.map(() => 0), sum: 0, count: 0 }
          buckets.forEach((bound, place) => {
            if (value <= bound) found.counts[place] = (found.counts[place] ?? 0) + 1
          })
          series.set(key, { ...found, sum: found.sum + value, count: found.count + 1 })
        },
      }
    },
    render: () => `${families.map((family) => family()).join('\n')}\n`,
  }
}
