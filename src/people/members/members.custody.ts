import type { Custody } from '#src/foundation/db/custody.ts'
import { addMemberships, deleteJoinings, exportMemberships } from './members-custody.queries.ts'

/**
 * Memberships are the household's. Merged into another, they are added there and stay: baskets of old point at them,
 * and a household without people is in no list.
 */
export const membersCustody: Custody = {
  room: 'people/members',
  tables: ['member', 'joining'],
  async blocksLeaving() {
    return []
  },
  moveTo: (trx, accounts) => addMemberships(trx, accounts),
  async exportOf(db, { accountId }) {
    return { member: await exportMemberships(db, accountId) }
  },
  erase: (trx, { personId }) => deleteJoinings(trx, personId),
}
