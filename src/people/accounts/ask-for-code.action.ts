import { randomBytes } from 'node:crypto'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransactionOrUndo, Undo } from '#src/foundation/db/transaction.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { type NewCode, replaceCode, setCodeReturnPath } from './email-code.queries.ts'
import { CODE_MINUTES, type Purpose, replaceableSince } from './email-code.rules.ts'
import { takeLetter, type Wait } from './limit-attempts.action.ts'
import { prolongRegistration } from './registration.queries.ts'
import { waitsUntil } from './registration.rules.ts'

export type Asking = {
  email: string
  purpose: Purpose
  language: Lang
  returnPath: string
  /** The remote address that asks, for the limit. */
  address: string
  now: Date
}
export type AskRefusal = Wait | { code: 'too-soon' }

/**
 * Has a code mailed: the last one counts. Known or not, the answer and the work are the same; the
 * job that writes the letter knows. Refuses `too-soon` within a minute of the last (which stays
 * good), `wait` beyond the limits.
 */
export async function askForCode(db: Db, asking: Asking): Promise<Outcome<undefined, AskRefusal>> {
  return inTransactionOrUndo(db, async (trx) => {
    const code = await replaceCode(trx, codeFor(asking), replaceableSince(asking.now))
    if (!code) return keepYoungCode(trx, asking)
    const taken = await takeLetter(trx, asking, asking.now)
    if (!taken.ok) throw new Undo(taken)
    const { email, now } = asking
    await prolongRegistration(trx, email, { expiresAt: waitsUntil(now), now })
    const key = `code-letter-${code.id}`
    await addJob(trx, 'write-code-letter', { codeId: code.id }, { key })
    return done()
  })
}

/** No letter leaves, so none is counted here; where to go on is still the newest. */
async function keepYoungCode(trx: Trx, asking: Asking) {
  await setCodeReturnPath(trx, asking, asking.returnPath)
  return refuse({ code: 'too-soon' })
}

function codeFor({ email, purpose, language, returnPath, now }: Asking): NewCode {
  return {
    email,
    purpose,
    language,
    nonce: randomBytes(16).toString('base64url'),
    return_path: returnPath,
    asked_at: now,
    expires_at: new Date(now.getTime() + CODE_MINUTES * 60_000),
  }
}
