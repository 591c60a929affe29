import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'

/** Says that this worker lives. The database's own clock counts: those of the machines may differ. */
export async function recordLife(db: Db, workerId: string): Promise<void> {
  await db
    .insertInto('worker_life')
    .values({ worker_id: workerId, seen_at: sql`now()` })
    .onConflict((known) => known.column('worker_id').doUpdateSet({ seen_at: sql`now()` }))
    .execute()
}

/** The worker stops: what it still holds may be taken by another at once. */
export async function endLife(db: Db, workerId: string): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(${[workerId]}::text[])`.execute(db)
  await db.deleteFrom('worker_life').where('worker_id', '=', workerId).execute()
}

/**
 * Unlocks the jobs of workers that have said nothing for so long (killed, cut off): the queue itself would wait four
 * hours. A lock younger than that stays, its worker may not have said anything yet. Answers the workers unlocked.
 */
export async function unlockSilent(db: Db, silent_ms: number): Promise<string[]> {
  const earliest = sql`now() - make_interval(secs => ${silent_ms / 1000}::float8)`
  await sql`delete from worker_life where seen_at < ${earliest}`.execute(db)
  const { rows } = await sql<{ worker: string }>`
    select distinct locked_by as worker from graphile_worker.jobs
    where locked_at < ${earliest}
      and not exists (select from worker_life where worker_id = locked_by)`.execute(db)
  const silent = rows.map((row) => row.worker)
  if (silent.length > 0) {
    await sql`select graphile_worker.force_unlock_workers(${silent}::text[])`.execute(db)
  }
  return silent
}
