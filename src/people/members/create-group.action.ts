import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { type Founding, foundGroup } from '#src/people/groups/found-group.action.ts'
import { addMember } from './join-group.action.ts'

/** Makes a group; its creator belongs to it and holds every right. Answers its address. */
export async function createGroup(
  db: Db,
  founding: Founding & { accountId: number },
): Promise<string> {
  return inTransaction(db, async (trx) => {
    const { id, slug } = await foundGroup(trx, founding)
    const { personId, accountId, at } = founding
    await addMember(trx, { groupId: id, personId, accountId }, at)
    return slug
  })
}
