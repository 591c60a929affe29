import { sql } from 'kysely'
import { newCode } from '#src/foundation/core/code.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import type { CatalogFacts } from './catalog.rules.ts'

/** The catalogues that the actor keeps, by producer, with how many products each holds. */
export function listCatalogs(db: Db, actor: Actor) {
  return catalogsOf(db, actor)
    .select((eb) =>
      eb
        .selectFrom('product as p')
        .select((one) => one.fn.countAll<number>().as('n'))
        .whereRef('p.group_id', '=', 'c.group_id')
        .whereRef('p.catalog_id', '=', 'c.id')
        .where('p.archived_at', 'is', null)
        .as('products'),
    )
    .orderBy(sql`m.name collate "fr-x-icu"`)
    .orderBy('c.starts_on', 'desc')
    .orderBy('c.id')
    .execute()
}

/** One catalogue that the actor keeps, with its producer; undefined for what is somebody else's. */
export function findCatalog(db: Db, actor: Actor, code: string) {
  return catalogsOf(db, actor).where('c.code', '=', code).executeTakeFirst()
}
export type Catalog = NonNullable<Awaited<ReturnType<typeof findCatalog>>>

/** The same, kept from others until the transaction ends. */
export function lockCatalog(trx: Trx, actor: Actor, code: string) {
  return catalogsOf(trx, actor).where('c.code', '=', code).forNoKeyUpdate('c').executeTakeFirst()
}

export function insertCatalog(
  trx: Trx,
  of: { groupId: number; producerId: number; facts: CatalogFacts },
) {
  return trx
    .insertInto('catalog')
    .values({
      ...columnsOf(of.facts),
      group_id: of.groupId,
      producer_id: of.producerId,
      code: newCode(),
    })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow()
}

export function updateCatalog(trx: Trx, of: { groupId: number; id: number; facts: CatalogFacts }) {
  return trx
    .updateTable('catalog')
    .set((eb) => ({ ...columnsOf(of.facts), version: eb('version', '+', 1) }))
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.id)
    .execute()
}

/** Removes a catalogue whose products are gone; raises `inUse` where something was planned with it. */
export function deleteCatalog(trx: Trx, of: { groupId: number; id: number }) {
  return trx
    .deleteFrom('catalog')
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.id)
    .execute()
}

const catalogsOf = (db: Db, actor: Actor) =>
  db
    .selectFrom('catalog as c')
    .innerJoin('producer as m', 'm.id', 'c.producer_id')
    .leftJoin('person as q', 'q.id', 'c.contact_person_id')
    .select(['c.id', 'c.code', 'c.version', 'c.name', 'c.description', 'c.seller'])
    .select(['c.minimum_cents as minimumCents', 'q.code as contact'])
    .select(sql<string | null>`q.first_name || ' ' || q.last_name`.as('contactName'))
    .select(['c.starts_on as startsOn', 'c.ends_on as endsOn'])
    .select(['c.members_can_order as membersCanOrder', 'c.fee_bp as feeBp'])
    .select(['c.default_vat_bp as defaultVatBp'])
    .select(['c.producer_id as producerId', 'm.code as producerCode'])
    .select(['m.name as producerName', 'm.siret as producerSiret'])
    .select(['m.city as producerCity', 'm.profession as producerProfession'])
    .select(sql<boolean>`m.created_by_group_id = c.group_id`.as('isProducerOurs'))
    .where('c.group_id', '=', actor.groupId)
    .where(hasRight(actor, 'catalogs', sql.ref('c.id')))

const columnsOf = (facts: CatalogFacts) => ({
  name: facts.name,
  description: facts.description,
  contact_person_id: sql<number | null>`(select id from person where code = ${facts.contact})`,
  minimum_cents: facts.minimumCents,
  seller: facts.seller,
  starts_on: facts.startsOn,
  ends_on: facts.endsOn,
  members_can_order: facts.membersCanOrder,
  fee_bp: facts.feeBp,
  default_vat_bp: facts.defaultVatBp,
})
