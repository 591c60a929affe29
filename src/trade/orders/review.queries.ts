import type { Db } from '#src/foundation/db/open.ts'
import type { DraftOwner } from './draft.queries.ts'
import { listDraftProducts } from './draft-product.queries.ts'
import { listLines } from './line.queries.ts'

/** Somebody's draft with its products as they are now, and the basket that it would add to, for `reviewDraft`. */
export async function findDraft(
  db: Db,
  of: { groupId: number; distributionId: number; owner: DraftOwner },
) {
  const products = await listDraftProducts(db, of)
  const basket =
    'accountId' in of.owner ? await findBasketOf(db, { ...of, ...of.owner }) : undefined
  const placed = basket ? await listLines(db, { groupId: of.groupId, basketId: basket.id }) : []
  return { products, basket: basket ?? null, placed }
}
export type Draft = Awaited<ReturnType<typeof findDraft>>

/** The household's basket in a distribution, if it has ordered. */
function findBasketOf(db: Db, of: { groupId: number; distributionId: number; accountId: number }) {
  return db
    .selectFrom('basket')
    .select(['id', 'code', 'number'])
    .where('group_id', '=', of.groupId)
    .where('distribution_id', '=', of.distributionId)
    .where('account_id', '=', of.accountId)
    .executeTakeFirst()
}
