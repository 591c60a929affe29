import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import type { CatalogDates } from './plan.rules.ts'

export type CatalogChoice = CatalogDates & {
  id: number
  code: string
  name: string
  producerName: string
}

/** The catalogues of a group that can take part from today on, by producer, and those already chosen. */
export function listCatalogChoices(
  db: Db,
  of: { groupId: number; today: string; chosenIds: number[] },
): Promise<CatalogChoice[]> {
  return db
    .selectFrom('catalog as c')
    .innerJoin('producer as m', 'm.id', 'c.producer_id')
    .select(['c.id', 'c.code', 'c.name', 'm.name as producerName'])
    .select(['c.starts_on as startsOn', 'c.ends_on as endsOn'])
    .where('c.group_id', '=', of.groupId)
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
