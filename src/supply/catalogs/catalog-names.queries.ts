import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'

/** All catalogues of a group by producer and name, for choosing which of them somebody keeps. */
export function listCatalogNames(db: Db, groupId: number) {
  return db
    .selectFrom('catalog as c')
    .innerJoin('producer as p', 'p.id', 'c.producer_id')
    .select(['c.id', 'c.code', sql<string>`p.name || ' – ' || c.name`.as('name')])
    .where('c.group_id', '=', groupId)
    .orderBy(sql`p.name collate "fr-x-icu"`)
    .orderBy(sql`c.name collate "fr-x-icu"`)
    .orderBy('c.id')
    .execute()
}
