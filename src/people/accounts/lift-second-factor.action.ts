import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { findLogin, lockLogin } from './login.queries.ts'
import { findPersonOfLogin } from './person.queries.ts'
import { recordSafety } from './safety.action.ts'
import { deleteSecondFactor, lockSecondFactor } from './second-factor.queries.ts'

export type LiftingRefusal = { code: 'unknown-email' } | { code: 'off' }

/**
 * Takes a second factor away without a code, for somebody who has lost phone and recovery codes and
 * has shown to whoever runs the service who they are. In history, with nobody of the site as actor;
 * a letter says so. Refuses `unknown-email`, and `off` where there is none.
 */
export function liftSecondFactor(
  db: Db,
  { email, now }: { email: string; now: Date },
): Promise<Outcome<undefined, LiftingRefusal>> {
  return inTransaction(db, async (trx) => {
    const login = await findLogin(trx, email)
    const person = login && (await findPersonOfLogin(trx, login.id))
    if (!login || !person) return refuse({ code: 'unknown-email' })
    await lockLogin(trx, login.id)
    if (!(await lockSecondFactor(trx, login.id))) return refuse({ code: 'off' })
    await deleteSecondFactor(trx, login.id)
    const lifted = { what: 'second-factor-lifted', actorPersonId: null, at: now } as const
    await recordSafety(trx, { personId: person.id, ...lifted })
    return done()
  })
}
