import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Campaign, createCampaign } from '../../src/quiz/campaign/campaign.ts'
import { openSqliteStore } from '../../src/runtime/node/sqlite-store.ts'
import { createTestApp } from './app.ts'
import { trainerToken } from './campaign-token.ts'

/** A folder that is gone after the test. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tro-ly-57-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export type CampaignApp = {
  readonly app: ReturnType<typeof createTestApp>['app']
  readonly campaign: Campaign
  readonly folder: string
  /** Moves the campaign's clock on. */
  readonly pass: (ms: number) => void
  readonly logLines: readonly string[]
}

/** The real app with the real store, in a folder of its own, and a clock that tests move. */
export const createCampaignApp = async (): Promise<CampaignApp> => {
  const folder = await temporaryFolder()
  const { store, close } = await openSqliteStore(folder)
  onTestFinished(close)
  let passed = 0
  const clauses = [{ id: 'III.1.7', label: 'Nhiệm vụ 1.7, Phần III' }]
  const campaign = createCampaign({ store, clauses, retentionDays: 90, now: () => Date.now() + passed })
  const { app, logLines } = createTestApp({ campaign: { campaign, trainerToken } })
  return {
    app,
    campaign,
    folder,
    logLines,
    pass: (ms) => {
      passed += ms
    },
  }
}
