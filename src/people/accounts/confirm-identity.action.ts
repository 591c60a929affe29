import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { countTry, lockCode, markCodeUsed } from './email-code.queries.ts'
import { decideCode } from './email-code.rules.ts'
import { setConfirmedAt } from './sign-ins.queries.ts'

export type Confirming = { email: string; signInId: number; code: string }
export type ConfirmRefusal = { code: 'wrong-code' } | { code: 'dead-code' }

/**
 * The right mailed code shows that whoever is signed in here is still the same person. A wrong one
 * counts; a right one is spent.
 */
export function confirmByCode(
  db: Db,
  { email, signInId, code }: Confirming,
  at: { secret: string; now: Date },
): Promise<Outcome<undefined, ConfirmRefusal>> {
  return inTransaction(db, async (trx) => {
    const kept = await lockCode(trx, { email, purpose: 'sign-in' })
    const decision = decideCode(kept, { code }, at)
    if (kept && decision !== 'right') await countTry(trx, kept.id)
    if (decision === 'wrong') return refuse({ code: 'wrong-code' })
    if (!kept || decision !== 'right') return refuse({ code: 'dead-code' })
    await markCodeUsed(trx, kept.id, { at: at.now, form: null })
    await setConfirmedAt(trx, signInId, at.now)
    return done()
  })
}
