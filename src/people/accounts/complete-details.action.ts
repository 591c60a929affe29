import { changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { lockDetails, updateDetails } from './details.queries.ts'
import type { Address } from './registration.queries.ts'

/** Those that are undefined stay as they are. */
export type Details = Partial<Record<keyof Address | 'phone', string | undefined>>
type Whose = { personId: number; accountId: number }

/**
 * Adds what a person had not given yet: a phone number, the household's address. What is not
 * given stays.
 */
export async function completeDetails(
  db: Db,
  whose: Whose,
  { details, at }: { details: Details; at: Date },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await lockDetails(trx, whose)
    const given = Object.entries(details).filter(([, value]) => value !== undefined)
    const after = { ...before, ...Object.fromEntries(given) }
    const personal = changesOf(before, after)
    if (Object.keys(personal).length === 0) return
    await updateDetails(trx, whose, after)
    await recordHistory(trx, {
      groupId: null,
      room: 'accounts',
      object: 'person',
      objectId: whose.personId,
      action: 'changed',
      actorPersonId: whose.personId,
      personal,
      at,
    })
  })
}
