import { sql } from 'kysely'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { isBrought, isInSeason, productFacts } from './product-facts.queries.ts'
import { isOpen } from './window.rules.ts'

/**
 * What can be ordered in a distribution, and what somebody looks at before it opens: active products of catalogues that
 * take part, that members may order, and that run on its day. By shelf and name; windows are the delivery's.
 */
export async function listShopProducts(
  db: Db,
  of: { groupId: number; distributionId: number; now: Date },
) {
  const rows = await broughtProducts(db, of)
    .innerJoin('producer as m', 'm.id', 'c.producer_id')
    .select(['p.description', 'p.reference', 'p.category', 'p.is_organic as isOrganic'])
    .select(['m.code as producerCode', 'm.name as producerName'])
    .select(['m.business_name as producerBusinessName', 'm.siret as producerSiret'])
    .select(['m.postcode as producerPostcode', 'm.city as producerCity'])
    .where('p.is_active', '=', true)
    .where('p.archived_at', 'is', null)
    .where('c.members_can_order', '=', true)
    .where(isInSeason, '=', true)
    .orderBy(sql`p.name collate "fr-x-icu"`)
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...row, isOpen: isOpen(row, of.now) }))
}
export type ShopProduct = Awaited<ReturnType<typeof listShopProducts>>[number]

/**
 * The facts for placing an order of these products in a distribution, in id order. Products that keep a stock stay
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
  return (
    broughtProducts(trx, of)
      .where('p.id', '=', sql<number>`any(${of.productIds}::bigint[])`)
      .orderBy('p.id')
      // a catalogue that is being ordered from can't be taken out of the distribution meanwhile
      .forKeyShare('v')
      .execute()
  )
}

/** The products that a distribution brings, each with its delivery. */
function broughtProducts(db: Db, of: { groupId: number; distributionId: number }) {
  return productFacts(db, of.groupId)
    .innerJoin('delivery as v', (join) => join.on(isBrought))
    .select('v.id as deliveryId')
    .where('d.id', '=', of.distributionId)
}
