import type { Session } from '#src/foundation/db/session.ts'
import { countJobs } from './queue.queries.ts'
import { listMigrations, listTables, quote } from './tables.queries.ts'

/** The database a backup is to go to: nothing there at all, the same shape without a row, or neither. */
export type Place = 'bare' | 'empty' | 'has-data' | 'other-shape'

const BOOKKEEPING = ['kysely_migration', 'kysely_migration_lock']

/** May a backup whose rows have the shape of those migrations go here? */
export async function findPlace(session: Session, migrations: string[]): Promise<Place> {
  const tables = await listTables(session)
  if (tables.length === 0) return 'bare'
  if (await hasRows(session)) return 'has-data'
  const here = await listMigrations(session)
  return here.join() === migrations.toSorted().join() ? 'empty' : 'other-shape'
}

/** Whether any room's table has a row, or the queue a job. */
export async function hasRows(session: Session): Promise<boolean> {
  for (const name of await listRoomTables(session)) {
    const { rows } = await session.query(`select from ${quote(name)} limit 1`)
    if (rows.length > 0) return true
  }
  const { rows } = await session.query<{ known: string | null }>(
    `select to_regclass('graphile_worker._private_jobs')::text as known`,
  )
  return rows[0]?.known ? (await countJobs(session)) > 0 : false
}

/** Keeps everybody else out of all tables until the transaction ends. */
export async function holdTables(session: Session): Promise<void> {
  const names = (await listTables(session)).map(({ name }) => quote(name))
  if (names.length > 0)
    await session.query(`lock table ${names.join(', ')} in access exclusive mode`)
}

/** Only the bookkeeping has rows here; all at once, because tables refer to each other. */
export async function emptyTables(session: Session): Promise<void> {
  const names = (await listTables(session)).map(({ name }) => quote(name))
  await session.query(`truncate ${names.join(', ')}`)
}

/** Takes all that migrations have made away again: tables, functions, the queue. */
export async function dropAll(session: Session): Promise<void> {
  const names = (await listTables(session)).map(({ name }) => quote(name))
  if (names.length > 0) await session.query(`drop table ${names.join(', ')} cascade`)
  const { rows } = await session.query<{ called: string }>(`
    select oid::regprocedure::text as called from pg_proc f
    where pronamespace = current_schema()::regnamespace and not exists (select from pg_depend e
      where e.classid = 'pg_proc'::regclass and e.objid = f.oid and e.deptype = 'e')`)
  for (const { called } of rows) await session.query(`drop routine ${called} cascade`)
  await session.query('drop schema if exists graphile_worker cascade')
}

async function listRoomTables(session: Session): Promise<string[]> {
  const tables = await listTables(session)
  return tables.map(({ name }) => name).filter((name) => !BOOKKEEPING.includes(name))
}
