import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { seesBaskets } from './basket.queries.ts'

/**
 * What a distribution's baskets hold by product, by producer and name: whole for whoever sees the baskets, else only
 * the catalogues whose right one holds. Quantities are of the unit of sale; of weighed products the (estimated) weight,
 * and how many pieces.
 */
export function totalsByProduct(db: Db, of: { actor: Actor; distributionId: number }) {
  return orderedLines(db, of)
    .select(['m.code as producerCode', 'm.name as producerName', 'p.code', 'p.name'])
    .select(['l.way', 'l.unit', 'l.net_thousandths as netThousandths', 'p.category'])
    .select(sql<number>`sum(l.quantity_thousandths)::bigint`.as('quantityThousandths'))
    .select(sql<number | null>`sum(l.pieces)`.as('pieces'))
    .select(sql<number>`sum(l.total_cents)::bigint`.as('totalCents'))
    .groupBy(['m.id', 'p.group_id', 'p.id', 'l.way', 'l.unit', 'l.net_thousandths'])
    .orderBy('m.name', (by) => by.collate('fr-x-icu'))
    .orderBy('p.name', (by) => by.collate('fr-x-icu'))
    .orderBy('p.id')
    .execute()
}

/** What each producer is ordered in a distribution: how many baskets and products, and the amount. */
export function totalsByProducer(db: Db, of: { actor: Actor; distributionId: number }) {
  return orderedLines(db, of)
    .select(['m.code as producerCode', 'm.name as producerName'])
    .select(sql<number>`count(distinct l.basket_id)`.as('basketCount'))
    .select(sql<number>`count(distinct l.product_id)`.as('productCount'))
    .select(sql<number>`sum(l.total_cents)::bigint`.as('totalCents'))
    .select(sql<boolean>`bool_or(l.way = 'weighed')`.as('isEstimate'))
    .groupBy('m.id')
    .orderBy('m.name', (by) => by.collate('fr-x-icu'))
    .execute()
}

function orderedLines(db: Db, of: { actor: Actor; distributionId: number }) {
  return db
    .selectFrom('delivery as v')
    .innerJoin('line as l', (join) =>
      join.onRef('l.group_id', '=', 'v.group_id').onRef('l.delivery_id', '=', 'v.id'),
    )
    .innerJoin('product as p', (join) =>
      join.onRef('p.group_id', '=', 'l.group_id').onRef('p.id', '=', 'l.product_id'),
    )
    .innerJoin('catalog as c', (join) =>
      join.onRef('c.group_id', '=', 'v.group_id').onRef('c.id', '=', 'v.catalog_id'),
    )
    .innerJoin('producer as m', 'm.id', 'c.producer_id')
    .where('v.group_id', '=', of.actor.groupId)
    .where('v.distribution_id', '=', of.distributionId)
    .where('l.quantity_thousandths', '>', 0)
    .where((eb) => eb.or([seesBaskets(of.actor), hasRight(of.actor, 'catalogs', sql.ref('c.id'))]))
}
