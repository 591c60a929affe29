import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import type { CatalogDates } from './plan.rules.ts'

export type CatalogChoice = CatalogDates & {
  code: string
  name: string
  producerName: string
  /** Those that can be ordered. */
  productCount: number
}

/**
 * The catalogues of a group that can take part from today on, by producer, and those already chosen; for whoever plans.
 */
export function listCatalogChoices(
  db: Db,
  of: { actor: Actor; today: string; chosenIds: number[] },
): Promise<CatalogChoice[]> {
  return db
    .selectFrom('catalog as c')
    .innerJoin('producer as m', 'm.id', 'c.producer_id')
    .select(['c.id', 'c.code', 'c.name', 'm.name as producerName'])
    .select(['c.starts_on as startsOn', 'c.ends_on as endsOn'])
    .select(activeProducts.as('productCount'))
    .where('c.group_id', '=', of.actor.groupId)
    .where(hasRight(of.actor, 'distributions'))
    .where((eb) =>
      eb.or([
        eb('c.ends_on', 'is', null),
        eb('c.ends_on', '>=', of.today),
        eb('c.id', '=', sql<number>`any(${of.chosenIds}::bigint[])`),
      ]),
    )
    .orderBy(sql`m.name collate "fr-x-icu"`)
    .orderBy('c.id')
    .execute()
}

const activeProducts = sql<number>`(select count(*) from product p
  where p.group_id = c.group_id and p.catalog_id = c.id
    and p.is_active and p.archived_at is null)`
