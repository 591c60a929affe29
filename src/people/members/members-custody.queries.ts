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
