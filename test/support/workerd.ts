import { copyWorkerData } from '../../scripts/copy-worker-data.ts'
import { projectPath } from '../../src/runtime/node/project-files.ts'

/** Keeps wrangler to this machine: no usage figures, no look-up of where the machine stands. */
export const offline = { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' } as const

export type Workerd = {
  /** Where the Worker answers over HTTP, without a slash at the end. */
  readonly url: string
  /** Every line that the Worker has logged. */
  readonly logLines: () => readonly string[]
  readonly stop: () => Promise<void>
}

let copied: Promise<void> | null = null

/**
 * The Worker of `wrangler.toml` in workerd, over freshly copied data; needs no account and no network.
 * @param variables what an operator would set for the Worker
 */
export const startWorkerd = async (variables: Readonly<Record<string, string>> = {}): Promise<Workerd> => {
  copied ??= copyWorkerData(projectPath('dist/worker'))
  await copied
  Object.assign(process.env, offline)
  // Only now: wrangler reads the environment as it is loaded.
  const { createTestHarness } = await import('wrangler')
  const harness = createTestHarness({
    root: projectPath('.'),
    workers: [{ configPath: 'wrangler.toml', vars: { ...variables } }],
  })
  const { url } = await harness.listen()
  return {
    url: url.origin,
    logLines: () => harness.getLogs().map(({ message }) => message),
    stop: () => harness.close(),
  }
}
