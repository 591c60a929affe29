import type { RawBuilder } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'

/**
 * The history of one object of a group, newest first, at most `limit` rows, with the actors'
 * names; nothing unless `isAllowed` holds: `hasRight(actor, 'distributions')`.
 */
export function listHistory(
  db: Db,
  of: { groupId: number; object: string; objectId: number; isAllowed: RawBuilder<boolean> },
) {
  return db
    .selectFrom('history as h')
    .leftJoin('person as p', 'p.id', 'h.actor_person_id')
    .select(['h.id', 'h.action', 'h.object', 'h.fields', 'h.personal', 'h.at'])
    .select(['p.first_name as actor_first_name', 'p.last_name as actor_last_name'])
    .where('h.group_id', '=', of.groupId)
    .where('h.object', '=', of.object)
    .where('h.object_id', '=', of.objectId)
    .where(of.isAllowed)
    .orderBy('h.id', 'desc')
    .limit(200)
    .execute()
}
