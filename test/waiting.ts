import { sql } from 'kysely'
import type { Trx } from '#src/foundation/db/open.ts'

/** Until somebody else in this database waits for a lock that is held here. */
export async function untilWaiting(trx: Trx): Promise<void> {
  const { rows } = await sql<{ waits: boolean }>`select exists (select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock') as waits
    from (select pg_stat_clear_snapshot()) fresh`.execute(trx)
  if (!rows[0]?.waits) await untilWaiting(trx)
}
