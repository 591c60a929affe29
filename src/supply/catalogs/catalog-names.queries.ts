import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'

/**
 * All catalogues of a group by producer and name, for choosing which of them somebody keeps (`settings`) and for naming
 * those of a date (`distributions`).
 */
export function listCatalogNames(db: Db, actor: Actor) {
  return db
    .selectFrom('catalog as c')
    .innerJoin('producer as p', 'p.id', 'c.producer_id')
    .select(['c.id', 'c.code', sql<string>`p.name || ' – ' || c.name`.as('name')])
    .where('c.group_id', '=', actor.groupId)
    .where(sql<boolean>`(${hasRight(actor, 'settings')} or ${hasRight(actor, 'distributions')})`)
    .orderBy(sql`p.name collate "fr-x-icu"`)
    .orderBy(sql`c.name collate "fr-x-icu"`)
    .orderBy('c.id')
    .execute()
}
