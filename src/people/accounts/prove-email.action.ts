import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { hashPassword } from '#src/foundation/core/password.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { countTry, deleteCode, lockCode } from './email-code.queries.ts'
import { decideCode, type Purpose } from './email-code.rules.ts'
import { ensureAccount } from './ensure-account.action.ts'
import { findLogin } from './login.queries.ts'
import { makePerson } from './make-person.action.ts'
import { deleteRegistration, lockRegistration } from './registration.queries.ts'

export type Proving = {
  email: string
  purpose: Exclude<Purpose, 'password'>
  code: string
  /** Of the form this browser sent, if it did. */
  form: string | null
  /** Chosen on the code page, when the form was sent from another browser. */
  newPassword: string | null
}
export type ProofRefusal =
  | { code: 'wrong-code' }
  | { code: 'dead-code' }
  | { code: 'form-gone' }
  | { code: 'choose-password' }
export type Proven = { loginId: number; returnPath: string; isNew: boolean }

/**
 * The right code for an e-mail: signs a known one in, makes login, household and person of a new
 * one, in one transaction. A wrong one counts. When the newest form came from another browser,
 * its password is not taken: refused with `choose-password` until one is chosen here, the code
 * stays good. `form-gone` when what was typed has waited too long.
 */
export async function proveEmail(
  db: Db,
  given: Proving,
  at: { secret: string; now: Date },
): Promise<Outcome<Proven, ProofRefusal>> {
  const chosenHash = given.newPassword === null ? null : await hashPassword(given.newPassword)
  return inTransaction(db, async (trx) => {
    const kept = await lockCode(trx, given)
    const decision = decideCode(kept, given.code, at)
    if (kept && decision !== 'right') await countTry(trx, kept.id)
    if (!kept || decision === 'dead') return refuse({ code: 'dead-code' })
    if (decision === 'wrong') return refuse({ code: 'wrong-code' })
    const found = await findOrMake(trx, { ...given, chosenHash }, at.now)
    if (!found.ok) return found
    await deleteCode(trx, kept.id)
    await deleteRegistration(trx, given.email)
    return done({ ...found.value, returnPath: kept.return_path })
  })
}

async function findOrMake(
  trx: Trx,
  given: Proving & { chosenHash: string | null },
  now: Date,
): Promise<Outcome<Omit<Proven, 'returnPath'>, ProofRefusal>> {
  const typed = await lockRegistration(trx, given.email, now)
  const login = await findLogin(trx, given.email)
  if (login) {
    await ensureAccount(trx, login.id, now)
    return done({ loginId: login.id, isNew: false })
  }
  if (!typed) return refuse({ code: 'form-gone' })
  const password_hash = typed.form === given.form ? typed.password_hash : given.chosenHash
  if (!password_hash) return refuse({ code: 'choose-password' })
  const { loginId } = await makePerson(trx, { ...typed, password_hash }, now)
  return done({ loginId, isNew: true })
}
