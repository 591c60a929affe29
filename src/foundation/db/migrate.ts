import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { projectRoot } from '#src/foundation/core/root.ts'
import { type Db, openDb } from './open.ts'

const folder = join(projectRoot, 'src/foundation/db/migrations')

/** The names of all migrations in order, without `.sql`. */
export function migrationNames(): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.map((file) => file.slice(0, -'.sql'.length)).sort()
}

/**
 * Brings the database to the newest shape, the job queue's tables included. Give it the direct address: the lock that
 * lets two starts take turns belongs to a session. Files named `*.alone` run outside a transaction.
 */
export async function migrate(directUrl: string): Promise<void> {
  await runMigrations({ connectionString: directUrl })
  const { db, close } = openDb(directUrl, { max: 2 })
  try {
    for (const run of runsOf(migrationNames())) {
      const migrator = new Migrator({
        db,
        provider: { getMigrations: async () => all() },
        disableTransactions: run.alone,
      })
      const { error } = await migrator.migrateTo(run.last)
      if (error) throw error
    }
  } finally {
    await close()
  }
}

/** The last migration that has run, for `/health/ready` and backups. */
export async function findMigration(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name desc limit 1`.execute(db)
  return rows[0]?.name
}

/** Neighbours that share a transaction: `[1, 2, 3.alone, 4]` → up to 2, up to 3 alone, up to 4. */
function runsOf(names: string[]): { last: string; alone: boolean }[] {
  const ends = names.filter((name, i) => isAlone(name) || isAlone(names[i + 1] ?? '.alone'))
  return ends.map((last) => ({ last, alone: isAlone(last) }))
}
const isAlone = (name: string) => name.endsWith('.alone')

function all(): Record<string, Migration> {
  return Object.fromEntries(
    migrationNames().map((name) => [name, { up: (db) => runFile(db, name) }]),
  )
}

async function runFile(db: Kysely<unknown>, name: string): Promise<void> {
  if (!isAlone(name)) await sql`set local lock_timeout = '5s'`.execute(db)
  await sql.raw(readFileSync(join(folder, `${name}.sql`), 'utf8')).execute(db)
}
