import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { isInSeason } from './product-facts.queries.ts'
import { isCertified } from './shop.queries.ts'

/**
 * The deliveries of a distribution with all that decides whether something of them can be ordered, by producer; for
 * whoever plans distributions, keeps a catalogue or the money.
 */
export function listDeliveryStates(db: Db, of: { actor: Actor; distributionId: number }) {
  const { actor } = of
  return db
    .selectFrom('delivery as v')
    .innerJoin('distribution as d', (join) =>
      join.onRef('d.group_id', '=', 'v.group_id').onRef('d.id', '=', 'v.distribution_id'),
    )
    .innerJoin('catalog as c', (join) =>
      join.onRef('c.group_id', '=', 'v.group_id').onRef('c.id', '=', 'v.catalog_id'),
    )
    .innerJoin('producer as m', 'm.id', 'c.producer_id')
    .leftJoin('closure as k', (join) =>
      join.onRef('k.group_id', '=', 'd.group_id').onRef('k.distribution_id', '=', 'd.id'),
    )
    .select(['c.id as catalogId', 'c.code as catalogCode', 'c.name as catalogName'])
    .select(['c.members_can_order as membersCanOrder', isInSeason.as('isInSeason')])
    .select(['c.starts_on as startsOn', 'c.ends_on as endsOn'])
    .select(['m.code as producerCode', 'm.name as producerName'])
    .select('m.legal_complete as isProducerComplete')
    .select(sql<boolean>`m.created_by_group_id = c.group_id`.as('isProducerOurs'))
    .select(['m.legal_form as legalForm', 'm.business_name as businessName', 'm.siret', 'm.rna'])
    .select(['m.address_1 as address1', 'm.postcode', 'm.city', 'm.vat_regime as vatRegime'])
    .select(['m.vat_number as vatNumber', 'm.capital_cents as capitalCents'])
    .select(['m.mediator_name as mediatorName', 'm.mediator_address as mediatorAddress'])
    .select('m.charter_version as charterVersion')
    .select(sql<boolean>`v.opens_at is not null`.as('hasOwnWindow'))
    .select(sql<Date>`coalesce(v.opens_at, d.opens_at)`.as('opensAt'))
    .select(sql<Date>`least(coalesce(v.closes_at, d.closes_at), k.closed_at)`.as('closesAt'))
    .select(productsOf(sql`true`).as('activeCount'))
    .select(productsOf(isLeft).as('takeableCount'))
    .select(productsOf(sql`p.is_organic and not ${isCertified}`).as('hiddenClaims'))
    .where('v.group_id', '=', actor.groupId)
    .where('v.distribution_id', '=', of.distributionId)
    .where(
      sql<boolean>`(${hasRight(actor, 'distributions')} or ${hasRight(actor, 'money')}
        or ${hasRight(actor, 'catalogs', sql`r.catalog_id`)})`,
    )
    .orderBy('m.name', (by) => by.collate('fr-x-icu'))
    .orderBy('c.id')
    .execute()
}
export type DeliveryState = Awaited<ReturnType<typeof listDeliveryStates>>[number]

const isLeft = sql`(p.stock_left_thousandths is null
  or p.stock_left_thousandths >= p.step_thousandths)`

/** How many products of the catalogue that are switched on are such. */
const productsOf = (such: ReturnType<typeof sql>) =>
  sql<number>`(select count(*) from product p where p.group_id = c.group_id
    and p.catalog_id = c.id and p.is_active and p.archived_at is null and ${such})`
