import { sql } from 'kysely'
import type { Trx } from './open.ts'

/**
 * Enqueues a job in the caller's transaction: it exists if and only if the caller commits.
 * `key` makes it unique while it waits (a second enqueueing replaces it); `runAt` delays it.
 */
export async function addJob(
  trx: Trx,
  task: string,
  payload: object,
  options: { key?: string; runAt?: Date; maxAttempts?: number } = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    identifier => ${task}, payload => ${JSON.stringify(payload)}::json,
    run_at => ${options.runAt ?? null}, max_attempts => ${options.maxAttempts ?? 25},
    job_key => ${options.key ?? null})`.execute(trx)
}
