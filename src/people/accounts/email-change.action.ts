import { randomBytes } from 'node:crypto'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction, inTransactionOrUndo, Undo } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import {
  countChangeTry,
  deleteEmailChange,
  isEmailTaken,
  lockEmailChange,
  replaceEmailChange,
  setLoginEmail,
} from './email-change.queries.ts'
import { CODE_MINUTES, decideCode, replaceableSince } from './email-code.rules.ts'
import { takeLetter, type Wait } from './limit-attempts.action.ts'
import { lockLogin } from './login.queries.ts'

type Asking = { loginId: number; email: string; language: Lang; address: string; now: Date }

/**
 * Has a code mailed to the new e-mail: the last one counts. Whether somebody has that e-mail
 * already is told to its mailbox alone. Refuses `same`, `too-soon` within a minute, `wait` beyond
 * the limits of letters.
 */
export function askForNewEmail(
  db: Db,
  asking: Asking,
): Promise<Outcome<undefined, Wait | { code: 'same' } | { code: 'too-soon' }>> {
  return inTransactionOrUndo(db, async (trx) => {
    const { loginId, email, language, now } = asking
    const login = await lockLogin(trx, loginId)
    if (login?.email === email) return refuse({ code: 'same' })
    const change = {
      login_id: loginId,
      email,
      nonce: randomBytes(16).toString('base64url'),
      language,
      asked_at: now,
      expires_at: new Date(now.getTime() + CODE_MINUTES * 60_000),
    }
    const isNew = await replaceEmailChange(trx, change, replaceableSince(now))
    if (!isNew) return refuse({ code: 'too-soon' })
    const taken = await takeLetter(trx, asking, now)
    if (!taken.ok) throw new Undo(taken)
    await addJob(trx, 'write-new-email-letter', { loginId }, { key: `new-email-${loginId}` })
    return done()
  })
}

type Typed = { loginId: number; personId: number; code: string }
export type NewEmailRefusal = { code: 'wrong-code' } | { code: 'dead-code' }

/**
 * The right code makes the new e-mail the person's own; a letter tells the old one. A wrong one
 * counts. An e-mail that somebody else has taken meanwhile is `dead-code`.
 */
export async function proveNewEmail(
  db: Db,
  typed: Typed,
  at: { secret: string; now: Date },
): Promise<Outcome<undefined, NewEmailRefusal>> {
  try {
    return await inTransaction(db, (trx) => prove(trx, typed, at))
  } catch (error) {
    if (violates(error, 'taken')) return refuse({ code: 'dead-code' })
    throw error
  }
}

async function prove(trx: Trx, typed: Typed, at: { secret: string; now: Date }) {
  const { loginId } = typed
  const login = await lockLogin(trx, loginId)
  const change = await lockEmailChange(trx, loginId)
  const kept = change && { ...change, purpose: 'new-email' as const }
  const decision = decideCode(kept, typed, at)
  if (kept && decision !== 'right') await countChangeTry(trx, loginId)
  if (decision === 'wrong') return refuse({ code: 'wrong-code' })
  if (decision !== 'right' || !kept || !login) return refuse({ code: 'dead-code' })
  if (await isEmailTaken(trx, kept.email)) return refuse({ code: 'dead-code' })
  await setLoginEmail(trx, { loginId, email: kept.email, at: at.now })
  await deleteEmailChange(trx, loginId)
  await tell(trx, { typed, before: login.email, after: kept.email, at: at.now })
  return done()
}

async function tell(
  trx: Trx,
  { typed, before, after, at }: { typed: Typed; before: string; after: string; at: Date },
): Promise<void> {
  const { personId } = typed
  await recordHistory(trx, {
    groupId: null,
    room: 'accounts',
    object: 'person',
    objectId: personId,
    action: 'email-changed',
    actorPersonId: personId,
    personal: { email: { before, after } },
    at,
  })
  const told = { personId, to: before, at: at.toISOString() }
  await addJob(trx, 'write-email-changed-letter', told)
}
