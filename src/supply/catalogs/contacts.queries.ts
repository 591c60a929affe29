import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'

/** Somebody who can be asked about a catalogue, by the code of the person. */
export type Contact = { code: string; name: string }

/** The people with a right in the group, by name; for who keeps all catalogues. */
export function listContacts(db: Db, actor: Actor): Promise<Contact[]> {
  return db
    .selectFrom('person as q')
    .select(['q.code', sql<string>`q.first_name || ' ' || q.last_name`.as('name')])
    .where(
      sql<boolean>`exists (select from held_right r
        where r.group_id = ${actor.groupId} and r.person_id = q.id)`,
    )
    .where(hasRight(actor, 'catalogs'))
    .orderBy(sql`q.last_name collate "fr-x-icu"`)
    .orderBy('q.id')
    .execute()
}
