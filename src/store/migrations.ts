import type { Database } from './database.ts'

/** Steps from an empty file to today's tables. A step that has been released is never changed: add another. */
const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE session (
      code TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      quiz TEXT NOT NULL,
      item_count INTEGER NOT NULL,
      opens_at INTEGER NOT NULL,
      closes_at INTEGER NOT NULL,
      time_limit_ms INTEGER,
      shuffle INTEGER NOT NULL,
      units TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      deletes_at INTEGER NOT NULL
    ) STRICT`,
    `CREATE TABLE participant (
      id TEXT PRIMARY KEY,
      session TEXT NOT NULL REFERENCES session (code) ON DELETE CASCADE,
      token_digest TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      unit TEXT NOT NULL,
      seed INTEGER NOT NULL,
      joined_at INTEGER NOT NULL,
      submitted_at INTEGER
    ) STRICT`,
    'CREATE INDEX participant_by_session ON participant (session, joined_at)',
    `CREATE TABLE answer (
      participant TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
      item TEXT NOT NULL,
      response TEXT NOT NULL,
      answered_at INTEGER NOT NULL,
      PRIMARY KEY (participant, item)
    ) STRICT, WITHOUT ROWID`,
  ],
]

/** The file was written by a later version of the product, whose tables this one does not know. */
class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'
  constructor() {
    super(
      'Cơ sở dữ liệu do phiên bản mới hơn của Trợ lý 57 tạo ra. Hãy chạy phiên bản đó hoặc dùng DATA_DIR khác.',
    )
  }
}

const readVersion = async (database: Database): Promise<number> => {
  const [row] = await database.read({ sql: 'SELECT coalesce(max(version), 0) AS version FROM migration' })
  return Number(row?.version ?? 0)
}

/**
 * Brings the tables up to date, each step whole or not at all. Two processes may do so at once: the version's
 * primary key lets only one of them take a step, and the other finds it taken.
 * @throws NewerDatabaseError
 */
export const migrate = async (database: Database): Promise<void> => {
  await database.run([{ sql: 'CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY) STRICT' }])
  const before = await readVersion(database)
  if (before > migrations.length) throw new NewerDatabaseError()
  for (const [index, step] of migrations.entries()) {
    const version = index + 1
    if (version <= before) continue
    const statements = step.map((sql) => ({ sql }))
    const mark = { sql: 'INSERT INTO migration (version) VALUES (?)', values: [version] }
    try {
      await database.run([mark, ...statements])
    } catch (error) {
      if ((await readVersion(database)) < version) throw error
    }
  }
}
