import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { isSecondFactorWaiting } from './limit-attempts.action.ts'
import { findPersonOfLogin } from './person.queries.ts'
import { recordSafety } from './safety.action.ts'

/**
 * After a wrong second factor: when that one makes the login wait, its person is told that somebody
 * knows the password; one letter a day, however long it goes on.
 */
export async function tellOfGuesses(db: Db, loginId: number, now: Date): Promise<void> {
  if (!(await isSecondFactorWaiting(db, loginId, now))) return
  await inTransaction(db, async (trx) => {
    const person = await findPersonOfLogin(trx, loginId)
    if (!person) return
    const told = { at: now, actorPersonId: null, eventAt: startOfDay(now) }
    await recordSafety(trx, { personId: person.id, what: 'second-factor-guessed', ...told })
  })
}

/** In UTC: no more than what makes letters of one day the same. */
const startOfDay = (at: Date) => new Date(at.toISOString().slice(0, 10))
