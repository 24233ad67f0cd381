import type { CampaignStore } from '../../store/campaign-store.ts'
import type { Database, Row, SqlValue, Statement } from '../../store/database.ts'
import { migrate } from '../../store/migrations.ts'
import { createSqlCampaignStore } from '../../store/sql-campaign-store.ts'

type D1Result = { readonly results: readonly Row[] }
type D1Statement = { bind(...values: readonly SqlValue[]): D1Statement; all(): Promise<D1Result> }

/** A binding of `[[d1_databases]]`, as far as it is used here. */
export type D1 = {
  prepare(sql: string): D1Statement
  batch(statements: readonly D1Statement[]): Promise<readonly D1Result[]>
}

const createDatabase = (d1: D1): Database => {
  const prepare = ({ sql, values = [] }: Statement) => d1.prepare(sql).bind(...values)
  return {
    run: async (statements) => (await d1.batch(statements.map(prepare))).map(({ results }) => results),
    read: async (statement) => (await prepare(statement).all()).results,
    // The service keeps its own files.
    scrub: async () => undefined,
  }
}

/**
 * Brings the tables up to date before the first use, and tries again at the next one when that failed. Requests that
 * come at the same time each do it for themselves, which migrating allows for: one that waited for another's would
 * wait for ever when the platform ends that one first.
 */
const migrateFirst = (database: Database): Database => {
  let migrated = false
  const ready = async (): Promise<void> => {
    if (migrated) return
    await migrate(database)
    migrated = true
  }
  return {
    run: async (statements) => {
      await ready()
      return database.run(statements)
    },
    read: async (statement) => {
      await ready()
      return database.read(statement)
    },
    scrub: () => database.scrub(),
  }
}

/**
 * The campaign's data in Cloudflare D1, with the same tables and statements as on Node. Opening it asks nothing of
 * the database, so that one that is down takes only the sessions with it, and not the answers to questions.
 */
export const openD1Store = (d1: D1): CampaignStore => createSqlCampaignStore(migrateFirst(createDatabase(d1)))
