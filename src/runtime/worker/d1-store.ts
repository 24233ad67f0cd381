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

/** The campaign's data in Cloudflare D1, with the same tables and statements as on Node. */
export const openD1Store = async (d1: D1): Promise<CampaignStore> => {
  const database = createDatabase(d1)
  await migrate(database)
  return createSqlCampaignStore(database)
}
