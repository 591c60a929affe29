import type { Clock } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { type Joined, takeOverDrafts } from './draft.queries.ts'

/**
 * What a visitor put together becomes the household's, once they have signed in: the visitor's quantities replace those
 * of the same products, the rest stays. A second time finds nothing to do. Answers how many drafts there were, and the
 * codes of the distributions in which one met what the household had begun.
 */
export function adoptDrafts(
  { db, clock }: { db: Db; clock: Clock },
  of: { tokenHash: string; accountId: number },
): Promise<Joined> {
  return inTransaction(db, (trx) => takeOverDrafts(trx, { ...of, now: clock.now() }))
}
