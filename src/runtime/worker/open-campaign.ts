import type { CampaignConfig } from '../../config.ts'
import type { CampaignAccess } from '../../http/campaign-access.ts'
import type { Clause } from '../../programme/clause.ts'
import { createCampaign } from '../../quiz/campaign/campaign.ts'
import type { Log } from '../log.ts'
import { type D1, openD1Store } from './d1-store.ts'

/** Quiz sessions kept in D1; null where no token is set or no database is bound. */
export const openCampaign = (options: {
  readonly config: CampaignConfig | null
  readonly database: D1 | null
  readonly clauses: readonly Clause[]
  readonly log: Log
}): CampaignAccess | null => {
  const { config, database, clauses, log } = options
  if (config === null) return null
  if (database === null) {
    log.error('no-database', { binding: 'DB' })
    return null
  }
  const store = openD1Store(database)
  const { retentionDays, trainerToken } = config
  const campaign = createCampaign({ store, clauses, retentionDays, now: Date.now })
  return { campaign, trainerToken }
}
