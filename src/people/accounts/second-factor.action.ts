import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { lockLogin } from './login.queries.ts'
import { hashOfRecoveryCode, recoveryCodes } from './recovery-code.rules.ts'
import { recordSafety } from './safety.action.ts'
import { seal } from './seal.rules.ts'
import {
  deleteSecondFactor,
  hasRecoveryCode,
  insertSecondFactor,
  type KeptFactor,
  lockSecondFactor,
  replaceRecoveryCodes,
} from './second-factor.queries.ts'
import { decideAppCode } from './second-factor.rules.ts'
import { openKey, type SealedKey, useSecondFactor } from './use-second-factor.action.ts'

export type Owner = { loginId: number; personId: number }
type At = { secret: string; now: Date }
export type TurningOn = Owner & {
  key: Buffer
  typed: string
  /** Of this form: its recovery codes are made from it. */
  seed: string
}
export type FactorFormRefusal =
  | { code: 'wrong-factor' }
  | { code: 'used-code' }
  | { code: 'other-key' }

/**
 * Turns the second factor on, when the app shows the right code for the key; answers the recovery
 * codes. The same form sent again answers the same. Refuses `other-key` when it is on with another
 * key by now, from another page.
 */
export function turnOn(
  db: Db,
  { key, typed, seed, ...owner }: TurningOn,
  at: At,
): Promise<Outcome<string[], FactorFormRefusal>> {
  return inTransaction(db, async (trx) => {
    await lockLogin(trx, owner.loginId)
    const codes = recoveryCodes(at.secret, seed)
    const kept = await lockSecondFactor(trx, owner.loginId)
    if (kept) return isOf(kept, { key, ...owner }, at) ? done(codes) : refuse({ code: 'other-key' })
    const decision = decideAppCode({ key, typed, now: at.now, lastStep: -1 })
    if (decision.is !== 'right') return refuse({ code: 'wrong-factor' })
    const sealed: SealedKey = { loginId: owner.loginId, key: key.toString('base64url') }
    const sealedKey = seal(at.secret, 'second-factor', sealed)
    const { loginId } = owner
    await insertSecondFactor(trx, { loginId, sealedKey, lastStep: decision.step, since: at.now })
    await keepCodes(trx, owner, codes)
    await recordSafety(trx, { personId: owner.personId, what: 'second-factor-on', at: at.now })
    return done(codes)
  })
}

const isOf = (kept: KeptFactor, of: { key: Buffer; loginId: number }, { secret }: At) =>
  openKey(secret, kept, of.loginId)?.equals(of.key) ?? false

function keepCodes(trx: Trx, { loginId }: Owner, codes: string[]): Promise<void> {
  return replaceRecoveryCodes(trx, loginId, codes.map(hashOfRecoveryCode))
}

/**
 * Ten new recovery codes instead of those before, for the right code; the same form sent again
 * answers the same codes, and nothing that was spent meanwhile comes back.
 */
export function renewCodes(
  db: Db,
  { typed, seed, ...owner }: Omit<TurningOn, 'key'>,
  at: At,
): Promise<Outcome<string[], FactorFormRefusal>> {
  return inTransaction(db, async (trx) => {
    await lockLogin(trx, owner.loginId)
    const codes = recoveryCodes(at.secret, seed)
    const [first = ''] = codes
    if (await hasRecoveryCode(trx, owner.loginId, hashOfRecoveryCode(first))) return done(codes)
    const used = await useSecondFactor(trx, { loginId: owner.loginId, typed }, at)
    if (!used.ok) return used
    await keepCodes(trx, owner, codes)
    await recordSafety(trx, { personId: owner.personId, what: 'recovery-codes-made', at: at.now })
    return done(codes)
  })
}

/** Turns the second factor off, for the right code; off already is done. */
export function turnOff(
  db: Db,
  { typed, ...owner }: Owner & { typed: string },
  at: At,
): Promise<Outcome<undefined, FactorFormRefusal>> {
  return inTransaction(db, async (trx) => {
    await lockLogin(trx, owner.loginId)
    if (!(await lockSecondFactor(trx, owner.loginId))) return done()
    const used = await useSecondFactor(trx, { loginId: owner.loginId, typed }, at)
    if (!used.ok) return used
    await deleteSecondFactor(trx, owner.loginId)
    await recordSafety(trx, { personId: owner.personId, what: 'second-factor-off', at: at.now })
    return done()
  })
}
