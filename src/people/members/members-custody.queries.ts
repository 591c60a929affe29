import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'

/** Makes the one household a member wherever the other is; the earlier day of joining counts. */
export async function addMemberships(
  trx: Trx,
  { from, to }: { from: number; to: number },
): Promise<void> {
  await trx
    .insertInto('member')
    .columns(['group_id', 'account_id', 'joined_at'])
    .expression((eb) =>
      eb
        .selectFrom('member')
        .select(['group_id', eb.val(to).as('account_id'), 'joined_at'])
        .where('account_id', '=', from),
    )
    .onConflict((conflict) =>
      conflict.columns(['group_id', 'account_id']).doUpdateSet((eb) => ({
        joined_at: eb.fn<Date>('least', ['member.joined_at', 'excluded.joined_at']),
      })),
    )
    .execute()
}

/** A household's memberships with the names of the groups, for an export. */
export function exportMemberships(db: Db, accountId: number): Promise<unknown[]> {
  return db
    .selectFrom('member as m')
    .innerJoin('group as g', 'g.id', 'm.group_id')
    .select(['g.name as group', 'm.joined_at'])
    .where('m.account_id', '=', accountId)
    .orderBy('m.group_id')
    .execute()
}

/** What was asked for under the person's e-mail and never proven. */
export async function deleteJoinings(trx: Trx, personId: number): Promise<void> {
  await trx
    .deleteFrom('joining')
    .using('person')
    .whereRef('person.email', '=', 'joining.email')
    .where('person.id', '=', personId)
    .execute()
}

/** What a person asked of groups and was answered, for an export. */
export function exportRequests(db: Db, personId: number): Promise<unknown[]> {
  return db
    .selectFrom('join_request as q')
    .innerJoin('group as g', 'g.id', 'q.group_id')
    .select(['g.name as group', 'q.message', 'q.asked_at', 'q.outcome', 'q.closed_at', 'q.answer'])
    .where('q.person_id', '=', personId)
    .orderBy('q.group_id')
    .orderBy('q.id')
    .execute()
}

/** Requests go with the household, once it is a member wherever the other was. */
export async function moveRequests(
  trx: Trx,
  { from, to }: { from: number; to: number },
): Promise<void> {
  await sql`delete from join_request q where q.outcome is null and q.account_id in (${from}, ${to})
    and (exists (select from member m where m.group_id = q.group_id and m.account_id = ${to})
      or (q.account_id = ${from} and exists (select from join_request w
        where w.group_id = q.group_id and w.account_id = ${to} and w.outcome is null)))`.execute(
    trx,
  )
  await trx
    .updateTable('join_request')
    .set({ account_id: to })
    .where('account_id', '=', from)
    .execute()
}

/** A request that waits is gone; of the others only that they were asked and answered stays. */
export async function eraseRequests(trx: Trx, personId: number): Promise<void> {
  const own = trx.deleteFrom('join_request').where('person_id', '=', personId)
  await own.where('outcome', 'is', null).execute()
  await trx
    .updateTable('join_request')
    .set({ message: '', answer: '' })
    .where('person_id', '=', personId)
    .execute()
}

export async function isMemberAnywhere(db: Db, accountId: number): Promise<boolean> {
  const row = await db
    .selectFrom('member')
    .select('group_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}
