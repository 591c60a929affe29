import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'

/** The producers of the catalogues that the actor keeps, by name, each with what a legal identity is made of. */
export function listGroupProducers(db: Db, actor: Actor) {
  return db
    .selectFrom('producer as p')
    .innerJoin('group as g', 'g.id', 'p.created_by_group_id')
    .select(['p.code', 'p.name', 'p.profession', 'p.city', 'p.postcode', 'g.name as keptBy'])
    .select(['p.legal_form as legalForm', 'p.business_name as businessName', 'p.siret', 'p.rna'])
    .select(['p.address_1 as address1', 'p.vat_regime as vatRegime', 'p.vat_number as vatNumber'])
    .select(['p.capital_cents as capitalCents', 'p.mediator_name as mediatorName'])
    .select(['p.mediator_address as mediatorAddress', 'p.charter_version as charterVersion'])
    .select(sql<boolean>`p.created_by_group_id = ${actor.groupId}`.as('isOurs'))
    .select(
      sql<number>`case when p.created_by_group_id = ${actor.groupId} then
        (select count(*)::int from producer_proposal r
          where r.producer_id = p.id and r.answer is null) else 0 end`.as('proposals'),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('catalog as c')
          .select('c.id')
          .whereRef('c.producer_id', '=', 'p.id')
          .where('c.group_id', '=', actor.groupId)
          .where(hasRight(actor, 'catalogs', sql.ref('c.id'))),
      ),
    )
    .orderBy(sql`p.name collate "fr-x-icu"`)
    .orderBy('p.id')
    .execute()
}
export type GroupProducer = Awaited<ReturnType<typeof listGroupProducers>>[number]
