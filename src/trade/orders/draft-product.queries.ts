import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import type { DraftOwner } from './draft.queries.ts'

/**
 * One product of the group with what decides whether it may be put in a draft for a distribution now; nothing is
 * locked, a draft reserves nothing. `deliveryId` null: the distribution doesn't bring it (any more).
 */
export function findProductFacts(
  db: Db,
  of: { groupId: number; distributionCode: string; productCode: string },
) {
  return factsOf(db, of.groupId)
    .where('d.code', '=', of.distributionCode)
    .where('p.code', '=', of.productCode)
    .executeTakeFirst()
}

/**
 * The lines of a draft with their products as they are now, by producer and name: also those that the distribution
 * doesn't bring any more (`deliveryId` null), so that nothing is dropped in silence.
 */
export function listDraftProducts(
  db: Db,
  of: { groupId: number; distributionId: number; owner: DraftOwner },
) {
  const rows = factsOf(db, of.groupId)
    .innerJoin('draft as w', (join) =>
      join.onRef('w.group_id', '=', 'd.group_id').onRef('w.distribution_id', '=', 'd.id'),
    )
    .innerJoin('draft_line as l', (join) =>
      join
        .onRef('l.group_id', '=', 'w.group_id')
        .onRef('l.draft_id', '=', 'w.id')
        .onRef('l.product_id', '=', 'p.id'),
    )
    .innerJoin('producer as m', 'm.id', 'c.producer_id')
    .select(['l.quantity_thousandths as quantityThousandths', 'p.category'])
    .select(['m.name as producerName', 'm.business_name as producerBusinessName'])
    .select([
      'm.siret as producerSiret',
      'm.postcode as producerPostcode',
      'm.city as producerCity',
    ])
    .where('d.id', '=', of.distributionId)
    .orderBy(sql`m.name collate "fr-x-icu"`)
    .orderBy(sql`p.name collate "fr-x-icu"`)
    .orderBy('p.id')
  const { owner } = of
  return 'accountId' in owner
    ? rows.where('w.account_id', '=', owner.accountId).execute()
    : rows.where('w.token_hash', '=', owner.tokenHash).execute()
}
export type DraftProduct = Awaited<ReturnType<typeof listDraftProducts>>[number]

/** Products × the distributions of their group, with the delivery between them where there is one. */
function factsOf(db: Db, groupId: number) {
  return db
    .selectFrom('product as p')
    .innerJoin('catalog as c', (join) =>
      join.onRef('c.group_id', '=', 'p.group_id').onRef('c.id', '=', 'p.catalog_id'),
    )
    .innerJoin('distribution as d', 'd.group_id', 'p.group_id')
    .leftJoin('delivery as v', (join) =>
      join
        .onRef('v.group_id', '=', 'd.group_id')
        .onRef('v.distribution_id', '=', 'd.id')
        .onRef('v.catalog_id', '=', 'c.id'),
    )
    .select(['p.id', 'p.code', 'p.name', 'p.way', 'p.unit', 'p.net_thousandths as netThousandths'])
    .select(['p.step_thousandths as stepThousandths', 'p.price_cents as priceCents'])
    .select(['p.vat_bp as vatBp', 'p.stock_left_thousandths as stockLeftThousandths'])
    .select(['p.is_active as isActive', 'c.members_can_order as membersCanOrder'])
    .select(['c.producer_id as producerId', 'c.seller', 'c.fee_bp as feeBp'])
    .select(['d.id as distributionId', 'v.id as deliveryId'])
    .select(sql<boolean>`p.archived_at is not null`.as('isArchived'))
    .select(sql<boolean>`d.day between c.starts_on and coalesce(c.ends_on, d.day)`.as('isInSeason'))
    .select((eb) => [
      eb.fn.coalesce('v.opens_at', 'd.opens_at').as('opensAt'),
      eb.fn.coalesce('v.closes_at', 'd.closes_at').as('closesAt'),
    ])
    .where('p.group_id', '=', groupId)
}
