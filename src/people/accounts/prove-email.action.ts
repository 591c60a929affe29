import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { hashPassword } from '#src/foundation/core/password.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { countTry, lockCode, markCodeUsed } from './email-code.queries.ts'
import { decideCode, formHash, type Purpose, type TypedCode } from './email-code.rules.ts'
import { ensureAccount } from './ensure-account.action.ts'
import { takeLetterTo } from './limit-attempts.action.ts'
import { findLogin } from './login.queries.ts'
import { makePerson } from './make-person.action.ts'
import { getPersonsHousehold } from './person.queries.ts'
import {
  deleteRegistration,
  lockRegistration,
  type WaitingRegistration,
} from './registration.queries.ts'
import { invite } from './second-person.action.ts'

export type Proving = TypedCode & {
  email: string
  purpose: Exclude<Purpose, 'password'>
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
 * stays good. `form-gone` when what was typed has waited too long. The same form twice within a
 * minute is let in twice.
 */
export async function proveEmail(
  db: Db,
  given: Proving,
  at: { secret: string; now: Date },
): Promise<Outcome<Proven, ProofRefusal>> {
  const chosenHash = given.newPassword === null ? null : await hashPassword(given.newPassword)
  return inTransaction(db, async (trx) => {
    const kept = await lockCode(trx, given)
    const decision = decideCode(kept, given, at)
    if (kept && decision !== 'right' && decision !== 'again') await countTry(trx, kept.id)
    if (!kept || decision === 'dead') return refuse({ code: 'dead-code' })
    if (decision === 'wrong') return refuse({ code: 'wrong-code' })
    const found = await findOrMake(trx, { ...given, chosenHash }, at.now)
    if (!found.ok) return found
    if (decision === 'right') {
      await markCodeUsed(trx, kept.id, { at: at.now, form: formHash(given.key) })
      await deleteRegistration(trx, given.email)
    }
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
  const made = await makePerson(trx, { ...typed, password_hash }, now)
  await inviteSecond(trx, made.personId, typed, now)
  const { loginId } = made
  return done({ loginId, isNew: true })
}

/**
 * Whoever was named as the second person of the household; a full one invites nobody, and whoever
 * has had too many letters just now is invited from « Mon foyer » later.
 */
async function inviteSecond(
  trx: Trx,
  personId: number,
  typed: WaitingRegistration,
  now: Date,
): Promise<void> {
  if (typed.second_email === '') return
  if (!(await takeLetterTo(trx, typed.second_email, now)).ok) return
  const { accountId } = await getPersonsHousehold(trx, personId)
  const { second_first_name: first_name, second_last_name: last_name, second_email: email } = typed
  const { language } = typed
  const invited = { first_name, last_name, email }
  await invite(trx, { personId, accountId }, { invited, language, now })
}
