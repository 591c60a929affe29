import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { hashPassword } from '#src/foundation/core/password.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { countTry, lockCode, markCodeUsed } from './email-code.queries.ts'
import { decideCode, formHash, type TypedCode } from './email-code.rules.ts'
import { ensureAccount } from './ensure-account.action.ts'
import { deleteSignIns, findLogin, setPassword } from './login.queries.ts'
import type { Proven } from './prove-email.action.ts'

export type Resetting = TypedCode & { email: string; password: string }
export type ResetRefusal = { code: 'wrong-code' } | { code: 'dead-code' }

/**
 * The right code sets a new password and signs out every browser; a letter says so. A wrong one
 * counts.
 */
export async function resetPassword(
  db: Db,
  given: Resetting,
  at: { secret: string; now: Date },
): Promise<Outcome<Proven, ResetRefusal>> {
  const hash = await hashPassword(given.password)
  return inTransaction(db, async (trx) => {
    const kept = await lockCode(trx, { email: given.email, purpose: 'password' })
    const decision = decideCode(kept, given, at)
    const isGood = decision === 'right' || decision === 'again'
    if (kept && !isGood) await countTry(trx, kept.id)
    const login = isGood ? await findLogin(trx, given.email) : undefined
    if (decision === 'wrong') return refuse({ code: 'wrong-code' })
    if (!kept || !login) return refuse({ code: 'dead-code' })
    if (decision === 'right') {
      await markCodeUsed(trx, kept.id, { at: at.now, form: formHash(given.key) })
      await changePassword(trx, { loginId: login.id, hash, at: at.now })
    }
    return done({ loginId: login.id, returnPath: kept.return_path, isNew: false })
  })
}

async function changePassword(trx: Trx, change: { loginId: number; hash: string; at: Date }) {
  await setPassword(trx, change)
  await deleteSignIns(trx, change.loginId)
  const person = await ensureAccount(trx, change.loginId, change.at)
  await recordHistory(trx, {
    groupId: null,
    room: 'accounts',
    object: 'person',
    objectId: person.id,
    action: 'password-changed',
    actorPersonId: person.id,
    at: change.at,
  })
  const at = change.at.toISOString()
  await addJob(trx, 'write-password-letter', { personId: person.id, at })
}
