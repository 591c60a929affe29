import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { type Ending, endSignIns, type OwnSignIns } from './sign-ins.queries.ts'

/**
 * Signs a person's browsers out, from their next request on; those signed out already are no error,
 * another person's are not touched.
 */
export async function signOutOf(
  db: Db,
  { personId, at, ...own }: OwnSignIns & { personId: number; at: Date },
  which: Ending,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const ended = await endSignIns(trx, own, which)
    if (ended === 0) return
    await recordHistory(trx, {
      groupId: null,
      room: 'accounts',
      object: 'person',
      objectId: personId,
      action: 'signed-out',
      actorPersonId: personId,
      fields: { signIns: { before: ended, after: 0 } },
      at,
    })
  })
}
