import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runMigrations } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { projectRoot } from '#src/foundation/core/root.ts'
import { type Db, openDb } from './open.ts'
import type { DB } from './rows.ts'

const OURS = join(projectRoot, 'src/foundation/db/migrations')

/** The names of all migrations in order, without `.sql`. */
export function migrationNames(folder = OURS): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.map((file) => file.slice(0, -'.sql'.length)).sort()
}

/**
 * Brings the database to the newest shape, the job queue's tables included. Give it the direct address: the lock that
 * lets two starts take turns belongs to a session. Files named `*.alone` run outside a transaction. What a newer
 * version has added stays; a database that has all of ours is left as it is. With `only` those and no others run: the
 * shape an older backup was made in.
 */
export async function migrate(
  directUrl: string,
  { folder = OURS, only }: { folder?: string; only?: string[] } = {},
): Promise<void> {
  await runMigrations({ connectionString: directUrl })
  const wanted = { folder, names: only ?? migrationNames(folder) }
  const { db, close } = openDb(directUrl, { max: 3 })
  try {
    if ((await listPending(db, wanted)).length > 0) await inTurn(db, () => runPending(db, wanted))
  } finally {
    await close()
  }
}

/** Does the work while nobody changes the database's shape; waits for who is at it. Give it the direct address. */
export async function withShapeKept<T>(directUrl: string, work: () => Promise<T>): Promise<T> {
  const { db, close } = openDb(directUrl, { max: 1 })
  try {
    return await inTurn(db, work)
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

const LOCK = 2_026_002
const TURN_MS = 100

/**
 * One start at a time. It asks again and again instead of waiting inside a statement: `create index concurrently` waits
 * for every statement under way, also for one that waits for it.
 */
async function inTurn<T>(db: Kysely<DB>, work: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (held) => {
    while (!(await tryLock(held))) await pause(TURN_MS)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(LOCK)})`.execute(held)
    }
  })
}

async function tryLock(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_lock(${sql.lit(LOCK)}) as "isOurs"`.execute(db)
  return rows[0]?.isOurs ?? false
}

type Wanted = { folder: string; names: string[] }

async function runPending(db: Kysely<DB>, wanted: Wanted): Promise<void> {
  for (const names of runsOf(await listPending(db, wanted))) {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => knownTo(db, names, wanted.folder) },
      disableTransactions: names.some(isAlone),
    })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
  }
}

async function listPending(db: Kysely<DB>, { names }: Wanted): Promise<string[]> {
  const executed = await listExecuted(db)
  return names.toSorted().filter((name) => !executed.includes(name))
}

async function listExecuted(db: Kysely<DB>): Promise<string[]> {
  const { rows: tables } = await sql<{ isThere: boolean }>`
    select to_regclass('kysely_migration') is not null as "isThere"`.execute(db)
  if (!tables[0]?.isThere) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name)
}

/** Neighbours that share a transaction: `[1, 2, 3.alone, 4]` → `[1, 2]`, `[3.alone]`, `[4]`. */
function runsOf(names: string[]): string[][] {
  const runs: string[][] = []
  for (const name of names) {
    const last = runs.at(-1)
    if (last && !isAlone(name) && !last.some(isAlone)) last.push(name)
    else runs.push([name])
  }
  return runs
}
const isAlone = (name: string) => name.endsWith('.alone')

/** What has run, whoever's it is (the library refuses a database with migrations it can't name), and what is to run. */
async function knownTo(db: Kysely<DB>, names: string[], folder: string) {
  const executed = (await listExecuted(db)).map((name) => [name, { up: hasRun }])
  const toRun = names.map((name) => [name, { up: (at: Kysely<DB>) => runFile(at, name, folder) }])
  return Object.fromEntries([...toRun, ...executed])
}

async function hasRun(): Promise<never> {
  throw new Error('this migration has run already')
}

async function runFile(db: Kysely<DB>, name: string, folder: string): Promise<void> {
  if (!isAlone(name)) await sql`set local lock_timeout = '5s'`.execute(db)
  await sql.raw(readFileSync(join(folder, `${name}.sql`), 'utf8')).execute(db)
}
