import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { formHash } from './email-code.rules.ts'
import { findPersonOfLogin } from './person.queries.ts'
import { hashOfRecoveryCode, recoveryCodeIn } from './recovery-code.rules.ts'
import { recordSafety } from './safety.action.ts'
import { unseal } from './seal.rules.ts'
import {
  type KeptFactor,
  type LastUse,
  lockSecondFactor,
  setLastStep,
  setLastUse,
  spendRecoveryCode,
} from './second-factor.queries.ts'
import { decideAppCode } from './second-factor.rules.ts'

export type UsedFactor = { with: 'app' | 'recovery-code' }
export type FactorRefusal = { code: 'wrong-factor' } | { code: 'used-code' }

export type Typed = {
  loginId: number
  typed: string
  /** Of the form's own, from `OneUseField`. */
  key?: string
}

/**
 * Spends a code of the login's app, or one of its recovery codes; each works once. Refuses
 * `used-code` for the app's right code when it, or a later one, was used before. The very form that
 * was let in last is let in again within a minute: a double tap. Using a recovery code is written
 * to the person. The caller has counted the attempt.
 */
export function useSecondFactor(
  db: Db,
  given: Typed,
  at: { secret: string; now: Date },
): Promise<Outcome<UsedFactor, FactorRefusal>> {
  const { loginId, typed } = given
  return inTransaction(db, async (trx) => {
    const kept = await lockSecondFactor(trx, loginId)
    if (!kept) return refuse({ code: 'wrong-factor' })
    const form = formHash(given.key && JSON.stringify([given.key, typed]))
    const code = recoveryCodeIn(typed)
    if (isDoubleTap(kept, form, at.now)) return done({ with: code ? 'recovery-code' : 'app' })
    const used = code
      ? await spend(trx, { loginId, code, at: at.now })
      : await useApp(trx, { kept, loginId, typed: typed.replaceAll(/\s/g, '') }, at)
    if (used.ok) await setLastUse(trx, { loginId, form, at: at.now })
    return used
  })
}

const DOUBLE_TAP_MS = 60_000

function isDoubleTap({ lastForm, lastUsedAt }: LastUse, form: string | null, now: Date): boolean {
  if (form === null || lastForm !== form || !lastUsedAt) return false
  return now.getTime() - lastUsedAt.getTime() < DOUBLE_TAP_MS
}

async function useApp(
  trx: Trx,
  { kept, loginId, typed }: Typed & { kept: KeptFactor },
  { secret, now }: { secret: string; now: Date },
): Promise<Outcome<UsedFactor, FactorRefusal>> {
  const key = openKey(secret, kept, loginId)
  const { lastStep } = kept
  const decision = key ? decideAppCode({ key, typed, now, lastStep }) : ({ is: 'wrong' } as const)
  if (decision.is === 'wrong') return refuse({ code: 'wrong-factor' })
  if (decision.is === 'used') return refuse({ code: 'used-code' })
  await setLastStep(trx, loginId, decision.step)
  return done({ with: 'app' })
}

/** null when it was sealed with another secret, or for another login. */
export function openKey(secret: string, kept: KeptFactor, loginId: number): Buffer | null {
  const opened = unseal(secret, 'second-factor', kept.sealedKey) as Partial<SealedKey> | null
  return opened?.loginId === loginId && opened.key ? Buffer.from(opened.key, 'base64url') : null
}

/** What is sealed: a row copied to another login opens nothing. */
export type SealedKey = { loginId: number; key: string }

async function spend(
  trx: Trx,
  { loginId, code, at }: { loginId: number; code: string; at: Date },
): Promise<Outcome<UsedFactor, FactorRefusal>> {
  const spent = await spendRecoveryCode(trx, { loginId, hash: hashOfRecoveryCode(code), at })
  if (!spent) return refuse({ code: 'wrong-factor' })
  const person = await findPersonOfLogin(trx, loginId)
  if (person) await recordSafety(trx, { personId: person.id, what: 'recovery-code-used', at })
  return done({ with: 'recovery-code' })
}
