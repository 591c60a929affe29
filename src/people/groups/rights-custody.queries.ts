import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'

/** The groups (or whether this one) where only people of the household may change the settings. */
export async function listGroupsHeldAlone(
  db: Db,
  { accountId, groupId }: { accountId: number; groupId: number | null },
): Promise<number[]> {
  const { rows } = await sql<{ groupId: number }>`
    select r.group_id as "groupId"
    from held_right r join person p on p.id = r.person_id
    where r.kind = 'settings' and (${groupId}::bigint is null or r.group_id = ${groupId})
    group by r.group_id having bool_and(p.account_id = ${accountId})
    order by r.group_id`.execute(db)
  return rows.map((row) => row.groupId)
}

/** A person's rights with the names of the groups, for an export. */
export function exportRights(db: Db, personId: number): Promise<unknown[]> {
  return db
    .selectFrom('held_right as r')
    .innerJoin('group as g', 'g.id', 'r.group_id')
    .select(['g.name as group', 'r.kind', 'r.catalog_id'])
    .where('r.person_id', '=', personId)
    .orderBy('r.group_id')
    .execute()
}

export async function deleteRightsOfPerson(trx: Trx, personId: number): Promise<void> {
  await trx.deleteFrom('held_right').where('person_id', '=', personId).execute()
}
