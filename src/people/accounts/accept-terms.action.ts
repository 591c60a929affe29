import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { insertAcceptance } from './person.queries.ts'
import { TERMS_VERSION } from './terms.rules.ts'

/** A signed-in person accepts the terms in force; accepting twice is accepting once. */
export async function acceptTerms(db: Db, personId: number, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const isNew = await insertAcceptance(trx, { personId, version: TERMS_VERSION, at: now })
    if (!isNew) return
    await recordHistory(trx, {
      groupId: null,
      room: 'accounts',
      object: 'person',
      objectId: personId,
      action: 'terms-accepted',
      actorPersonId: personId,
      fields: { termsVersion: { before: null, after: TERMS_VERSION } },
      at: now,
    })
  })
}
