import cliProgress from 'cli-progress'

/** Shows how far one or more tasks have come. */
export type Progress = {
  /** `done` of `total`, in whatever unit `show` turns into words. */
  update(task: string, done: number, total: number): void
  finish(): void
}

type ProgressOptions = {
  readonly stream: NodeJS.WriteStream
  readonly show?: (amount: number) => string
}

/** A bar for each task on a terminal; elsewhere a line at each quarter, which a log keeps readable. */
export const createProgress = (options: ProgressOptions): Progress =>
  options.stream.isTTY ? withBars(options) : withLines(options)

const plain = (amount: number): string => amount.toLocaleString('vi')

const withBars = ({ stream, show = plain }: ProgressOptions): Progress => {
  const all = new cliProgress.MultiBar(
    { stream, format: '{task} [{bar}] {percentage}% | {amount}', hideCursor: true },
    cliProgress.Presets.shades_classic,
  )
  const bars = new Map<string, cliProgress.SingleBar>()
  return {
    update: (task, done, total) => {
      const amount = `${show(done)}/${show(total)}`
      const bar = bars.get(task) ?? all.create(total, 0, { task, amount })
      bars.set(task, bar)
      bar.setTotal(total)
      bar.update(done, { task, amount })
    },
    finish: () => all.stop(),
  }
}

const withLines = ({ stream, show = plain }: ProgressOptions): Progress => {
  const quarters = new Map<string, number>()
  return {
    update: (task, done, total) => {
      const quarter = total === 0 ? 0 : Math.floor((done / total) * 4)
      if (quarter <= (quarters.get(task) ?? 0)) return
      quarters.set(task, quarter)
      stream.write(`${task}: ${show(done)}/${show(total)} (${quarter * 25}%)\n`)
    },
    finish: () => {},
  }
}
