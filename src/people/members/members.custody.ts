import type { Custody } from '#src/foundation/db/custody.ts'
import {
  addMemberships,
  deleteJoinings,
  eraseRequests,
  exportMemberships,
  exportRequests,
  isMemberAnywhere,
  moveRequests,
} from './members-custody.queries.ts'

/**
 * Memberships are the household's. Merged into another, they are added there and stay: baskets of old point at them,
 * and a household without people is in no list. Requests to join go with the household; one that waits beside another,
 * or where the new household is a member, is gone.
 */
export const membersCustody: Custody = {
  room: 'people/members',
  tables: ['member', 'joining', 'join_request'],
  async blocksLeaving() {
    return []
  },
  async tiesOf(trx, { accountId }) {
    return (await isMemberAnywhere(trx, accountId)) ? ['membership'] : []
  },
  async moveTo(trx, accounts) {
    await addMemberships(trx, accounts)
    await moveRequests(trx, accounts)
  },
  async exportOf(db, { personId, accountId }) {
    return {
      member: await exportMemberships(db, accountId),
      join_request: await exportRequests(db, personId),
    }
  },
  async erase(trx, { personId }) {
    await deleteJoinings(trx, personId)
    await eraseRequests(trx, personId)
  },
}
