import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { AttemptState } from './attempt.rules.ts'

/** One thing that is limited: failures of an e-mail, letters asked for from an address … */
export type Mark = {
  kind: 'sign-in-email' | 'sign-in-address' | 'code-email' | 'code-address' | 'second-factor-login'
  subject: string
}

/**
 * Until when the longest wait of these marks lasts; read without a lock, so that refusing writes
 * nothing.
 */
export async function findWait(db: Db, marks: Mark[], now: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('attempt')
    .select((eb) => eb.fn.max('blocked_until').as('until'))
    .where(sql<boolean>`(kind, subject) in (${sql.join(marks.map(pair))})`)
    .where('blocked_until', '>', now)
    .executeTakeFirst()
  return row?.until ?? null
}

/** Locks the states of marks, in one order for everybody; a mark never seen gets its row. */
export async function lockAttempts(
  trx: Trx,
  marks: Mark[],
  now: Date,
): Promise<(Mark & AttemptState)[]> {
  const fresh = marks.map((mark) => ({ ...mark, failures: 0, window_started_at: now }))
  await trx
    .insertInto('attempt')
    .values(fresh.sort((a, b) => (a.kind < b.kind ? -1 : 1)))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return trx
    .selectFrom('attempt')
    .select(['kind', 'subject', 'failures'])
    .select(['window_started_at as windowStartedAt', 'blocked_until as blockedUntil'])
    .where(sql<boolean>`(kind, subject) in (${sql.join(marks.map(pair))})`)
    .orderBy('kind')
    .orderBy('subject')
    .forUpdate()
    .execute()
}

const pair = ({ kind, subject }: Mark) => sql`(${kind}, ${subject})`

export async function setAttempt(trx: Trx, mark: Mark, state: AttemptState): Promise<void> {
  await trx
    .updateTable('attempt')
    .set({
      failures: state.failures,
      window_started_at: state.windowStartedAt,
      blocked_until: state.blockedUntil,
    })
    .where('kind', '=', mark.kind)
    .where('subject', '=', mark.subject)
    .execute()
}

export async function deleteAttempts(db: Db, mark: Mark): Promise<void> {
  await db
    .deleteFrom('attempt')
    .where('kind', '=', mark.kind)
    .where('subject', '=', mark.subject)
    .execute()
}
