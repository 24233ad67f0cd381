import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { CampaignStore } from '../../store/campaign-store.ts'
import type { Database, Row, Statement } from '../../store/database.ts'
import { migrate } from '../../store/migrations.ts'
import { createSqlCampaignStore } from '../../store/sql-campaign-store.ts'

/** The file could not be opened or brought up to date; the message says which and why. */
class StoreError extends Error {
  override readonly name = 'StoreError'
}

type Work = {
  readonly statements: readonly Statement[]
  readonly resolve: (rows: readonly (readonly Row[])[]) => void
  readonly reject: (error: unknown) => void
}

/**
 * WAL with full synchronisation: a commit is on the disk before it is reported, also when the power fails. Deleted
 * rows are overwritten with zeros.
 */
const settings = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA secure_delete = ON',
  'PRAGMA busy_timeout = 5000',
]

const createDatabase = (connection: DatabaseSync): Database => {
  const prepared = new Map<string, StatementSync>()
  const execute = ({ sql, values = [] }: Statement): readonly Row[] => {
    const ready = prepared.get(sql) ?? connection.prepare(sql)
    prepared.set(sql, ready)
    return ready.all(...values)
  }

  /** One piece of work inside the transaction, undone alone when it fails. */
  const attempt = ({ statements, resolve, reject }: Work): (() => void) => {
    connection.exec('SAVEPOINT work')
    try {
      const rows = statements.map(execute)
      connection.exec('RELEASE work')
      return () => resolve(rows)
    } catch (error) {
      connection.exec('ROLLBACK TO work; RELEASE work')
      return () => reject(error)
    }
  }

  /**
   * What came in while the last transaction was written goes into the next one together: a hall of people who
   * answer at once waits for a handful of disk writes instead of hundreds. Nobody is told before the commit.
   */
  let waiting: Work[] = []
  const commit = (): void => {
    const batch = waiting
    waiting = []
    try {
      connection.exec('BEGIN IMMEDIATE')
      const reports = batch.map(attempt)
      connection.exec('COMMIT')
      for (const report of reports) report()
    } catch (error) {
      if (connection.isTransaction) connection.exec('ROLLBACK')
      for (const { reject } of batch) reject(error)
    }
  }

  return {
    run: (statements) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commit)
        waiting.push({ statements, resolve, reject })
      }),
    read: async (statement) => execute(statement),
    scrub: async () => connection.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
  }
}

const open = (folder: string): DatabaseSync => {
  // Names are personal data: of the machine's users, only the one who runs the service reads them.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const connection = new DatabaseSync(join(folder, 'campaign.sqlite'))
  for (const setting of settings) connection.exec(setting)
  return connection
}

/**
 * The campaign's data in one SQLite file, `campaign.sqlite` in `folder`, made and brought up to date as needed.
 * @throws StoreError when the folder cannot be written or the file is not ours
 */
export const openSqliteStore = async (
  folder: string,
): Promise<{ readonly store: CampaignStore; close(): void }> => {
  try {
    const connection = open(folder)
    const database = createDatabase(connection)
    await migrate(database)
    return { store: createSqlCampaignStore(database), close: () => connection.close() }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StoreError(`Không mở được dữ liệu các phiên trong thư mục "${folder}" (DATA_DIR): ${reason}`, {
      cause,
    })
  }
}
