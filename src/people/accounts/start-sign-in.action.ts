import { createHash } from 'node:crypto'
import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { isRegistering, keepDevice } from './device.queries.ts'

/** Between the code of a registration and its first sign-in. */
const REGISTERING_MS = 60 * 60_000

export type Started = {
  signInId: number
  loginId: number
  personId: number
  /** Of the cookie that the browser keeps for years. */
  device: string
  userAgent: string
  at: Date
}

/**
 * A sign-in that has just been made: in history, and told by a letter when this browser is new to
 * the login; not the very first one, whose letter would only say that one has registered.
 */
export async function recordSignIn(db: Db, started: Started): Promise<void> {
  const { signInId, loginId, personId, at, userAgent } = started
  const hash = createHash('sha256').update(started.device).digest('base64url')
  await inTransaction(db, async (trx) => {
    const isFirst = await isRegistering(trx, loginId, new Date(at.getTime() - REGISTERING_MS))
    const device = await keepDevice(trx, { loginId, hash, at })
    const isNew = device === 'new' && !isFirst
    await recordHistory(trx, {
      groupId: null,
      room: 'accounts',
      object: 'person',
      objectId: personId,
      action: 'signed-in',
      actorPersonId: personId,
      fields: { isNewDevice: { before: null, after: isNew } },
      personal: { device: { before: null, after: userAgent } },
      at,
    })
    if (!isNew) return
    const letter = { signInId, personId, userAgent, at: at.toISOString() }
    await addJob(trx, 'write-sign-in-letter', letter)
  })
}
