export type SqlValue = string | number | null

export type Statement = { readonly sql: string; readonly values?: readonly SqlValue[] }

export type Row = Readonly<Record<string, unknown>>

/** SQLite, wherever it runs: in this process (node:sqlite) or as a service (Cloudflare D1). */
export type Database = {
  /**
   * Runs statements one after another as one transaction: all or none. Resolves with the rows of each once they are
   * on disk; rejects with the database's error.
   */
  run(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>
  /** The rows of one statement that only reads. */
  read(statement: Statement): Promise<readonly Row[]>
  /** Rids the files of what was deleted. */
  scrub(): Promise<void>
}
