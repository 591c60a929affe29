import { sql } from 'kysely'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { pictureCode } from '#src/foundation/files/picture.queries.ts'
import { isBrought, isInSeason, productFacts } from './product-facts.queries.ts'
import { isOpen } from './window.rules.ts'

/**
 * What can be ordered in a distribution, and what somebody looks at before it opens: active products of catalogues that
 * take part, that members may order, and that run on its day. By name; windows are the delivery's. « Bio » is said only
 * where the certificate still holds on the distribution's day.
 */
export async function listShopProducts(
  db: Db,
  of: { groupId: number; distributionId: number; now: Date },
) {
  const rows = await broughtProducts(db, of)
    .select(['p.description', 'p.reference', 'p.category', isCertified.as('isOrganic')])
    .select(pictureCode('p.picture_id'))
    .select(['m.code as producerCode', 'm.name as producerName'])
    .where('p.is_active', '=', true)
    .where('p.archived_at', 'is', null)
    .where('c.members_can_order', '=', true)
    .where(isInSeason, '=', true)
    .orderBy(sql`p.name collate "fr-x-icu"`)
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    isOpen: row.isProducerComplete && isOpen(row, of.now),
  }))
}
export type ShopProduct = Awaited<ReturnType<typeof listShopProducts>>[number]

/** « Bio » may be said on the day of the distribution `d`: `mayClaimOrganic` in SQL. */
export const isCertified = sql<boolean>`(p.is_organic and m.organic_body is not null
  and m.organic_number <> '' and coalesce(m.organic_until >= d.day, false))`

/**
 * Keeps the deliveries that bring these products as they are until the transaction ends, in id order and before
 * anything else that orders share: whoever closes, moves or counts them locks them `for update` and so comes before or
 * after. What holds of them is read by a later statement, so that it sees what came before.
 */
export async function lockDeliveries(
  trx: Trx,
  of: { groupId: number; distributionId: number; productIds: number[] },
): Promise<void> {
  if (of.productIds.length === 0) return
  await sql`select v.id from delivery v
    where v.group_id = ${of.groupId} and v.distribution_id = ${of.distributionId}
      and v.catalog_id in (select catalog_id from product
        where group_id = ${of.groupId} and id = any(${of.productIds}::bigint[]))
    order by v.id for key share`.execute(trx)
}

/**
 * The facts for placing an order of these products in a distribution, in id order, once their deliveries are locked
 * (`lockDeliveries`). Products that keep a stock stay
 * locked until the transaction ends, so that what is left holds; the others aren't, so that orders don't queue for
 * them. What is not in this distribution is not in the answer; what can't be ordered any more is, with its reason.
 * Refuses `started-to-count` when a product came to keep a stock in this very moment: to lock it now could be out of
 * order, so the caller begins its transaction anew with `which: 'all'`, which is never refused.
 */
export async function lockProducts(
  trx: Trx,
  of: { groupId: number; distributionId: number; productIds: number[]; which: 'counted' | 'all' },
): Promise<Outcome<LockedProduct[], { code: 'started-to-count' }>> {
  if (of.productIds.length === 0) return done([])
  const locked = await lockRows(trx, of)
  // a statement of its own, so that it sees what the orders we waited for have left
  const products = await findProducts(trx, of)
  const startedToCount = products.some(
    ({ id, stockLeftThousandths }) => stockLeftThousandths !== null && !locked.has(id),
  )
  return startedToCount ? refuse({ code: 'started-to-count' }) : done(products)
}
export type LockedProduct = Awaited<ReturnType<typeof findProducts>>[number]

async function lockRows(
  trx: Trx,
  of: { groupId: number; productIds: number[]; which: 'counted' | 'all' },
) {
  const rows = await trx
    .selectFrom('product')
    .select('id')
    .where('group_id', '=', of.groupId)
    .where('id', '=', sql<number>`any(${of.productIds}::bigint[])`)
    .$if(of.which === 'counted', (query) => query.where('stock_left_thousandths', 'is not', null))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return new Set(rows.map(({ id }) => id))
}

function findProducts(
  trx: Trx,
  of: { groupId: number; distributionId: number; productIds: number[] },
) {
  return broughtProducts(trx, of)
    .where('p.id', '=', sql<number>`any(${of.productIds}::bigint[])`)
    .orderBy('p.id')
    .execute()
}

/** The products that a distribution brings, each with its delivery. */
function broughtProducts(db: Db, of: { groupId: number; distributionId: number }) {
  return productFacts(db, of.groupId)
    .innerJoin('delivery as v', (join) => join.on(isBrought))
    .select('v.id as deliveryId')
    .where('d.id', '=', of.distributionId)
}
