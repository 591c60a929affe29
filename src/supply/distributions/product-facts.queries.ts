import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'

/**
 * The products of a group (`p`) with their catalogues (`c`) and producers (`m`) × its distributions (`d`), with all
 * that decides whether one may be ordered, and what its line would keep. Whoever asks joins the delivery between
 * them: `.innerJoin('delivery as v', (join) => join.on(isBrought))`.
 */
export function productFacts(db: Db, groupId: number) {
  return db
    .selectFrom('product as p')
    .innerJoin('catalog as c', (join) =>
      join.onRef('c.group_id', '=', 'p.group_id').onRef('c.id', '=', 'p.catalog_id'),
    )
    .innerJoin('producer as m', 'm.id', 'c.producer_id')
    .innerJoin('distribution as d', 'd.group_id', 'p.group_id')
    .leftJoin('closure as k', (join) =>
      join.onRef('k.group_id', '=', 'd.group_id').onRef('k.distribution_id', '=', 'd.id'),
    )
    .select(['p.id', 'p.code', 'p.name', 'p.way', 'p.unit', 'p.net_thousandths as netThousandths'])
    .select(['p.step_thousandths as stepThousandths', 'p.price_cents as priceCents'])
    .select(['p.vat_bp as vatBp', 'p.stock_left_thousandths as stockLeftThousandths'])
    .select(['p.is_active as isActive', 'c.members_can_order as membersCanOrder'])
    .select(['c.id as catalogId', 'c.producer_id as producerId', 'c.seller', 'c.fee_bp as feeBp'])
    .select(['d.id as distributionId', 'm.legal_complete as isProducerComplete'])
    .select(sql<boolean>`p.archived_at is not null`.as('isArchived'))
    .select(isInSeason.as('isInSeason'))
    .select(sql<Date>`coalesce(v.opens_at, d.opens_at)`.as('opensAt'))
    .select(closesAt.as('closesAt'))
    .where('p.group_id', '=', groupId)
}

/** When the delivery closes: by its window, or when somebody closed the orders of the distribution before. */
const closesAt = sql<Date>`least(coalesce(v.closes_at, d.closes_at), k.closed_at)`

/** Whether the delivery `v` brings the catalogue to the distribution. */
export const isBrought = sql<boolean>`(v.group_id, v.distribution_id, v.catalog_id)
  = (d.group_id, d.id, c.id)`

/** Whether the catalogue runs on the distribution's day. */
export const isInSeason = sql<boolean>`d.day between c.starts_on and coalesce(c.ends_on, d.day)`
