import { resolve } from 'node:path'
import type { CampaignConfig } from '../../config.ts'
import type { CampaignAccess } from '../../http/campaign-access.ts'
import type { Clause } from '../../programme/clause.ts'
import { createCampaign } from '../../quiz/campaign/campaign.ts'
import type { Log } from '../log.ts'
import { projectPath } from './project-files.ts'
import { openSqliteStore } from './sqlite-store.ts'

const HOUR_MS = 3_600_000

/**
 * Quiz sessions kept in a file of this machine. What is older than it may be is deleted at the start and every hour.
 * @throws StoreError
 */
export const openCampaign = async (options: {
  readonly config: CampaignConfig
  readonly clauses: readonly Clause[]
  readonly log: Log
}): Promise<CampaignAccess & { close(): void }> => {
  const { config, clauses, log } = options
  const { store, close } = await openSqliteStore(resolve(projectPath('.'), config.dataDir))
  const campaign = createCampaign({ store, clauses, retentionDays: config.retentionDays, now: Date.now })
  const deleteExpired = () =>
    campaign.deleteExpired().then(
      (sessions) => sessions > 0 && log.info('sessions-expired', { sessions }),
      (error: unknown) => log.error('expiry-failed', { error }),
    )
  await deleteExpired()
  const hourly = setInterval(deleteExpired, HOUR_MS).unref()
  return {
    campaign,
    trainerToken: config.trainerToken,
    close: () => {
      clearInterval(hourly)
      close()
    },
  }
}
