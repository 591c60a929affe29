import type { Custody, LeavingBlock } from '#src/foundation/db/custody.ts'
import { giveDrafts, lockDraftsOf } from './draft.queries.ts'
import {
  deleteDraftsOfLast,
  exportOrders,
  hasBasket,
  listGroupsWithOrders,
  moveBaskets,
} from './orders-custody.queries.ts'

/** Baskets and drafts are the household's; what was ordered is kept for the books, by ids alone. */
export const ordersCustody: Custody = {
  room: 'trade/orders',
  tables: ['draft', 'basket', 'placement'],
  async blocksLeaving(db, of): Promise<LeavingBlock[]> {
    const groupIds = await listGroupsWithOrders(db, of)
    return groupIds.map((groupId) => ({ code: 'order-to-come', groupId }))
  },
  async tiesOf(trx, { accountId }) {
    await lockDraftsOf(trx, { accountId })
    return (await hasBasket(trx, accountId)) ? ['basket'] : []
  },
  async moveTo(trx, accounts) {
    // drafts before baskets, as placing takes them: the other way round two would wait for each other
    await giveDrafts(trx, accounts)
    await moveBaskets(trx, accounts)
  },
  exportOf: (db, { accountId }) => exportOrders(db, accountId),
  erase: (trx, of) => deleteDraftsOfLast(trx, of),
}
